using System.Collections.Frozen;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace Invoicing.Rendering;

/// <summary>
/// A language that documents are written in: its labels, units, number marks and dates. Reads no culture. Immutable,
/// safe to share between threads.
/// </summary>
public sealed class DocumentLanguage
{
    private readonly FrozenDictionary<Label, string> _labels;
    private readonly FrozenDictionary<string, (string One, string Many)> _units;
    private readonly FrozenDictionary<string, string> _countries;
    private readonly NumberMarks _marks;
    private readonly LocalDatePattern _dates;

    private DocumentLanguage(string tag, FrozenDictionary<Label, string> labels,
        FrozenDictionary<string, (string One, string Many)> units, FrozenDictionary<string, string> countries,
        NumberMarks marks, LocalDatePattern dates)
    {
        Tag = tag;
        _labels = labels;
        _units = units;
        _countries = countries;
        _marks = marks;
        _dates = dates;
    }

    /// <summary>English: 1,695.75 EUR; 30 Nov 2026.</summary>
    public static DocumentLanguage English { get; } = new("en", EnglishLabels.Texts, EnglishLabels.Units,
        FrozenDictionary<string, string>.Empty, new NumberMarks('.', ','),
        LocalDatePattern.CreateWithInvariantCulture("d MMM uuuu"));

    /// <summary>German: 1.695,75 EUR; 30.11.2026.</summary>
    public static DocumentLanguage German { get; } = new("de", GermanLabels.Texts, GermanLabels.Units,
        GermanLabels.Countries, new NumberMarks(',', '.'),
        LocalDatePattern.CreateWithInvariantCulture("dd'.'MM'.'uuuu"));

    /// <summary>The language as a BCP 47 tag.</summary>
    public string Tag { get; }

    /// <summary>The text of a label.</summary>
    public string this[Label label] => _labels[label];

    /// <summary>The language of a BCP 47 tag by its first part ("de-AT" is German); English for others and for
    /// null.</summary>
    public static DocumentLanguage Of(string? tag) =>
        string.Equals(tag?.Split('-')[0], "de", StringComparison.OrdinalIgnoreCase) ? German : English;

    /// <summary>This language with another text for a label; texts with values keep their {0} and {1}.</summary>
    public DocumentLanguage With(Label label, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var labels = new Dictionary<Label, string>(_labels) { [label] = text };
        return new DocumentLanguage(Tag, labels.ToFrozenDictionary(), _units, _countries, _marks, _dates);
    }

    /// <summary>A label with values in its places, which are {0} to {9}.</summary>
    public string Text(Label label, params ReadOnlySpan<string> values)
    {
        var rest = this[label].AsSpan();
        var text = new StringBuilder();
        while (!rest.IsEmpty)
        {
            var isPlace = rest is ['{', >= '0' and <= '9', '}', ..] && rest[1] - '0' < values.Length;
            if (isPlace) text.Append(values[rest[1] - '0']);
            else text.Append(rest[0]);
            rest = rest[(isPlace ? 3 : 1)..];
        }

        return text.ToString();
    }

    /// <summary>An amount with its currency code: 1,695.75 EUR.</summary>
    public string Text(Money amount) => $"{Number(amount)} {amount.Currency.Code}";

    /// <summary>An amount without its currency code, for columns that name it: 1,695.75.</summary>
    public string Number(Money amount) => _marks.Format(amount.Amount, amount.Currency.Digits);

    /// <summary>A price with at least the currency's digits, and its base quantity where it has one: 12.50 / 100
    /// kg.</summary>
    public string Number(UnitPrice price)
    {
        var number = _marks.Format(price.Amount, Math.Max(0, price.Currency.Digits));
        return price.HasBaseQuantity ? $"{number} / {Text(price.BaseQuantity)}" : number;
    }

    /// <summary>A quantity with its unit: 12.5 h.</summary>
    public string Text(Quantity quantity)
    {
        var number = _marks.Format(quantity.Value, 0);
        var unit = _units.TryGetValue(quantity.Unit.Code, out var known)
            ? quantity.Value == 1 ? known.One : known.Many
            : quantity.Unit.Code;
        return unit.Length == 0 ? number : $"{number} {unit}";
    }

    /// <summary>A percentage: 19 %.</summary>
    public string Text(Percentage percentage) => $"{_marks.Format(percentage.Value, 0)} %";

    /// <summary>A date.</summary>
    public string Text(LocalDate date) => _dates.Format(date);

    /// <summary>The name of a country; in English where the language has none, empty for the default.</summary>
    public string Text(CountryCode country) => _countries.GetValueOrDefault(country.Code) ?? country.Name;

    /// <summary>A period by its first and last day.</summary>
    public string Text(DateRange period) => period.IsEmpty
        ? Text(period.Start)
        : $"{Text(period.Start)} - {Text(period.Last)}";
}
