using System.Collections.Frozen;
using System.Collections.Immutable;
using Invoicing.Documents;
using Invoicing.Parties;

namespace Invoicing.Taxes;

/// <summary>The words that the law wants on documents (directive 2006/112/EC article 226), in English and in the
/// seller's language where they are known; some are a state's own.</summary>
internal sealed class VatWords
{
    public const string CashAccounting = "cash-accounting";
    public const string SelfBilling = "self-billing";
    public const string ReverseCharge = "reverse-charge";
    public const string SmallEnterprise = "small-enterprise";
    public const string Triangular = "triangular";
    public const string Export = "export";
    public const string IntraCommunitySupply = "intra-community-supply";
    public const string OutsideUnion = "outside-union";
    public const string SplitPayment = "split-payment";
    public const string OneStopShop = "one-stop-shop";

    public const string TravelAgents = "margin-travel-agents";
    public const string SecondHandGoods = "margin-second-hand";
    public const string WorksOfArt = "margin-art";
    public const string Antiques = "margin-antiques";

    // UNTDID 4451 REG: regulatory information.
    private const string Subject = "REG";

    private static readonly FrozenDictionary<string, string> Languages = new[]
    {
        "AT de", "BE nl", "BG bg", "CY el", "CZ cs", "DE de", "DK da", "EE et", "ES es", "FI fi", "FR fr", "GR el",
        "HR hr", "HU hu", "IE en", "IT it", "LT lt", "LU fr", "LV lv", "MT en", "NL nl", "PL pl", "PT pt", "RO ro",
        "SE sv", "SI sl", "SK sk",
    }.ToFrozenDictionary(row => row[..2], row => row[3..], StringComparer.Ordinal);

    private readonly FrozenDictionary<(string Key, string Of), string> _texts;

    private VatWords(IEnumerable<string[]> rows) =>
        _texts = rows.ToFrozenDictionary(row => (row[0], row[1]), row => row[2]);

    /// <summary>The words that the package brings (<c>Taxes/vat/words.txt</c>).</summary>
    public static VatWords Standard { get; } = new(VatTable.Read("words", cells: 3));

    /// <summary>The language of a seller: its own, else the first of its country; null where that is not
    /// known.</summary>
    public static string? LanguageOf(Party seller, CountryCode state) => seller.Language is { Length: >= 2 } own
        ? own[..2].ToLowerInvariant()
        : Languages.GetValueOrDefault(state.Code);

    /// <summary>Whether a text says the words of a key, in any language that they are known in.</summary>
    public bool IsSaid(string key, string? text)
    {
        if (string.IsNullOrEmpty(text)) return false;
        foreach (var ((known, _), words) in _texts)
            if (known == key && text.Contains(words, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <summary>The words in English.</summary>
    public string English(string key) => _texts[(key, "en")];

    /// <summary>Adds the words in English and in the language; a state's own stand instead of those of the
    /// language.</summary>
    public void AddTo(ImmutableArray<Note>.Builder notes, string key, string? language, CountryCode state)
    {
        if (English(key) is { Length: > 0 } english) notes.Add(new Note(english, Subject));
        if (!state.IsNone && _texts.TryGetValue((key, state.Code), out var own)) notes.Add(new Note(own, Subject));
        else if (language is not null and not "en" && _texts.TryGetValue((key, language), out var local))
            notes.Add(new Note(local, Subject));
    }
}
