using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Invoicing.Catalog;

/// <summary>What a margin is a percentage of.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<MarginOn>))]
public enum MarginOn
{
    /// <summary>The cost: 25 % on a cost of 80 make a price of 100 (markup).</summary>
    Cost = 0,

    /// <summary>The price: 20 % of a price of 100 stand above a cost of 80 (gross margin).</summary>
    Price,
}

/// <summary>
/// How a quantity is priced: one of a closed set of kinds, with or without a minimum. Rules that are data: JSON names
/// the kind by its member, <c>{"perUnit":"10.00 EUR"}</c>. Immutable, safe to share between threads.
/// </summary>
[JsonConverter(typeof(PricingModelJsonConverter))]
public abstract record PricingModel
{
    private protected PricingModel()
    {
    }

    /// <summary>The least that is charged: what the rest of the model leaves missing to it is charged as well. Null:
    /// no minimum.</summary>
    public Money? Commitment { get; init; }

    /// <summary>A price for each unit.</summary>
    /// <param name="price">The price.</param>
    public static PricingModel PerUnit(UnitPrice price) => new PerUnitPrice(price);

    /// <summary>A gross price (BT-148) for each unit, less a discount (BT-147).</summary>
    /// <param name="gross">The gross price.</param>
    /// <param name="discount">The discount, for the same base quantity.</param>
    public static PricingModel PerUnit(UnitPrice gross, UnitPrice discount) =>
        new PerUnitPrice(gross) { Discount = discount };

    /// <summary>A gross price (BT-148) for each unit, less a percentage of it (BT-147).</summary>
    /// <param name="gross">The gross price.</param>
    /// <param name="discount">The percentage.</param>
    public static PricingModel PerUnit(UnitPrice gross, Percentage discount) =>
        new PerUnitPrice(gross) { DiscountPercent = discount };

    /// <summary>An amount, whatever the quantity: for 0 as well.</summary>
    /// <param name="amount">The amount.</param>
    public static PricingModel Flat(Money amount) => new FlatAmount(amount);

    /// <summary>Each tier prices the part of the quantity that lies in it.</summary>
    /// <param name="tiers">The tiers, lowest first; the last one has no end.</param>
    public static PricingModel Graduated(params ImmutableArray<PriceTier> tiers) => new GraduatedTiers(tiers);

    /// <summary>The tier in which the quantity lies prices all of it. More may cost less than less; that is never
    /// mended.</summary>
    /// <param name="tiers">The tiers, lowest first; the last one has no end.</param>
    public static PricingModel Volume(params ImmutableArray<PriceTier> tiers) => new VolumeTiers(tiers);

    /// <summary>Packages, of which one that is started is charged whole.</summary>
    /// <param name="price">The price of a package.</param>
    /// <param name="size">What is in a package; above zero.</param>
    public static PricingModel Package(Money price, Quantity size) => new StartedPackages(price, size);

    /// <summary>A percentage of the amount that the question states.</summary>
    /// <param name="percentage">The percentage.</param>
    /// <param name="minimum">The least that is charged, or null.</param>
    /// <param name="maximum">The most that is charged, or null.</param>
    public static PricingModel Percent(Percentage percentage, Money? minimum = null, Money? maximum = null) =>
        new PercentageOfAmount(percentage) { Minimum = minimum, Maximum = maximum };

    /// <summary>The cost that the question states, and a percentage of it: price = cost x (1 + percentage).</summary>
    /// <param name="percentage">The percentage of the cost.</param>
    /// <param name="rounding">How the price gets its digits; null: as the list or the engine says.</param>
    public static PricingModel Markup(Percentage percentage, PriceRounding? rounding = null) =>
        new CostPlus(percentage) { On = MarginOn.Cost, Rounding = rounding };

    /// <summary>The cost that the question states, and a margin that is a percentage of the price: price = cost / (1 -
    /// percentage).</summary>
    /// <param name="percentage">The percentage of the price; below 100 %.</param>
    /// <param name="rounding">How the price gets its digits; null: as the list or the engine says.</param>
    public static PricingModel Margin(Percentage percentage, PriceRounding? rounding = null) =>
        new CostPlus(percentage) { On = MarginOn.Price, Rounding = rounding };

    /// <summary>This model with a minimum commitment.</summary>
    /// <param name="minimum">The least that is charged.</param>
    public PricingModel WithMinimum(Money minimum) => this with { Commitment = minimum };

    /// <summary>A price for each unit.</summary>
    /// <param name="Price">The price: item gross price (BT-148) where a discount is stated, else item net price
    /// (BT-146).</param>
    public sealed record PerUnitPrice(UnitPrice Price) : PricingModel
    {
        /// <summary>Item price discount (BT-147), for the base quantity of the price; or null.</summary>
        public UnitPrice? Discount { get; init; }

        /// <summary>Item price discount (BT-147) as a percentage of the price; or null.</summary>
        public Percentage? DiscountPercent { get; init; }
    }

    /// <summary>An amount, whatever the quantity.</summary>
    /// <param name="Amount">The amount.</param>
    public sealed record FlatAmount(Money Amount) : PricingModel;

    /// <summary>Each tier prices the part of the quantity that lies in it.</summary>
    public sealed record GraduatedTiers : PricingModel
    {
        private readonly Sequence<PriceTier> _tiers;

        /// <summary>Tiers, lowest first.</summary>
        public GraduatedTiers(ImmutableArray<PriceTier> tiers) => _tiers = tiers;

        /// <summary>The tiers, lowest first; the last one has no end.</summary>
        public ImmutableArray<PriceTier> Tiers
        {
            get => _tiers.Items;
            init => _tiers = value;
        }
    }

    /// <summary>The tier in which the quantity lies prices all of it.</summary>
    public sealed record VolumeTiers : PricingModel
    {
        private readonly Sequence<PriceTier> _tiers;

        /// <summary>Tiers, lowest first.</summary>
        public VolumeTiers(ImmutableArray<PriceTier> tiers) => _tiers = tiers;

        /// <summary>The tiers, lowest first; the last one has no end.</summary>
        public ImmutableArray<PriceTier> Tiers
        {
            get => _tiers.Items;
            init => _tiers = value;
        }
    }

    /// <summary>Packages, of which one that is started is charged whole.</summary>
    /// <param name="Price">The price of a package.</param>
    /// <param name="Size">What is in a package; above zero.</param>
    public sealed record StartedPackages(Money Price, Quantity Size) : PricingModel;

    /// <summary>A percentage of the amount that the question states, between a least and a most.</summary>
    /// <param name="Percentage">The percentage.</param>
    public sealed record PercentageOfAmount(Percentage Percentage) : PricingModel
    {
        /// <summary>The least that is charged, or null.</summary>
        public Money? Minimum { get; init; }

        /// <summary>The most that is charged, or null.</summary>
        public Money? Maximum { get; init; }

        /// <summary>How the percentage is rounded to minor units; null: as the question says.</summary>
        public Rounding? Rounding { get; init; }
    }

    /// <summary>The cost that the question states and a margin.</summary>
    /// <param name="Percentage">The margin.</param>
    public sealed record CostPlus(Percentage Percentage) : PricingModel
    {
        /// <summary>What the margin is a percentage of. Default: the cost.</summary>
        public MarginOn On { get; init; }

        /// <summary>How the price gets its digits; null: as the list or the engine says.</summary>
        public PriceRounding? Rounding { get; init; }
    }
}
