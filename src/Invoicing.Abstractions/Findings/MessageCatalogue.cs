using System.Collections.Frozen;
using System.Text;

namespace Invoicing.Findings;

/// <summary>
/// Message templates by finding code, in one language. A template names arguments in braces:
/// <c>The price {billed} is above the agreed {agreed}.</c> Immutable, safe to share between threads.
/// </summary>
public sealed class MessageCatalogue
{
    private readonly FrozenDictionary<string, string> _templates;

    private MessageCatalogue(string language, FrozenDictionary<string, string> templates)
    {
        Language = language;
        _templates = templates;
    }

    /// <summary>The messages of this library in English.</summary>
    public static MessageCatalogue English { get; } = Embedded("en");

    /// <summary>The language of the templates (BCP 47).</summary>
    public string Language { get; }

    /// <summary>The codes that have a template.</summary>
    public IEnumerable<string> Codes => _templates.Keys;

    /// <summary>This catalogue with templates added or replaced; a rule author brings those of the own codes.</summary>
    public MessageCatalogue With(IEnumerable<KeyValuePair<string, string>> templates)
    {
        ArgumentNullException.ThrowIfNull(templates);
        var all = new Dictionary<string, string>(_templates, StringComparer.Ordinal);
        foreach (var (code, template) in templates) all[code] = template;
        return new MessageCatalogue(Language, all.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>A catalogue in another language; codes without a template show their arguments.</summary>
    public static MessageCatalogue In(string language, IEnumerable<KeyValuePair<string, string>> templates) =>
        new MessageCatalogue(language, FrozenDictionary<string, string>.Empty).With(templates);

    /// <summary>The template of a code, or null.</summary>
    public string? Template(string code) => _templates.GetValueOrDefault(code);

    /// <summary>The message of a finding; where its code has no template, its arguments by name.</summary>
    public string Message(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return Template(finding.Code) is { } template ? Fill(template, finding) : finding.ArgsText();
    }

    private static string Fill(string template, Finding finding)
    {
        var text = new StringBuilder(template.Length + 32);
        var rest = template.AsSpan();
        while (rest.IndexOf('{') is >= 0 and var open && rest[open..].IndexOf('}') is > 0 and var length)
        {
            text.Append(rest[..open]);
            var name = rest.Slice(open + 1, length - 1).ToString();
            text.Append(finding[name]?.ToString() ?? "?");
            rest = rest[(open + length + 1)..];
        }

        return text.Append(rest).ToString();
    }

    private static MessageCatalogue Embedded(string language)
    {
        var name = $"Invoicing.Findings.messages.{language}.txt";
        using var stream = typeof(MessageCatalogue).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The messages {name} are missing from the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var templates = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            var gap = line.IndexOf(' ', StringComparison.Ordinal);
            if (gap > 0 && line[0] != '#') templates.Add(line[..gap], line[(gap + 1)..].Trim());
        }

        return new MessageCatalogue(language, templates.ToFrozenDictionary(StringComparer.Ordinal));
    }
}
