using System.Collections.Immutable;
using Invoicing.Findings;
using NodaTime;

namespace Invoicing.Catalog;

/// <summary>
/// A pricing model made ready to price many quantities: usage records by the thousand. Tiers are 64-bit integers; what
/// does not fit them is priced exactly, more slowly. The totals are those of <see cref="PriceEngine"/>, always
/// (docs/laws/prices.md). Immutable, safe to share between threads.
/// </summary>
public sealed class PreparedPrice
{
    private readonly PricingModel _model;
    private readonly ImmutableArray<PreparedTier> _tiers;
    private readonly bool _isGraduated;
    private readonly long _least;
    private readonly long _packageSize;

    private PreparedPrice(PricingModel model, Currency currency, UnitOfMeasure unit, Rounding rounding)
    {
        _model = model;
        Currency = currency;
        Unit = unit;
        Rounding = rounding;
        _isGraduated = model is PricingModel.GraduatedTiers;
        _least = model.Commitment?.MinorUnits ?? 0;
        var whole = new WholeNumberTiers(model, currency, rounding);
        _tiers = whole.Tiers;
        _packageSize = whole.PackageSize;
    }

    /// <summary>The digits after the point that quantities have in the fast way; those that have more are priced
    /// exactly.</summary>
    public const int Scale = 4;

    /// <summary>The currency of the amounts.</summary>
    public Currency Currency { get; }

    /// <summary>The unit of the quantities.</summary>
    public UnitOfMeasure Unit { get; }

    /// <summary>How amounts are rounded to minor units.</summary>
    public Rounding Rounding { get; }

    /// <summary>Prepares a model.</summary>
    /// <param name="model">The model: any but a percentage of an amount and cost plus margin, which ask for more than a
    /// quantity, and a discount in per cent that has too many digits.</param>
    /// <param name="unit">The unit of the quantities: that of the model where it names one.</param>
    /// <param name="rounding">How amounts are rounded to minor units. Default: half-up.</param>
    /// <returns>The prepared price; or the findings of the model.</returns>
    public static Outcome<PreparedPrice> Of(
        PricingModel model, UnitOfMeasure unit, Rounding rounding = Rounding.HalfUp)
    {
        ArgumentNullException.ThrowIfNull(model);
        var findings = new FindingSink();
        if (model is PricingModel.PercentageOfAmount percent)
            findings.Add(PriceFindings.AmountMissing, Severity.Error, string.Empty, ("percentage", percent.Percentage));
        else if (model is PricingModel.CostPlus)
            findings.Add(PriceFindings.CostMissing, Severity.Error, string.Empty, ("entry", "prepared"));
        var currency = ModelContents.Currency(model).GetValueOrDefault();
        if (!findings.HasErrors)
        {
            var choice = new PriceChoice
            {
                Model = model, Basis = new("prepared"), Currency = currency, Unit = unit,
            };
            new ModelCheck(findings, string.Empty, "prepared").Check(choice, currency);
        }

        if (!findings.HasErrors && model is PricingModel.PerUnitPrice perUnit)
            _ = ItemDiscount.Of(perUnit, null, new Place(findings, string.Empty));
        return findings.HasErrors
            ? new Outcome<PreparedPrice>(null, findings.ToList())
            : new Outcome<PreparedPrice>(new PreparedPrice(model, currency, unit, rounding));
    }

    /// <summary>What a quantity costs: the sum of its parts, each rounded.</summary>
    /// <exception cref="UnitMismatchException">The quantity is of another unit.</exception>
    /// <exception cref="OverflowException">The amount is beyond 64 bits of minor units, or a part has more digits than
    /// a quantity or price holds.</exception>
    public Money Price(Quantity quantity) =>
        TryFast(quantity, out var minor) ? Money.FromMinor(minor, Currency) : Exactly(quantity);

    /// <summary>What each of many quantities costs.</summary>
    /// <param name="quantities">The quantities.</param>
    /// <param name="amounts">Takes an amount for each, in their order.</param>
    /// <exception cref="ArgumentException">There are fewer places than quantities.</exception>
    /// <inheritdoc cref="Price(Quantity)"/>
    public void Price(ReadOnlySpan<Quantity> quantities, Span<Money> amounts)
    {
        if (amounts.Length < quantities.Length)
            throw new ArgumentException("There are fewer places than quantities.", nameof(amounts));
        for (var i = 0; i < quantities.Length; i++) amounts[i] = Price(quantities[i]);
    }

    private bool TryFast(Quantity quantity, out long minor)
    {
        minor = 0;
        if (quantity.Unit != Unit) throw new UnitMismatchException(quantity.Unit, Unit);
        // A return is the price of its magnitude turned, in the modes that are symmetric.
        if (_tiers.IsEmpty || quantity.Scale > Scale
            || (quantity.Mantissa < 0 && Rounding is Rounding.Ceiling or Rounding.Floor)) return false;
        var magnitude = Math.Abs(quantity.Mantissa);
        var factor = Powers.Of10[Scale - quantity.Scale];
        // Below 18 digits, so that no part has more of them than a quantity holds.
        if (magnitude >= Powers.Of10[Scaled.MaxDigits] / factor) return false;
        if (!TryMagnitude(magnitude * factor, out minor)) return false;
        if (minor < _least) minor = _least;
        if (quantity.Mantissa < 0) minor = -minor;
        return true;
    }

    /// <summary>What so many units of the prepared scale cost, in minor units; false where that does not fit.</summary>
    private bool TryMagnitude(long units, out long minor)
    {
        minor = 0;
        if (_packageSize > 0)
        {
            var (whole, rest) = Math.DivRem(units, _packageSize);
            units = rest == 0 ? whole : whole + 1;
        }

        var i = 0;
        while (units > _tiers[i].UpTo) i++;
        ref readonly var tier = ref _tiers.ItemRef(i);
        var product = (Int128)(_isGraduated ? units - tier.Above : units) * tier.Price;
        if (product > long.MaxValue) return false;
        var amount = (Int128)RoundedDivision.Divide((long)product, tier.Divisor, Rounding) + tier.Below;
        minor = (long)Int128.Min(amount, long.MaxValue);
        return amount <= long.MaxValue;
    }

    private Money Exactly(Quantity quantity)
    {
        var findings = new FindingSink();
        var question = new PriceQuestion
        {
            Quantity = quantity, Date = default(LocalDate), Currency = Currency, Rounding = Rounding,
        };
        var parts = new ModelPricing(question, quantity, null, new Place(findings, string.Empty)).Parts(_model);
        return findings.HasErrors
            ? throw new OverflowException(findings.ToList()[0].Message())
            : Money.Sum(parts.Select(part => part.Amount(Rounding)), Currency);
    }
}
