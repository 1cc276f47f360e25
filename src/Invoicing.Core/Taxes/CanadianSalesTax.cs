using System.Collections.Immutable;
using Invoicing.Explanations;
using Invoicing.Findings;

namespace Invoicing.Taxes;

/// <summary>
/// Goods and services tax, harmonized sales tax and the provinces' own taxes in Canada, by the province of delivery
/// (Excise Tax Act schedule IX). Taxes of Quebec, British Columbia, Saskatchewan and Manitoba are collected by sellers
/// who are registered there (<see cref="TaxChoices.RegisteredRegions"/>).
/// </summary>
internal sealed class CanadianSalesTax() : NationalTax(new NationalLaw("canada-sales-tax", CountryCode.Of("CA"), "GST")
{
    Charge = "Excise Tax Act s. 165",
    Zero = "Excise Tax Act s. 165(3) and schedule VI",
    Exempt = "Excise Tax Act schedule V",
    SmallSupplier = "Excise Tax Act s. 148 and 166",
    ExportOfGoods = "Excise Tax Act schedule VI part V s. 1",
    ServiceAbroad = "Excise Tax Act schedule VI part V s. 7",
    IsServiceAbroadZeroRated = true,
})
{
    /// <summary>The class of items that bear the federal tax but no sales tax of a province.</summary>
    public const string WithoutProvincialTax = "gst-only";

    protected override CountryCode PlaceOf(in TaxQuestion question, bool isBusiness) => Used.Where(question);

    protected override TaxDecision Taxed(in TaxQuestion question)
    {
        var rateClass = ClassOf(question);
        if (rateClass == ExemptClass) return Exempt;
        if (rateClass == RateClass.Zero) return Zero;
        if (ProvinceOf(question) is not { } province)
            return TaxDecision.Missing(question, TaxFindings.RegionMissing, ("country", "CA"));
        var isWithout = rateClass == WithoutProvincialTax;
        var sink = new FindingSink();
        var rates = question.Rates.Applying(
            new RateQuestion(Law.Country, isWithout ? RateClass.Standard : rateClass, question.TaxPoint, province),
            crossesRegions: false, sink, question.Path);
        if (rates.IsEmpty) return TaxDecision.Missing(sink.ToList());
        return Of(question, province, isWithout, rates, sink);
    }

    private TaxDecision Of(in TaxQuestion question, string province, bool isWithout, ImmutableArray<TaxRate> rates,
        FindingSink sink)
    {
        var version = question.Rates.Of(Law.Country)?.Version;
        var taxes = ImmutableArray.CreateBuilder<Tax>(rates.Length);
        var isRegistered = question.Situation.Choices.RegisteredRegions.Contains(province, StringComparer.Ordinal);
        foreach (var rate in rates)
        {
            var isRetail = rate.Scheme is "PST" or "RST";
            if (isRetail && isWithout) continue;
            if ((isRetail || rate.Scheme == "QST") && !isRegistered)
            {
                sink.Add(TaxFindings.RegionNotRegistered, Severity.Notice, question.Path,
                    ("region", province), ("scheme", rate.Scheme));
                continue;
            }

            if (isRetail && question.ItemClass is null && IsGeneralService(question.Kind))
                return TaxDecision.Missing(question, TaxFindings.ItemClassMissing,
                    ("place", province), ("classes", $"{RateClass.Standard}, {WithoutProvincialTax}"));
            taxes.Add(new Tax
            {
                Scheme = rate.Scheme,
                Rate = rate.Rate,
                Jurisdiction = rate.Region,
                Basis = new Basis(Id, rate.Source, version, $"place of supply {province}"),
            });
        }

        return TaxDecision.Of(taxes.ToArray()).Because(Law.Charge, $"place of supply {province}", version)
            .By(rates.AsSpan()).In(Law.Country).With(sink.ToList());
    }

    // Schedule IX part II section 1: goods where they are delivered; New Harmonized Value-added Tax System Regulations
    // section 13: services at the address of the recipient.
    private static string? ProvinceOf(in TaxQuestion question) =>
        question.Kind == SupplyKind.Goods || Used.IsTied(question.Kind)
            ? RegionCode.Of(Place.Of(question))
            : RegionCode.Of(question.Buyer.Address);

    // The provinces tax goods, work on them, software and telecommunication; of other services some.
    private static bool IsGeneralService(SupplyKind kind) =>
        kind is not (SupplyKind.Goods or SupplyKind.WorkOnGoods or SupplyKind.ElectronicService
            or SupplyKind.ShortTermHire or SupplyKind.LongTermHire);
}
