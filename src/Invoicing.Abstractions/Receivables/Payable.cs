using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Invoicing.Parties;
using Invoicing.Payments;
using NodaTime;

namespace Invoicing.Receivables;

/// <summary>Why something we owe is not to be paid.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<PaymentBlock>))]
public enum PaymentBlock
{
    /// <summary>Nothing hinders it.</summary>
    None = 0,

    /// <summary>Somebody blocked it.</summary>
    Blocked,

    /// <summary>A hold of the review is not released.</summary>
    Held,
}

/// <summary>Something that we owe, or a credit of a supplier. Immutable.</summary>
public sealed record Payable
{
    /// <summary>The item, of the purchases ledger: below zero we owe it, above zero it is a credit. Its customer is the
    /// supplier, its discounts have its sign.</summary>
    public required OpenItem Item { get; init; }

    /// <summary>Who is paid, where it is not the supplier: a factor; or null.</summary>
    public string? Payee { get; init; }

    /// <summary>The account that is paid to; null where it is not known, and then it is not paid.</summary>
    public Iban? Account { get; init; }

    /// <summary>Whether it may be paid. Default: nothing hinders it.</summary>
    public PaymentBlock Block { get; init; }

    /// <summary>Why it is blocked or held, in words; or null.</summary>
    public string? BlockedBecause { get; init; }
}

/// <summary>How payments are proposed. Immutable.</summary>
/// <param name="LeadDays">The bank's business days from a run until the payee has the money. Default: 1 (Directive
/// (EU) 2015/2366, article 83).</param>
public sealed record PaymentProposalOptions(int LeadDays = 1)
{
    private readonly Sequence<LocalDate> _runs;
    private readonly Sequence<LocalDate> _holidays;
    private readonly Sequence<Money> _minimum;

    /// <summary>The days on which payments are sent; what lies before the day of the proposal does not count.</summary>
    public ImmutableArray<LocalDate> Runs
    {
        get => _runs.Items;
        init => _runs = value;
    }

    /// <summary>The holidays of the bank, beside Saturdays and Sundays.</summary>
    public ImmutableArray<LocalDate> Holidays
    {
        get => _holidays.Items;
        init => _holidays = value;
    }

    /// <summary>What money costs a year. A discount that yields less is not taken. Default: nothing, each is
    /// taken.</summary>
    public Percentage CostOfMoney { get; init; }

    /// <summary>Whether the supplier's credits are left alone instead of being taken off what is paid. Default: no,
    /// they are taken off.</summary>
    public bool CreditsApart { get; init; }

    /// <summary>The least that is sent to a payee in one payment, one for each currency; what is less is left out,
    /// also where it becomes late. Default: none.</summary>
    public ImmutableArray<Money> Minimum
    {
        get => _minimum.Items;
        init => _minimum = value;
    }
}
