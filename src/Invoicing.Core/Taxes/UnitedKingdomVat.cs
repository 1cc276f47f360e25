using System.Collections.Immutable;
using Invoicing.Documents;
using Invoicing.Findings;
using Invoicing.Parties;
using NodaTime;

namespace Invoicing.Taxes;

/// <summary>Value added tax of the United Kingdom with the Isle of Man (VATA 1994). Goods between Northern Ireland (XI)
/// and the EU are left to the rules of the EU (Windsor framework; VATA 1994 schedule 9ZA); until the end of 2020 all
/// supplies between the kingdom and the EU are (withdrawal agreement article 127).</summary>
internal sealed class UnitedKingdomVat() : NationalTax(new NationalLaw(
    "united-kingdom-vat", CountryCode.Of("GB"), "VAT")
{
    Charge = "VATA 1994 s. 4(1)",
    Zero = "VATA 1994 s. 30 and schedule 8",
    Exempt = "VATA 1994 s. 31 and schedule 9",
    SmallSupplier = "VATA 1994 s. 3 and schedule 1",
    ExportOfGoods = "VATA 1994 s. 30(6)",
    ServiceAbroad = "VATA 1994 s. 7A and schedule 4A",
    LowValueGoods = "VATA 1994 s. 7(5B)",
    LowValueFrom = new LocalDate(2021, 1, 1),
})
{
    /// <summary>The class of items that are construction services which have to be reported under the construction
    /// industry scheme; the reverse charge is on them.</summary>
    public const string Construction = "construction";

    private const string ConstructionClause = "VATA 1994 s. 55A; SI 2019/892";

    // VAT Regulations 1995 reg. 13(3A) with VAT Notice 700/62: the reference, and who owes the tax that is shown.
    private static readonly ImmutableArray<Note> SelfBilled = [new("Self-billing")];
    private static readonly ImmutableArray<Note> SelfBilledWithTax =
        [.. SelfBilled, new("The VAT shown is your output tax due to HMRC")];

    private static readonly LocalDate ReverseChargeFrom = new(2021, 3, 1);
    private static readonly CountryCode NorthernIreland = CountryCode.Of("XI");
    private static readonly CountryCode IsleOfMan = CountryCode.Of("IM");

    private static readonly TaxDecision Protocol =
        TaxDecision.NotMineSince("goods between Northern Ireland and the EU follow the rules of the EU");

    private static readonly TaxDecision Member =
        TaxDecision.NotMineSince("supplies between the kingdom and the EU followed its rules until the end of 2020");

    protected override bool IsHome(CountryCode country) =>
        country == Law.Country || country == NorthernIreland || country == IsleOfMan;

    protected override bool IsTied(SupplyKind kind, bool isBusiness) =>
        isBusiness ? Place.IsPerformed(kind) : Place.IsPerformedForConsumer(kind);

    protected override CountryCode PlaceOf(in TaxQuestion question, bool isBusiness)
    {
        if (IsTied(question.Kind, isBusiness)) return question.To.Country;
        return isBusiness || Place.IsAtConsumer(question.Kind) ? question.Buyer.Country : question.Seller.Country;
    }

    // Who is on the Isle of Man owes its tax to the treasury there.
    protected override ImmutableArray<Note> SelfBillingWords(in TaxQuestion question, TaxDecision decision) =>
        question.Seller.Country == IsleOfMan ? []
        : StatedChoices.IsCharged(decision) ? SelfBilledWithTax
        : SelfBilled;

    // Of Northern Ireland a territory in the Union is found for goods only, of the kingdom until the end of 2020.
    protected override TaxDecision OfGoods(in TaxQuestion question)
    {
        var day = question.TaxPoint;
        var from = VatTerritory.Of(question.From, day, goods: true);
        var to = VatTerritory.Of(Place.OfGoods(question), day, goods: true);
        if (!from.IsUnion || !to.IsUnion || from.IsUnitedKingdom == to.IsUnitedKingdom) return base.OfGoods(question);
        return day < VatTerritory.UnitedKingdomLeft ? Member : Protocol;
    }

    protected override TaxDecision OfService(in TaxQuestion question)
    {
        var day = question.TaxPoint;
        return day < VatTerritory.UnitedKingdomLeft
            && (IsElsewhereInUnion(question.Seller.Address, day) || IsElsewhereInUnion(question.Buyer.Address, day)
                || IsElsewhereInUnion(question.From, day) || IsElsewhereInUnion(question.To, day))
                ? Member
                : base.OfService(question);
    }

    private static bool IsElsewhereInUnion(PostalAddress address, LocalDate day) =>
        VatTerritory.Of(address, day, goods: false) is { IsUnion: true, IsUnitedKingdom: false };

    protected override TaxDecision Taxed(in TaxQuestion question)
    {
        if (question.ItemClass != Construction) return AtRate(question, Law.Charge);
        var sink = new FindingSink();
        var rate = question.Rates.Find(
            new RateQuestion(Law.Country, RateClass.Standard, question.TaxPoint), sink, question.Path);
        if (rate is null) return TaxDecision.Missing(sink.ToList());
        if (question.TaxPoint >= ReverseChargeFrom && !question.Situation.Choices.IsEndUser)
        {
            if (Place.IsStatusUnknown(question)) return Place.StatusUnknown(question);
            if (question.IsBuyerBusiness) return ReverseCharged(question, rate);
        }

        return TaxDecision.Of(new Tax { Scheme = Law.Scheme, Rate = rate.Rate })
            .Because(Law.Charge, $"{rate.Class} rate of {rate.Rate}", question.Rates.Of(Law.Country)?.Version)
            .By(rate).In(Law.Country);
    }

    private TaxDecision ReverseCharged(in TaxQuestion question, TaxRate rate) => question.Buyer.VatNumber is null
        ? TaxDecision.Missing(question, TaxFindings.VatNumberMissing, ("treatment", "reverse charge on construction"))
        : Fixed(Law.ReverseCharge("Reverse charge: VATA 1994 s. 55A"), ConstructionClause,
                "construction services for a business that is not their end user")
            .Saying(new Note("Reverse charge: VAT Act 1994 section 55A applies. "
                + $"The customer accounts to HMRC for the VAT at {rate.Rate}."))
            .By(rate);
}
