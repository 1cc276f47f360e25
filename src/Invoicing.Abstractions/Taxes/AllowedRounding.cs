using System.Collections.Immutable;
using NodaTime;

namespace Invoicing.Taxes;

/// <summary>
/// What the law of a country allows of a <see cref="RoundingPolicy"/> for a time. It speaks only of the parts that it
/// lists: an empty list allows everything. Immutable.
/// </summary>
public sealed record AllowedRounding
{
    private readonly Sequence<TaxRounding> _tax;
    private readonly Sequence<Rounding> _taxModes;
    private readonly Sequence<StackedTaxes> _stacked;
    private readonly Sequence<long> _cashSteps;

    /// <summary>What taxes may be rounded for (<see cref="RoundingPolicy.Tax"/>).</summary>
    public ImmutableArray<TaxRounding> Tax
    {
        get => _tax.Items;
        init => _tax = value;
    }

    /// <summary>Modes that taxes may be rounded by (<see cref="RoundingPolicy.TaxMode"/>).</summary>
    public ImmutableArray<Rounding> TaxModes
    {
        get => _taxModes.Items;
        init => _taxModes = value;
    }

    /// <summary>How stacked taxes may be rounded (<see cref="RoundingPolicy.Stacked"/>).</summary>
    public ImmutableArray<StackedTaxes> Stacked
    {
        get => _stacked.Items;
        init => _stacked = value;
    }

    /// <summary>Steps that an amount paid in cash may be rounded to, in minor units; a policy without cash rounding is
    /// always allowed (<see cref="RoundingPolicy.Cash"/>).</summary>
    public ImmutableArray<long> CashSteps
    {
        get => _cashSteps.Items;
        init => _cashSteps = value;
    }

    /// <summary>The first day.</summary>
    public required LocalDate From { get; init; }

    /// <summary>The last day; null: still in force.</summary>
    public LocalDate? LastDay { get; init; }

    /// <summary>The law and clause, or the official publication with its date; never empty.</summary>
    public required string Source { get; init; }

    /// <summary>Whether it is in force on the day.</summary>
    public bool IsInForce(LocalDate day) => From <= day && (LastDay is not { } last || day <= last);
}
