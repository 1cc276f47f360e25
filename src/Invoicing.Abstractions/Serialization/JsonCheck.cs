using System.Text.Json;
using System.Text.Unicode;
using Invoicing.Findings;

namespace Invoicing.Serialization;

/// <summary>Walks through JSON along the shape of a type and notes what does not fit, with exact paths.</summary>
internal ref partial struct JsonCheck
{
    private readonly ReadOnlySpan<byte> _json;
    private readonly Limits _limits;
    private readonly JsonCheckDepth _depth;
    private readonly JsonNotes _notes;
    private Utf8JsonReader _reader;
    private bool _isDone;

    public JsonCheck(ReadOnlySpan<byte> json, Limits limits, JsonCheckDepth depth, JsonNotes notes)
    {
        _json = json;
        _limits = limits;
        _depth = depth;
        _notes = notes;
        _reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = limits.Depth });
    }

    private readonly int Start => (int)_reader.TokenStartIndex;

    /// <summary>Whether the exception says that a value cannot be made of the JSON.</summary>
    public static bool IsRefusal(Exception exception) => exception
        is JsonException or FormatException or ArgumentException or OverflowException or InvalidOperationException
        or FindingsException;

    /// <summary>Checks all of the text.</summary>
    public void Run(Shape root)
    {
        if (!Utf8.IsValid(_json))
        {
            NoteEncoding();
            return;
        }

        try
        {
            _reader.Read();
            Value(root, isNullable: false, mayHaveVersion: true);
            _isDone = true;
            _reader.Read();
        }
        catch (JsonException syntax)
        {
            NoteSyntax(syntax);
        }
    }

    private void Value(Shape shape, bool isNullable, bool mayHaveVersion = false, int mostItems = int.MaxValue)
    {
        if (_reader.TokenType == JsonTokenType.Null)
        {
            if (!isNullable) Note(JsonFindings.Null, ("expected", shape.Expected));
            return;
        }

        switch (shape)
        {
            case ObjectShape known when Is(JsonTokenType.StartObject, shape): Object(known, mayHaveVersion); break;
            case ChoiceShape choice when Is(JsonTokenType.StartObject, shape): Choice(choice, mayHaveVersion); break;
            case ListShape list when Is(JsonTokenType.StartArray, shape): List(list, mayHaveVersion, mostItems); break;
            case TextMapShape when Is(JsonTokenType.StartObject, shape): TextMap(); break;
            case TextShape when Is(JsonTokenType.String, shape): Text(shape); break;
            case FormShape form when Is(JsonTokenType.String, shape): Form(form); break;
            case NameShape names when Is(JsonTokenType.String, shape): Name(names); break;
            case NumberShape number when Is(JsonTokenType.Number, shape): Number(number); break;
            case FlagShape when _reader.TokenType is not (JsonTokenType.True or JsonTokenType.False):
                NoteType(shape);
                break;
        }
    }

    private bool Is(JsonTokenType token, Shape shape)
    {
        if (_reader.TokenType == token) return true;
        NoteType(shape);
        return false;
    }

    private void NoteType(Shape shape)
    {
        Note(JsonFindings.WrongType, ("found", Found()), ("expected", shape.Expected));
        _reader.Skip();
    }

    private void List(ListShape list, bool mayHaveVersion, int mostItems)
    {
        var start = Start;
        var count = 0;
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
        {
            if (count < mostItems)
            {
                _notes.Path.Enter(count);
                Value(list.Item, isNullable: false, mayHaveVersion);
                _notes.Path.Leave();
            }
            else
            {
                _reader.Skip();
            }

            count++;
        }

        if (count > mostItems)
            _notes.Add(JsonFindings.ItemCount, _json, start, ("found", count), ("limit", mostItems));
    }

    private void TextMap()
    {
        var keys = new Dictionary<string, int>(StringComparer.Ordinal);
        while (_reader.Read() && _reader.TokenType == JsonTokenType.PropertyName)
        {
            if (!IsNamed())
            {
                Skip();
                continue;
            }

            var key = MemberName();
            _notes.Path.Enter(key);
            if (key.Length > _limits.TextLength) NoteLength(key.Length);
            if (!keys.TryAdd(key, Start)) NoteDuplicate(keys[key]);
            _reader.Read();
            if (_reader.TokenType == JsonTokenType.String) Text(null);
            else if (_reader.TokenType == JsonTokenType.Null) Note(JsonFindings.Null, ("expected", "a text"));
            else
            {
                Note(JsonFindings.WrongType, ("found", Found()), ("expected", "a text"));
                _reader.Skip();
            }

            _notes.Path.Leave();
        }
    }
}
