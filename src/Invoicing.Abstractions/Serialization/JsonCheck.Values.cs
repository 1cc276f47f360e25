using System.Text.Json;

namespace Invoicing.Serialization;

/// <summary>Texts and numbers.</summary>
internal ref partial struct JsonCheck
{
    private void Text(Shape? shape)
    {
        // A character takes one byte or more, so most texts need not be counted.
        if (!_reader.ValueIsEscaped && _reader.ValueSpan.Length <= _limits.TextLength) return;
        if (TextOf(ref _reader) is not { } text)
            Note(JsonFindings.Encoding, ("expected", shape?.Expected ?? "a text"));
        else if (text.Length > _limits.TextLength) NoteLength(text.Length);
    }

    private void Form(FormShape shape)
    {
        var before = _notes.Count;
        if (!shape.Form.IsLong) Text(shape);
        if (_depth == JsonCheckDepth.Members || _notes.Count > before) return;
        var value = _reader;
        try
        {
            JsonSerializer.Deserialize(ref value, shape.Info);
        }
        catch (Exception refusal) when (IsRefusal(refusal))
        {
            Note(JsonFindings.Value, ("found", Found()), ("expected", shape.Expected));
        }
    }

    private void Name(NameShape shape)
    {
        var text = TextOf(ref _reader);
        if (text is null) Note(JsonFindings.Encoding, ("expected", shape.Expected));
        else if (!shape.Names.Contains(text, StringComparer.Ordinal))
            Note(JsonFindings.Value, ("found", Found()), ("expected", shape.Expected));
    }

    private void Number(NumberShape shape)
    {
        var fits = shape.Info.Type == typeof(int) ? _reader.TryGetInt32(out _)
            : shape.IsWhole ? _reader.TryGetInt64(out _)
            : DecimalJsonConverter.TryRead(ref _reader, out _);
        if (!fits) Note(JsonFindings.Digits, ("found", Found()), ("expected", shape.Expected));
    }

    // Null where an escape is half of a surrogate pair.
    private static string? TextOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
