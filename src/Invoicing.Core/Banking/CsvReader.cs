using System.Collections.Immutable;
using System.Text;

namespace Invoicing.Banking;

/// <summary>A field of a CSV file: its text, where it begins, and whether its quotes are right.</summary>
internal readonly record struct CsvField(string Text, int Line, int Column, bool QuotesHold);

/// <summary>
/// Cuts text into the fields of RFC 4180: commas between fields, quotes around a field, two quotes for one inside it;
/// lines end in LF or CRLF; a quoted field may hold line ends. Lines and columns count from 1.
/// </summary>
internal ref struct CsvReader(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _at;
    private int _line = 1;
    private int _lineStart;

    /// <summary>The fields of the next row that is not an empty line; empty at the end of the text.</summary>
    public ImmutableArray<CsvField> Next()
    {
        while (_at < _text.Length && TrySkipLineEnd()) { }
        if (_at == _text.Length) return [];
        var fields = ImmutableArray.CreateBuilder<CsvField>();
        do fields.Add(Field());
        while (TrySkip(','));
        TrySkipLineEnd();
        return fields.DrainToImmutable();
    }

    private CsvField Field()
    {
        int line = _line, column = _at - _lineStart + 1;
        if (!TrySkip('"'))
        {
            var plain = Plain();
            return new CsvField(plain, line, column, !plain.Contains('"', StringComparison.Ordinal));
        }

        var quoted = Quoted(out var closed);
        var rest = Plain();
        return new CsvField(quoted + rest, line, column, closed && rest.Length == 0);
    }

    private string Plain()
    {
        var from = _at;
        while (_at < _text.Length && _text[_at] != ',' && !AtLineEnd()) _at++;
        return _text[from.._at].ToString();
    }

    private string Quoted(out bool closed)
    {
        var field = new StringBuilder();
        for (closed = false; _at < _text.Length && !closed;)
        {
            if (TrySkip('"'))
            {
                closed = !TrySkip('"');
                if (!closed) field.Append('"');
            }
            else if (TrySkipLineEnd())
            {
                field.Append('\n');
            }
            else
            {
                field.Append(_text[_at++]);
            }
        }

        return field.ToString();
    }

    private readonly bool AtLineEnd() =>
        _text[_at] == '\n' || (_text[_at] == '\r' && _at + 1 < _text.Length && _text[_at + 1] == '\n');

    private bool TrySkip(char expected)
    {
        if (_at == _text.Length || _text[_at] != expected) return false;
        _at++;
        return true;
    }

    private bool TrySkipLineEnd()
    {
        if (_at == _text.Length || !AtLineEnd()) return false;
        _at += _text[_at] == '\r' ? 2 : 1;
        _line++;
        _lineStart = _at;
        return true;
    }
}
