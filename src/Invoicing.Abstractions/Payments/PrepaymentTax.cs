using System.Collections.Immutable;
using Invoicing.Explanations;
using Invoicing.Taxes;
using NodaTime;

namespace Invoicing.Payments;

/// <summary>The tax that became chargeable when a prepayment was received (Directive 2006/112/EC, article 65), and what
/// of it no invoice has taken over yet. Immutable.</summary>
public sealed record PrepaymentTax
{
    private readonly Sequence<ItemTax> _taxes;

    /// <summary>The payment.</summary>
    public required string Payment { get; init; }

    /// <summary>The customer; null where it is not known.</summary>
    public string? Customer { get; init; }

    /// <summary>The day on which it was received: when the tax became chargeable.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>What was received, with the tax in it.</summary>
    public required Money Gross { get; init; }

    /// <summary>What of it no invoice has taken over yet.</summary>
    public required Money Open { get; init; }

    /// <summary>What <see cref="Gross"/> was booked with in the base currency; null where none is kept.</summary>
    public Money? Booked { get; init; }

    /// <summary>The gross and the tax of each group, and what of both is open.</summary>
    public ImmutableArray<ItemTax> Taxes
    {
        get => _taxes.Items;
        init => _taxes = value;
    }

    /// <summary>What it rests on.</summary>
    public required Basis Basis { get; init; }
}

/// <summary>What a prepayment is for: a tax group of what will be supplied, and its weight. Immutable.</summary>
/// <param name="Group">The group.</param>
/// <param name="Gross">What it will ask with its tax; several share the prepayment in proportion.</param>
public sealed record PrepaymentShare(TaxGroupKey Group, Money Gross);

/// <summary>The tax of a prepayment that an invoice takes over, which falls away as tax on a prepayment.
/// Immutable.</summary>
public sealed record PrepaymentTaxReversal
{
    private readonly Sequence<PrepaymentTaxShare> _shares;

    /// <summary>The payment.</summary>
    public required string Payment { get; init; }

    /// <summary>The number of the invoice that deducts the prepayment.</summary>
    public required string Document { get; init; }

    /// <summary>The day of the invoice.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>What of the prepayment it deducts, with the tax in it.</summary>
    public required Money Gross { get; init; }

    /// <summary>What of each group; groups of which nothing is taken are left out.</summary>
    public ImmutableArray<PrepaymentTaxShare> Shares
    {
        get => _shares.Items;
        init => _shares = value;
    }

    /// <summary>The tax of all groups.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public Money Tax => Money.Sum(Shares.Select(share => share.Tax), Gross.Currency);
}

/// <summary>What of a group of a prepayment an invoice takes over. Immutable.</summary>
/// <param name="Group">The group.</param>
/// <param name="Gross">What of it, with its tax.</param>
/// <param name="Tax">The tax in it.</param>
/// <param name="BookedTax">The tax in the base currency; null where none is kept.</param>
public sealed record PrepaymentTaxShare(TaxGroupKey Group, Money Gross, Money Tax, Money? BookedTax = null);
