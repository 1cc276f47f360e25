using System.Collections.Immutable;
using System.Text.Json;

namespace Invoicing.Catalog;

/// <summary>A pricing model as JSON has it: the member that names the kind, and what belongs to it.</summary>
internal sealed record PricingModelForm
{
    private const string Expected =
        "Expected one of perUnit, flat, graduated, volume, package, percent, markup, margin, and what belongs to it.";

    public UnitPrice? PerUnit { get; init; }

    public UnitPrice? Discount { get; init; }

    public Percentage? DiscountPercent { get; init; }

    public Money? Flat { get; init; }

    public ImmutableArray<PriceTier>? Graduated { get; init; }

    public ImmutableArray<PriceTier>? Volume { get; init; }

    public Money? Package { get; init; }

    public Quantity? Size { get; init; }

    public Percentage? Percent { get; init; }

    public Money? Minimum { get; init; }

    public Money? Maximum { get; init; }

    public Rounding? Rounding { get; init; }

    public Percentage? Markup { get; init; }

    public Percentage? Margin { get; init; }

    public PriceRounding? PriceRounding { get; init; }

    public Money? Commitment { get; init; }

    public static PricingModelForm Of(PricingModel model) => Bare(model) with { Commitment = model.Commitment };

    public PricingModel ToValue()
    {
        ReadOnlySpan<PricingModel?> models =
        [
            PerUnit is { } perUnit
                ? new PricingModel.PerUnitPrice(perUnit) { Discount = Discount, DiscountPercent = DiscountPercent }
                : null,
            Flat is { } flat ? new PricingModel.FlatAmount(flat) : null,
            Graduated is { } graduated ? new PricingModel.GraduatedTiers(graduated) : null,
            Volume is { } volume ? new PricingModel.VolumeTiers(volume) : null,
            Package is { } package && Size is { } size ? new PricingModel.StartedPackages(package, size) : null,
            Percent is { } percent
                ? new PricingModel.PercentageOfAmount(percent)
                {
                    Minimum = Minimum, Maximum = Maximum, Rounding = Rounding,
                }
                : null,
            Markup is { } markup
                ? new PricingModel.CostPlus(markup) { On = MarginOn.Cost, Rounding = PriceRounding }
                : null,
            Margin is { } margin
                ? new PricingModel.CostPlus(margin) { On = MarginOn.Price, Rounding = PriceRounding }
                : null,
        ];
        PricingModel? found = null;
        foreach (var model in models)
        {
            if (model is null) continue;
            if (found is not null) throw new JsonException(Expected);
            found = model;
        }

        // What does not belong to the kind would be lost without a word.
        return found is not null && (found with { Commitment = Commitment }) is var whole && HasAllOf(Of(whole))
            ? whole
            : throw new JsonException(Expected);
    }

    /// <summary>Whether each member that is stated is stated by the other; tiers are taken as they are.</summary>
    private bool HasAllOf(PricingModelForm other) =>
        PerUnit == other.PerUnit && Discount == other.Discount && DiscountPercent == other.DiscountPercent
        && Flat == other.Flat && Graduated.HasValue == other.Graduated.HasValue
        && Volume.HasValue == other.Volume.HasValue
        && Package == other.Package && Size == other.Size
        && Percent == other.Percent && Minimum == other.Minimum && Maximum == other.Maximum
        && Rounding == other.Rounding && Markup == other.Markup && Margin == other.Margin
        && PriceRounding == other.PriceRounding;

    private static PricingModelForm Bare(PricingModel model) => model switch
    {
        PricingModel.PerUnitPrice it =>
            new() { PerUnit = it.Price, Discount = it.Discount, DiscountPercent = it.DiscountPercent },
        PricingModel.FlatAmount it => new() { Flat = it.Amount },
        PricingModel.GraduatedTiers it => new() { Graduated = it.Tiers },
        PricingModel.VolumeTiers it => new() { Volume = it.Tiers },
        PricingModel.StartedPackages it => new() { Package = it.Price, Size = it.Size },
        PricingModel.PercentageOfAmount it =>
            new() { Percent = it.Percentage, Minimum = it.Minimum, Maximum = it.Maximum, Rounding = it.Rounding },
        PricingModel.CostPlus { On: MarginOn.Cost } it => new() { Markup = it.Percentage, PriceRounding = it.Rounding },
        PricingModel.CostPlus it => new() { Margin = it.Percentage, PriceRounding = it.Rounding },
        _ => throw new InvalidOperationException($"{model.GetType()} is not a kind of pricing model."),
    };
}

/// <summary>Writes a model as <c>{"perUnit":"10.00 EUR"}</c>: its kind names the member.</summary>
internal sealed class PricingModelJsonConverter : FormJsonConverter<PricingModel, PricingModelForm>
{
    /// <inheritdoc/>
    protected override PricingModelForm ToForm(PricingModel value) => PricingModelForm.Of(value);

    /// <inheritdoc/>
    protected override PricingModel FromForm(PricingModelForm form) => form.ToValue();
}
