using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Serialization;

namespace Invoicing.Findings;

/// <summary>A named value of a finding.</summary>
/// <param name="Name">The name that message templates use: <c>billed</c>, <c>agreed</c>.</param>
/// <param name="Value">The value.</param>
[JsonConverter(typeof(FindingArgJsonConverter))]
public sealed record FindingArg(string Name, FindingValue Value);

/// <summary>
/// Something that is wrong with data, or worth knowing about it. Immutable; equal when code, severity, path and
/// arguments are equal. The message is made on demand, see <see cref="MessageCatalogue"/>.
/// </summary>
public sealed record Finding : IComparable<Finding>
{
    private readonly Sequence<FindingArg> _args;

    /// <summary>Makes a finding.</summary>
    /// <param name="code">The stable code, <c>CONCEPT-NAME</c>.</param>
    /// <param name="severity">How much it weighs.</param>
    /// <param name="path">What it is about: lines by id (<c>/lines/3/price</c>); empty for the whole document.</param>
    /// <param name="args">The values it speaks of, in the order in which they should be read.</param>
    /// <exception cref="ArgumentException">The code is empty.</exception>
    public Finding(string code, Severity severity, string path, ImmutableArray<FindingArg> args = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        ArgumentNullException.ThrowIfNull(path);
        Code = code;
        Severity = severity;
        Path = path;
        _args = args;
    }

    /// <summary>The stable code, <c>CONCEPT-NAME</c>; each has a page under docs/rules.</summary>
    public string Code { get; }

    /// <summary>How much it weighs.</summary>
    public Severity Severity { get; init; }

    /// <summary>What it is about: lines by id (<c>/lines/3/price</c>); empty for the whole document.</summary>
    public string Path { get; init; }

    /// <summary>The values it speaks of.</summary>
    public ImmutableArray<FindingArg> Args => _args.Items;

    /// <summary>The value of an argument, or null where the finding has none of that name.</summary>
    public FindingValue? this[string name]
    {
        get
        {
            foreach (var arg in Args)
                if (string.Equals(arg.Name, name, StringComparison.Ordinal)) return arg.Value;
            return null;
        }
    }

    /// <summary>Canonical order: path (numbers in it by value), then the heavier first, then code, then
    /// arguments.</summary>
    public int CompareTo(Finding? other)
    {
        if (other is null) return 1;
        var byPath = PathOrder.Compare(Path, other.Path);
        if (byPath != 0) return byPath;
        if (Severity != other.Severity) return other.Severity.CompareTo(Severity);
        var byCode = string.CompareOrdinal(Code, other.Code);
        return byCode != 0 ? byCode : string.CompareOrdinal(ArgsText(), other.ArgsText());
    }

    /// <summary>The message in English.</summary>
    public string Message() => MessageCatalogue.English.Message(this);

    /// <summary>Severity, code, path and the message in English, on one line.</summary>
    public override string ToString() =>
        Path.Length == 0 ? $"{Severity} {Code}: {Message()}" : $"{Severity} {Code} at {Path}: {Message()}";

    internal string ArgsText()
    {
        var text = new StringBuilder();
        foreach (var arg in Args)
        {
            if (text.Length > 0) text.Append(", ");
            text.Append(arg.Name).Append(' ').Append(arg.Value.ToString());
        }

        return text.ToString();
    }
}
