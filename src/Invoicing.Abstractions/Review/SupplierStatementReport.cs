using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;
using Invoicing.Findings;
using NodaTime;
using NodaTime.Text;

namespace Invoicing.Review;

/// <summary>What became of a line of a supplier's statement, or of an entry of ours.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<SupplierItemStatus>))]
public enum SupplierItemStatus
{
    /// <summary>Both have it, over the same amount.</summary>
    Agreed = 0,

    /// <summary>Both have it, and it waits with us.</summary>
    Held,

    /// <summary>Both have it, and we do not agree.</summary>
    Disputed,

    /// <summary>Both have it, over different amounts.</summary>
    AmountDiffers,

    /// <summary>They have it open, with us it is settled: a payment or credit that they did not book yet.</summary>
    SettledWithUs,

    /// <summary>They have a document that we have not: ask for a copy.</summary>
    MissingWithUs,

    /// <summary>They booked a payment that we do not know.</summary>
    PaymentUnknown,

    /// <summary>They list the same number again.</summary>
    Repeated,

    /// <summary>We have an invoice that they do not list.</summary>
    MissingWithThem,

    /// <summary>We have a credit note that they do not list.</summary>
    CreditNotShown,

    /// <summary>We paid, and they do not list it yet.</summary>
    InTransit,

    /// <summary>We have it with a date after that of the statement.</summary>
    AfterStatement,
}

/// <summary>
/// A supplier's statement compared with our ledger: their balance less ours is the sum of the differences of the items
/// and of what no line itemises. Immutable.
/// </summary>
public sealed record SupplierStatementReport
{
    private readonly Sequence<SupplierStatementItem> _items;
    private readonly FindingList? _findings;

    /// <summary>The supplier.</summary>
    public required string Supplier { get; init; }

    /// <summary>The day of the statement.</summary>
    public required LocalDate AsOf { get; init; }

    /// <summary>What they say that we owe.</summary>
    public required Money Theirs { get; init; }

    /// <summary>What we owe by our ledger.</summary>
    public required Money Ours { get; init; }

    /// <summary>Their balance less ours.</summary>
    [JsonIgnore]
    public Money Difference => Theirs - Ours;

    /// <summary>Their closing balance less the sum of their lines.</summary>
    public required Money NotItemised { get; init; }

    /// <summary>Every line of theirs and every entry of ours, each once, by date.</summary>
    public ImmutableArray<SupplierStatementItem> Items
    {
        get => _items.Items;
        init => _items = value;
    }

    /// <summary>What does not agree. Default: nothing.</summary>
    public FindingList Findings
    {
        get => _findings ?? FindingList.Empty;
        init => _findings = value is null or { Count: 0 } ? null : value;
    }

    /// <summary>The two balances, then what explains their difference, one item a line; what agrees is
    /// counted.</summary>
    public string ToText()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture,
            $"Statement of {Supplier} as of {LocalDatePattern.Iso.Format(AsOf)}\n")
            .Append(CultureInfo.InvariantCulture, $"Their balance {Theirs}, ours {Ours}, difference {Difference}\n");
        foreach (var item in Items.Where(each => !each.Difference.IsZero || each.Status != SupplierItemStatus.Agreed))
            text.Append(CultureInfo.InvariantCulture, $"  {item.Difference}  {item.Number} of ")
                .Append(LocalDatePattern.Iso.Format(item.Date)).Append(": ").Append(Said(item.Status)).Append('\n');
        if (!NotItemised.IsZero) text.Append(CultureInfo.InvariantCulture, $"  {NotItemised}  in no line\n");
        var agreed = Items.Count(each => each.Status == SupplierItemStatus.Agreed);
        return text.Append(CultureInfo.InvariantCulture, $"  {agreed} agreed").ToString();
    }

    private static string Said(SupplierItemStatus status) => status switch
    {
        SupplierItemStatus.Held => "held by us",
        SupplierItemStatus.Disputed => "disputed by us",
        SupplierItemStatus.AmountDiffers => "the amounts differ",
        SupplierItemStatus.SettledWithUs => "settled with us, open with them",
        SupplierItemStatus.MissingWithUs => "missing with us: ask for a copy",
        SupplierItemStatus.PaymentUnknown => "a payment that we do not know",
        SupplierItemStatus.Repeated => "listed more than once",
        SupplierItemStatus.MissingWithThem => "missing with them",
        SupplierItemStatus.CreditNotShown => "a credit that they do not list yet",
        SupplierItemStatus.InTransit => "a payment on its way",
        SupplierItemStatus.AfterStatement => "dated after the statement",
        _ => "agreed",
    };
}

/// <summary>A line of theirs, an entry of ours, or both. Immutable.</summary>
public sealed record SupplierStatementItem
{
    /// <summary>What became of it.</summary>
    public required SupplierItemStatus Status { get; init; }

    /// <summary>The line of the statement, or null.</summary>
    public SupplierStatementLine? Line { get; init; }

    /// <summary>The entry of our ledger, or null.</summary>
    public SupplierEntry? Entry { get; init; }

    /// <summary>What it adds to their balance less what it adds to ours.</summary>
    public required Money Difference { get; init; }

    /// <summary>The number, as we write it where we have it.</summary>
    [JsonIgnore]
    public string Number => Entry?.Number ?? Line?.Number ?? "-";

    /// <summary>The date, ours where we have it.</summary>
    [JsonIgnore]
    public LocalDate Date => Entry?.Date ?? Line?.Date ?? default;
}
