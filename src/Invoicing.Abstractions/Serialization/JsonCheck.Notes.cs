using System.Text;
using System.Text.Json;
using Invoicing.Findings;

namespace Invoicing.Serialization;

/// <summary>What is noted.</summary>
internal ref partial struct JsonCheck
{
    private readonly void Note(string code, params ReadOnlySpan<(string Name, FindingValue Value)> args) =>
        _notes.Add(code, _json, Start, args);

    private readonly void NoteAt(string code, string member, int offset)
    {
        _notes.Path.Enter(member);
        _notes.Add(code, _json, offset);
        _notes.Path.Leave();
    }

    private readonly void NoteDuplicate(int first) =>
        Note(JsonFindings.DuplicateMember, ("first", _notes.LineOf(_json, first)));

    private readonly void NoteLength(int length) =>
        Note(JsonFindings.TextLength, ("found", length), ("limit", _limits.TextLength));

    private readonly void NoteMissing(MemberShape member, int start)
    {
        _notes.Path.Enter(member.Name);
        _notes.Add(JsonFindings.MissingMember, _json, start, ("expected", member.Shape.Expected));
        _notes.Path.Leave();
    }

    private void NoteUnknown(ObjectShape shape)
    {
        _notes.Path.Enter(MemberName());
        var known = string.Join(", ", shape.Members.Select(member => member.Name));
        Note(JsonFindings.UnknownMember, ("expected", known));
        Skip();
        _notes.Path.Leave();
    }

    // Skips the value of the member that was just read.
    private void Skip()
    {
        _reader.Read();
        _reader.Skip();
    }

    private string MemberName() => TextOf(ref _reader) ?? Encoding.UTF8.GetString(_reader.ValueSpan);

    private readonly string Found() => _reader.TokenType switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => $"\"{JsonNotes.Excerpt(_reader.ValueSpan)}\"",
        _ => JsonNotes.Excerpt(_reader.ValueSpan),
    };

    private readonly void NoteEncoding()
    {
        var rest = _json;
        while (Rune.DecodeFromUtf8(rest, out _, out var length) == System.Buffers.OperationStatus.Done)
            rest = rest[length..];
        _notes.Add(JsonFindings.Encoding, _json, _json.Length - rest.Length, ("expected", "UTF-8"));
    }

    private readonly void NoteSyntax(JsonException syntax)
    {
        var offset = JsonPlaces.OffsetOf(_json, syntax.LineNumber ?? 0, syntax.BytePositionInLine ?? 0);
        var rest = _json[offset..];
        var at = rest.IsEmpty ? (byte)0 : rest[0];
        if (at == '/') _notes.Add(JsonFindings.Comment, _json, offset);
        else if (_isDone) _notes.Add(JsonFindings.TrailingText, _json, offset, ("found", JsonNotes.Excerpt(rest)));
        else if (at is (byte)'{' or (byte)'[' && _reader.CurrentDepth >= _limits.Depth - 1)
            _notes.Add(JsonFindings.Depth, _json, offset, ("limit", _limits.Depth));
        else if (at is (byte)'}' or (byte)']' && _json[..offset].TrimEnd(" \t\r\n"u8).EndsWith(","u8))
            _notes.Add(JsonFindings.TrailingComma, _json, offset);
        else
            _notes.Add(JsonFindings.Syntax, _json, offset,
                ("found", rest.IsEmpty ? "the end" : JsonNotes.Excerpt(rest)));
    }
}
