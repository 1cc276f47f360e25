using System.Collections.Immutable;
using Invoicing.Postings;

namespace Invoicing.Payments;

/// <summary>The lines of a posting while it is made.</summary>
internal sealed class PostingLines
{
    private readonly ImmutableArray<PostingLine>.Builder _lines = ImmutableArray.CreateBuilder<PostingLine>(4);

    public ImmutableArray<PostingLine> ToImmutable() => _lines.ToImmutable();

    /// <summary>Adds a line; nothing where neither amount nor value changes.</summary>
    public void Add(PostingAccount account, Money amount, Money? booked, string? customer, string? document,
        string? taxGroup = null)
    {
        if (amount.IsZero && booked is not { IsZero: false }) return;
        _lines.Add(new PostingLine
        {
            Account = account, Amount = amount, Base = booked, Customer = customer, Document = document,
            TaxGroup = taxGroup,
        });
    }

    /// <summary>Adds a realised exchange difference: what the other lines have too much of in the base
    /// currency.</summary>
    /// <param name="gain">The difference: above zero a gain, below a loss; null for none.</param>
    /// <param name="currency">The currency whose rate made it.</param>
    /// <param name="customer">The customer.</param>
    /// <param name="document">The document.</param>
    public void AddExchange(Money? gain, Currency currency, string? customer, string? document)
    {
        if (gain is not { IsZero: false } difference) return;
        Add(difference.IsPositive ? PostingAccount.ExchangeGain : PostingAccount.ExchangeLoss, Money.Zero(currency),
            -difference, customer, document);
    }

    /// <summary>What an amount is booked with: as stated, its face in the base currency, else null.</summary>
    public static Money? BaseOf(Money amount, Money? booked, Currency? baseCurrency) =>
        booked ?? (amount.Currency == baseCurrency ? amount : null);

    /// <summary>The account on which an item stands.</summary>
    public static PostingAccount AccountOf(OpenItem item) => item switch
    {
        { Kind: OpenItemKind.Claim } => PostingAccount.Claims,
        { Ledger: ItemLedger.Purchases } => PostingAccount.Payables,
        _ => PostingAccount.Receivables,
    };

    /// <summary>The account on which a payment waits.</summary>
    public static PostingAccount AccountOf(PaymentKind kind) =>
        kind == PaymentKind.Payment ? PostingAccount.UnappliedCash : PostingAccount.Prepayments;
}
