using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Invoicing.Documents;
using Invoicing.Parties;
using NodaTime;

namespace Invoicing.Invoices;

/// <summary>
/// An invoice: what is asked, and the amounts that follow. Immutable. Anyone may make one, a document from elsewhere
/// has declared amounts; the invoice calculator makes right ones.
/// </summary>
/// <param name="Draft">What is asked.</param>
/// <param name="Amounts">The amounts, of this draft.</param>
[JsonConverter(typeof(InvoiceJsonConverter))]
public sealed record Invoice(InvoiceDraft Draft, InvoiceAmounts Amounts)
{
    /// <summary>What is asked.</summary>
    public InvoiceDraft Draft { get; init; } = Draft ?? throw new ArgumentNullException(nameof(Draft));

    /// <summary>The amounts, of this draft.</summary>
    public InvoiceAmounts Amounts { get; init; } = Amounts ?? throw new ArgumentNullException(nameof(Amounts));

    /// <summary>Document totals (BG-22).</summary>
    [JsonIgnore]
    public InvoiceTotals Totals => Amounts.Totals;

    /// <summary>The lines (BG-25) with their amounts, in the order of the draft.</summary>
    [JsonIgnore]
    public InvoicedLines Lines => new(this);

    /// <summary>Document level allowances and charges (BG-20, BG-21) with their amounts; those that name lines became
    /// allowances and charges of these lines and are found there.</summary>
    [JsonIgnore]
    public InvoicedAdjustments Adjustments => new(this);

    /// <summary>The tax groups, in the order of their keys (docs/calculation.md, KEYS).</summary>
    [JsonIgnore]
    public TaxGroups TaxGroups => new(Amounts);

    /// <summary>VAT breakdown (BG-23): one row for each scheme, category and rate; withheld taxes are not in
    /// it.</summary>
    [JsonIgnore]
    public ImmutableArray<TaxBreakdownRow> TaxBreakdown => TaxBreakdownRow.Of(TaxGroups);

    /// <summary>Invoice number (BT-1); null until it is issued.</summary>
    [JsonIgnore]
    public string? Number => Draft.Number;

    /// <summary>Invoice type code (BT-3).</summary>
    [JsonIgnore]
    public DocumentType Type => Draft.Type;

    /// <summary>Invoice currency code (BT-5).</summary>
    [JsonIgnore]
    public Currency Currency => Draft.Currency;

    /// <summary>Invoice issue date (BT-2).</summary>
    [JsonIgnore]
    public LocalDate IssueDate => Draft.IssueDate;

    /// <summary>Payment due date (BT-9): the stated one, else what the terms say, else null.</summary>
    [JsonIgnore]
    public LocalDate? DueDate => Draft.EffectiveDueDate;

    /// <summary>Seller (BG-4).</summary>
    [JsonIgnore]
    public Party Seller => Draft.Seller;

    /// <summary>Buyer (BG-7).</summary>
    [JsonIgnore]
    public Party Buyer => Draft.Buyer;

    /// <summary>Type, number, buyer and what is due, on one line.</summary>
    public override string ToString() => $"{Type} {Number ?? "(draft)"} to {Buyer.Name}, due {Totals.Due}";
}
