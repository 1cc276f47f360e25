using System.Collections.Immutable;
using Invoicing.Documents;
using Invoicing.Explanations;
using Invoicing.Findings;

namespace Invoicing.Taxes;

/// <summary>
/// Goods and services tax of India: central and state tax within a state or union territory, integrated tax from one to
/// another (IGST Act 2017 sections 7, 8, 10 and 12). Items are classed by their slab (<c>18</c>).
/// </summary>
internal sealed class IndianGst() : NationalTax(new NationalLaw("india-gst", CountryCode.Of("IN"), "GST")
{
    Charge = "CGST Act 2017 s. 9(1)",
    Zero = "CGST Act 2017 s. 11 (nil rate)",
    Exempt = "CGST Act 2017 s. 11",
    SmallSupplier = "CGST Act 2017 s. 22",
    ExportOfGoods = "IGST Act 2017 s. 16(1)(a)",
    ServiceAbroad = "IGST Act 2017 s. 16(1)(a)",
    IsServiceAbroadZeroRated = true,
})
{
    private const string WithoutPayment =
        "SUPPLY MEANT FOR EXPORT UNDER BOND OR LETTER OF UNDERTAKING WITHOUT PAYMENT OF INTEGRATED TAX";

    private const string OnPayment = "SUPPLY MEANT FOR EXPORT ON PAYMENT OF INTEGRATED TAX";

    private const string Composition = "composition taxable person, not eligible to collect tax on supplies";

    protected override CountryCode PlaceOf(in TaxQuestion question, bool isBusiness) => Used.Where(question);

    protected override TaxDecision Exported(in TaxQuestion question) => ZeroRated(question, base.Exported(question));

    protected override TaxDecision Abroad(in TaxQuestion question) => ZeroRated(question, base.Abroad(question));

    protected override TaxDecision Taxed(in TaxQuestion question)
    {
        if (question.Situation.Choices.IsCompositionDealer)
            return Fixed(Law.OutOfScope("Composition levy: CGST Act 2017 s. 10"), "CGST Act 2017 s. 10(4)",
                    "the seller pays a composition levy")
                .Saying(new Note(Composition));
        if (question.ItemClass is null)
            return ClassMissing(question);
        if (SupplierState(question) is not { } supplier || PlaceOfSupply(question, supplier) is not { } place)
            return TaxDecision.Missing(question, TaxFindings.RegionMissing, ("country", "IN"));
        if (Listed(question, supplier) is not { } from) return RegionUnknown(question, supplier);
        if (Listed(question, place) is not { } to) return RegionUnknown(question, place);
        var crosses = from != to;
        if (question.IsBuyerBusiness
            && IndianReverseCharge.Standard.Find(question.ItemClass, question.TaxPoint) is { } notified)
            return ReverseCharged(notified, crosses);
        var rateClass = ClassOf(question);
        if (rateClass == ExemptClass) return Exempt;
        if (rateClass == RateClass.Zero) return Zero;
        return AtSlab(question, rateClass, to, crosses, $"supply from {from} to {to}");
    }

    private TaxDecision AtSlab(in TaxQuestion question, string slab, string to, bool crosses, string reason)
    {
        var sink = new FindingSink();
        var rates = question.Rates.Applying(
            new RateQuestion(Law.Country, slab, question.TaxPoint, to), crosses, sink, question.Path);
        if (rates.IsEmpty) return TaxDecision.Missing(sink.ToList());
        var version = question.Rates.Of(Law.Country)?.Version;
        var taxes = ImmutableArray.CreateBuilder<Tax>(rates.Length);
        foreach (var rate in rates)
        {
            taxes.Add(new Tax
            {
                Scheme = rate.Scheme,
                Rate = rate.Rate,
                Basis = new Basis(Id, rate.Source, version, reason),
            });
        }

        var clause = crosses ? "IGST Act 2017 s. 5(1) and 7" : "CGST Act 2017 s. 9(1); IGST Act 2017 s. 8";
        return TaxDecision.Of(taxes.ToArray()).Because(clause, reason, version).By(rates.AsSpan()).In(Law.Country);
    }

    // Section 16(3): under bond without tax, or with integrated tax that is refunded. The words are those of rule 46.
    private TaxDecision ZeroRated(in TaxQuestion question, TaxDecision export)
    {
        if (question.Situation.Choices.IsExportUnderBond)
            return export.Because("IGST Act 2017 s. 16(3)(a)", "export under bond or letter of undertaking")
                .Saying(new Note(WithoutPayment));
        if (question.ItemClass is not { } itemClass)
            return ClassMissing(question);
        if (itemClass == ExemptClass) return export;
        var paid = AtSlab(question, ClassOf(question), to: "IN-MH", crosses: true, "export with payment of tax");
        return paid.Taxes.IsEmpty
            ? paid
            : paid.Because("IGST Act 2017 s. 16(3)(b)", "export with payment of tax").Saying(new Note(OnPayment));
    }

    private TaxDecision ReverseCharged(IndianReverseCharge.Notified notified, bool crosses)
    {
        var clause = crosses ? "IGST Act 2017 s. 5(3)" : "CGST Act 2017 s. 9(3)";
        return Fixed(Law.ReverseCharge($"Reverse charge: {clause}"), $"{clause}; {notified.Entry(crosses)}",
                notified.Because)
            .Saying(new Note("Tax is payable on reverse charge basis: Yes"));
    }

    private static TaxDecision ClassMissing(in TaxQuestion question) => TaxDecision.Missing(
        question, TaxFindings.ItemClassMissing, ("place", "IN"), ("classes", "5, 18, 40"));

    // The state as the data list it, by its own code where an address has a former one; null where they do not.
    private string? Listed(in TaxQuestion question, string state) =>
        question.Rates.Of(Law.Country) is not { } taxes ? state
        : taxes.Region(state) is { } region ? region.PartOf ?? state
        : null;

    private TaxDecision RegionUnknown(in TaxQuestion question, string state) => TaxDecision.Missing(
        question, TaxRateFindings.RegionUnknown, ("country", "IN"), ("region", state),
        ("known", string.Join(", ", question.Rates.Of(Law.Country)!.Regions.Select(region => region.Code))));

    private static string? SupplierState(in TaxQuestion question) => question.Kind == SupplyKind.Goods
        ? question.FromRegion
        : RegionCode.Of(question.Seller.Address);

    // Section 10(1)(a): where the movement of goods ends. Section 12: services at property, events and the like where
    // they are, others where the recipient is; without an address of an unregistered one, where the supplier is.
    private static string? PlaceOfSupply(in TaxQuestion question, string from)
    {
        if (question.Kind == SupplyKind.Goods || Used.IsTied(question.Kind))
            return RegionCode.Of(Place.Of(question));
        return RegionCode.Of(question.Buyer.Address) ?? (question.IsBuyerBusiness ? null : from);
    }
}
