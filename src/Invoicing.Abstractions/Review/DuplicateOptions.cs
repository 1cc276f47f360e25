using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Invoicing.Review;

/// <summary>When two numbers of one supplier are the same number.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<DuplicateNumberRule>))]
public enum DuplicateNumberRule
{
    /// <summary>When their normal forms are the same, see <see cref="Documents.DocumentNumber.Normalise"/>, in whatever
    /// year.</summary>
    Normalised = 0,

    /// <summary>When they are written alike but for case and outer spaces, and both are of the same year or one has no
    /// date.</summary>
    SameYear,

    /// <summary>Never.</summary>
    Never,
}

/// <summary>What is taken for a duplicate. Immutable; JSON may leave out what is as usual.</summary>
/// <param name="Number">When the same number is one. Default: by its normal form.</param>
/// <param name="Content">Whether the same date, total and lines under another number are one. Default: yes.</param>
/// <param name="AmountAndDate">Whether the same total on the same date is one, whatever the lines. Default: no.</param>
/// <param name="Scored">Whether likely ones are looked for. Default: yes.</param>
/// <param name="Splits">Whether copies in several parts are looked for. Default: yes.</param>
/// <param name="Likely">The points from which on a pair is reported. Default: 70.</param>
/// <param name="Certain">The points from which on it is reported as an error. Default: 90.</param>
/// <param name="NearDays">Days between two dates that are near. Default: 3.</param>
/// <param name="WindowDays">Days within which the same amount makes a pair a candidate, and parts of a split lie.
/// Default: 14.</param>
/// <param name="SequenceReach">How far a later number may run ahead of an earlier one and still be the next of its
/// sequence. Default: 5.</param>
/// <param name="MostParts">The most parts of a split, 2 to 6. Default: 4.</param>
/// <param name="MostCandidates">The most documents of one number, or of one amount within the days, that are compared,
/// those nearest in date. Default: 1,000.</param>
public sealed record DuplicateOptions(
    DuplicateNumberRule Number = DuplicateNumberRule.Normalised,
    bool Content = true,
    bool AmountAndDate = false,
    bool Scored = true,
    bool Splits = true,
    int Likely = 70,
    int Certain = 90,
    int NearDays = 3,
    int WindowDays = 14,
    int SequenceReach = 5,
    int MostParts = 4,
    int MostCandidates = 1000)
{
    private static readonly ImmutableArray<string> Usual =
    [
        "INV", "INVOICE", "BILL", "NO", "NR", "NUM", "NUMBER", "NUMMER", "NUMERO", "RE", "RG", "RECHNUNG",
        "RECHNUNGSNR", "BELEG", "FA", "FAC", "FACT", "FACTURE", "FACTURA", "FATTURA", "FT", "FV", "FAKTURA", "FAKTUR",
        "FACTUUR", "CN", "CREDIT", "CREDITNOTE", "NOTE", "GS", "GUTSCHRIFT", "AV", "AVOIR",
    ];

    private readonly DuplicateWeights? _weights;
    private readonly Sequence<string>? _prefixes;

    /// <summary>What each criterion is worth. Default: <see cref="DuplicateWeights.Default"/>.</summary>
    public DuplicateWeights Weights
    {
        get => _weights ?? DuplicateWeights.Default;
        init => _weights = value is null || value == DuplicateWeights.Default ? null : value;
    }

    /// <summary>Words before a number that say no more than that it is one, in capitals and without punctuation.
    /// Default: INV, INVOICE, RE, RECHNUNG, FA, FACTURE, NR, NO and others.</summary>
    public ImmutableArray<string> Prefixes
    {
        get => _prefixes is { } stated ? stated.Items : Usual;
        init => _prefixes = value.IsDefault || value.SequenceEqual(Usual) ? null : value;
    }
}
