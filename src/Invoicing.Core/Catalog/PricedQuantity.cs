using System.Collections.Immutable;

namespace Invoicing.Catalog;

/// <summary>A quantity that was priced, with all that an explanation asks for.</summary>
internal sealed record PricedQuantity
{
    public required PriceChoice Choice { get; init; }

    public required PriceQuestion Question { get; init; }

    /// <summary>The quantity in the unit of the prices.</summary>
    public required Quantity Quantity { get; init; }

    /// <summary>The model in the currency asked for, cost and margin as a price.</summary>
    public required PricingModel Model { get; init; }

    /// <summary>How the model was converted; null: it was not.</summary>
    public CurrencyConversion? Conversion { get; init; }

    /// <summary>How the cost was converted; null: it was not.</summary>
    public CurrencyConversion? CostConversion { get; init; }

    /// <summary>How prices that were computed got their digits.</summary>
    public PriceRounding? Digits { get; init; }

    public required ImmutableArray<PricePart> Parts { get; init; }

    /// <summary>The floor in the currency asked for, for one unit, exactly; null: none.</summary>
    public Exact? Floor { get; init; }

    /// <summary>What a unit costs on average, exactly; null for a quantity of zero.</summary>
    public Exact? Average => Quantity.IsZero
        ? null
        : Exact.Sum([.. Parts.Select(part => part.ExactAmount)]) / Exact.From(Quantity.Number);

    public bool IsBelowFloor => Floor is { } floor && Average is { } average && average < floor;

    public Money Total =>
        Money.Sum(Parts.Select(part => part.Amount(Question.Rounding)), Question.Currency);

    public PriceReport ToReport() => new()
    {
        Parts = Parts,
        Total = Total,
        Quantity = Quantity,
        Model = Model,
        Basis = Choice.Basis,
        List = Choice.Candidate?.List.Id,
        Entry = Choice.Candidate?.Entry.Name,
        Rate = (Conversion ?? CostConversion)?.Rate,
        NeedsApproval = Choice.NeedsApproval || IsBelowFloor,
    };
}
