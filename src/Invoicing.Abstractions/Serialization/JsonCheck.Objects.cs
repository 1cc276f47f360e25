using System.Text.Json;
using Invoicing.Findings;

namespace Invoicing.Serialization;

/// <summary>Objects: their members, and which of them they must have.</summary>
internal ref partial struct JsonCheck
{
    private void Object(ObjectShape shape, bool mayHaveVersion, string? discriminator = null)
    {
        var start = Start;
        var found = _notes.Count;
        Span<int> firstAt = stackalloc int[shape.Members.Length];
        firstAt.Fill(-1);
        var next = 0;
        var position = 0;
        var versionAt = -1;
        mayHaveVersion &= shape.IsDocument;
        while (_reader.Read() && _reader.TokenType == JsonTokenType.PropertyName)
        {
            if (!IsNamed()) Skip();
            else if (mayHaveVersion && _reader.ValueTextEquals("version"u8)) Version(position, ref versionAt);
            else if (discriminator is not null && _reader.ValueTextEquals(discriminator)) Skip();
            else Member(shape, firstAt, ref next);
            position++;
        }

        for (var i = 0; i < firstAt.Length; i++)
            if (firstAt[i] < 0 && shape.Members[i].IsRequired) NoteMissing(shape.Members[i], start);
        if (_depth == JsonCheckDepth.Objects && _notes.Count == found) Whole(shape, start);
    }

    // Whether the member has a name that is text; half of a surrogate pair is none.
    private bool IsNamed()
    {
        if (!_reader.ValueIsEscaped || TextOf(ref _reader) is not null) return true;
        _notes.Path.Enter(MemberName());
        Note(JsonFindings.Encoding, ("expected", "a name"));
        _notes.Path.Leave();
        return false;
    }

    private void Member(ObjectShape shape, scoped Span<int> firstAt, ref int next)
    {
        var index = IndexOf(shape, next);
        if (index < 0)
        {
            NoteUnknown(shape);
            return;
        }

        var member = shape.Members[index];
        next = index + 1;
        _notes.Path.Enter(member.Name);
        if (firstAt[index] >= 0) NoteDuplicate(firstAt[index]);
        else firstAt[index] = Start;
        _reader.Read();
        var most = member.Name == "lines" ? _limits.Lines : _limits.OpenItems;
        Value(member.Shape, member.IsNullable, mayHaveVersion: false, most);
        _notes.Path.Leave();
    }

    // Members mostly come in the order in which they are written, so the search begins where the last one ended.
    private readonly int IndexOf(ObjectShape shape, int next)
    {
        var members = shape.Members.AsSpan();
        for (var i = next; i < members.Length; i++)
            if (_reader.ValueTextEquals(members[i].Utf8Name)) return i;
        for (var i = 0; i < next; i++)
            if (_reader.ValueTextEquals(members[i].Utf8Name)) return i;
        return -1;
    }

    private void Version(int position, ref int firstAt)
    {
        _notes.Path.Enter("version");
        if (firstAt >= 0) NoteDuplicate(firstAt);
        else if (position > 0) Note(JsonFindings.MemberOrder);
        firstAt = Start;
        _reader.Read();
        const string expected = "version 1";
        if (_reader.TokenType == JsonTokenType.Null) Note(JsonFindings.Null, ("expected", expected));
        else if (_reader.TokenType != JsonTokenType.Number)
            Note(JsonFindings.WrongType, ("found", Found()), ("expected", expected));
        else if (!_reader.TryGetInt32(out var version) || version is < 1 or > InvoicingJson.Version)
            Note(JsonFindings.Version, ("found", Found()), ("expected", expected));
        _reader.Skip();
        _notes.Path.Leave();
    }

    private void Choice(ChoiceShape choice, bool mayHaveVersion)
    {
        var ahead = _reader;
        var (kind, position) = Discriminator(choice, ref ahead);
        if (kind is null)
        {
            _notes.Path.Enter(choice.Discriminator);
            Note(JsonFindings.MissingMember, ("expected", KindsOf(choice)));
            _notes.Path.Leave();
            _reader.Skip();
            return;
        }

        var first = mayHaveVersion && choice.IsDocument ? 1 : 0;
        if (position > first) NoteAt(JsonFindings.MemberOrder, choice.Discriminator, (int)ahead.TokenStartIndex);
        foreach (var (name, shape) in choice.Kinds)
        {
            if (name != kind) continue;
            Object(shape, mayHaveVersion && choice.IsDocument, choice.Discriminator);
            return;
        }

        _notes.Path.Enter(choice.Discriminator);
        _notes.Add(JsonFindings.Value, _json, (int)ahead.TokenStartIndex,
            ("found", kind), ("expected", KindsOf(choice)));
        _notes.Path.Leave();
        _reader.Skip();
    }

    private static string KindsOf(ChoiceShape choice) =>
        $"one of {string.Join(", ", choice.Kinds.Select(kind => kind.Kind))}";

    // The text of the discriminator and its position among the members; the reader is left on it.
    private static (string? Kind, int Position) Discriminator(ChoiceShape choice, ref Utf8JsonReader ahead)
    {
        for (var position = 0; ahead.Read() && ahead.TokenType == JsonTokenType.PropertyName; position++)
        {
            var isIt = TextOf(ref ahead) == choice.Discriminator;
            ahead.Read();
            if (isIt) return (ahead.TokenType == JsonTokenType.String ? TextOf(ref ahead) : "", position);
            ahead.Skip();
        }

        return (null, 0);
    }

    private void Whole(ObjectShape shape, int start)
    {
        var slice = new Utf8JsonReader(
            _json[start..(int)_reader.BytesConsumed], new JsonReaderOptions { MaxDepth = _limits.Depth });
        try
        {
            JsonSerializer.Deserialize(ref slice, shape.Info);
        }
        catch (FindingsException refusal)
        {
            _notes.AddRange(refusal.Findings);
        }
        catch (Exception refusal) when (IsRefusal(refusal))
        {
            _notes.Add(JsonFindings.Inconsistent, _json, start, ("expected", FirstLine(refusal.Message)));
        }
    }

    // The runtime adds the name of the parameter and its value, which say nothing to a reader of JSON.
    private static string FirstLine(string message)
    {
        var end = message.IndexOfAny(['\r', '\n']);
        var line = end < 0 ? message : message[..end];
        var parameter = line.IndexOf(" (Parameter '", StringComparison.Ordinal);
        return parameter < 0 ? line : line[..parameter];
    }
}
