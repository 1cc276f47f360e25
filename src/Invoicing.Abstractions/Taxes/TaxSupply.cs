using Invoicing.Parties;
using NodaTime;

namespace Invoicing.Taxes;

/// <summary>One supply whose tax is decided: a line, or an allowance or charge of the document. Immutable.</summary>
public sealed record TaxSupply
{
    private readonly Boxed<Money>? _net;
    private readonly Boxed<Quantity>? _quantity;

    /// <summary>What is supplied. Default: goods.</summary>
    public SupplyKind Kind { get; init; }

    /// <summary>The class by which rules and rates know the item: a <see cref="RateClass"/> or a name of the caller's
    /// own that the country's data lead to one. Null: the standard rate.</summary>
    public string? ItemClass { get; init; }

    /// <summary>How much is supplied, for taxes per unit; or null.</summary>
    public Quantity? Quantity
    {
        get => _quantity?.Value;
        init => _quantity = Boxed<Quantity>.Of(value);
    }

    /// <summary>The net amount, for caps and thresholds; null where it is not known yet.</summary>
    public Money? Net
    {
        get => _net?.Value;
        init => _net = Boxed<Money>.Of(value);
    }

    /// <summary>Whether the price includes the tax.</summary>
    public bool IsTaxIncluded { get; init; }

    /// <summary>The day of this supply, where it is not the document's tax point; or null.</summary>
    public LocalDate? Performed { get; init; }

    /// <summary>Where this supply is dispatched from, where it is not the document's place; or null.</summary>
    public PostalAddress? From { get; init; }

    /// <summary>Where this supply is delivered to or performed, where it is not the document's place; or
    /// null.</summary>
    public PostalAddress? To { get; init; }

    /// <summary>Who transports goods. Default: the seller.</summary>
    public TransportOfGoods Transport { get; init; }

    /// <summary>Whether it is a new means of transport (VAT directive article 2(2)), which is exempt to whoever takes
    /// it to another member state (article 138(2)(a)).</summary>
    public bool IsNewMeansOfTransport { get; init; }

    /// <summary>Whether an event is streamed or its attendance is virtual (articles 53 and 54 since 2025).</summary>
    public bool IsVirtual { get; init; }

    /// <summary>Whether the margin is taxed. Default: the price is.</summary>
    public MarginScheme Margin { get; init; }
}
