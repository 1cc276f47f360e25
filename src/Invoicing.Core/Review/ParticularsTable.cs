using System.Collections.Frozen;
using Invoicing.Parties;
using NodaTime;
using static Invoicing.Review.ParticularsFindings;

namespace Invoicing.Review;

/// <summary>What the law of each country wants invoices to state, as rows with their articles.</summary>
internal static class ParticularsTable
{
    private const string Directive = "2006/112/EC art. ";

    private static readonly LocalDate Since2013 = new(2013, 1, 1);

    /// <summary>Countries whose invoices follow the law of another one.</summary>
    internal static readonly (CountryCode Part, CountryCode Whole)[] Territories =
    [
        (CountryCode.Of("MC"), CountryCode.Of("FR")), (CountryCode.Of("IM"), CountryCode.Of("GB")),
        (CountryCode.Of("XI"), CountryCode.Of("GB")), (CountryCode.Of("LI"), CountryCode.Of("CH")),
    ];

    /// <summary>Directive 2006/112/EC, as directive 2010/45/EU changed it from 2013 on.</summary>
    internal static readonly Particular[] Union =
    [
        new(IssueDate, Directive + "226(1)", DocumentParticulars.IssueDate) { IsInSimplified = true },
        new(ReviewFindings.NumberMissing, Directive + "226(2)", DocumentParticulars.Number) { IsInSimplified = true },
        new(SellerTaxNumber, Directive + "226(3)", PartyParticulars.SellerVatNumber),
        new(ParticularsFindings.BuyerVatNumber, Directive + "226(4)", PartyParticulars.BuyerVatNumber),
        new(PartyFindings.NameMissing, Directive + "226(5)", PartyParticulars.SellerName) { IsInSimplified = true },
        new(PartyFindings.NameMissing, Directive + "226(5)", PartyParticulars.BuyerName),
        new(Address, Directive + "226(5)", PartyParticulars.Addresses),
        new(Description, Directive + "226(6)", LineParticulars.Description) { IsInSimplified = true },
        new(ParticularsFindings.Quantity, Directive + "226(6)", LineParticulars.Quantity)
        {
            Severity = Findings.Severity.Warning,
        },
        new(SupplyDate, Directive + "226(7)", DocumentParticulars.SupplyDateWhereItDiffers),
        new(CashAccounting, Directive + "226(7a)", WordParticulars.CashAccounting) { From = Since2013 },
        new(PriceIncludesTax, Directive + "226(8)", LineParticulars.PriceWithoutTax)
        {
            Severity = Findings.Severity.Warning,
        },
        new(SelfBilling, Directive + "226(10a)", WordParticulars.SelfBilling) { From = Since2013 },
        new(ExemptionReason, Directive + "226(11)", LineParticulars.ExemptionReason),
        new(ReverseCharge, Directive + "226(11a)", WordParticulars.ReverseCharge) { From = Since2013 },
        new(NewMeansOfTransport, Directive + "226(12)", LineParticulars.NewMeansOfTransport),
        new(MarginScheme, Directive + "226(13), (14)", WordParticulars.MarginScheme),
        new(RepresentativeVatNumber, Directive + "226(15)", PartyParticulars.RepresentativeVatNumber),
        new(TaxInNationalCurrency, Directive + "230", DocumentParticulars.TaxInNationalCurrency)
        {
            IsInSimplified = true,
        },
        new(PrecedingInvoice, Directive + "219", DocumentParticulars.PrecedingInvoice) { IsInSimplified = true },
    ];

    /// <summary>What else, or otherwise, Germany wants.</summary>
    internal static readonly Particular[] Germany =
    [
        new(SellerTaxNumber, "UStG § 14(4) Nr. 2", PartyParticulars.SellerTaxNumber),
        new(SupplyDate, "UStG § 14(4) Nr. 6", DocumentParticulars.SupplyDate),
    ];

    /// <summary>United Kingdom: the VAT Regulations 1995, SI 1995/2518.</summary>
    internal static readonly Particular[] UnitedKingdom =
    [
        new(IssueDate, "SI 1995/2518 reg. 14(1)(c)", DocumentParticulars.IssueDate) { IsInSimplified = true },
        new(ReviewFindings.NumberMissing, "SI 1995/2518 reg. 14(1)(a)", DocumentParticulars.Number)
        {
            IsInSimplified = true,
        },
        new(SellerTaxNumber, "SI 1995/2518 reg. 14(1)(d)", PartyParticulars.SellerVatNumber) { IsInSimplified = true },
        new(PartyFindings.NameMissing, "SI 1995/2518 reg. 14(1)(d)", PartyParticulars.SellerName)
        {
            IsInSimplified = true,
        },
        new(PartyFindings.NameMissing, "SI 1995/2518 reg. 14(1)(e)", PartyParticulars.BuyerName),
        new(Address, "SI 1995/2518 reg. 14(1)(d), (e)", PartyParticulars.Addresses),
        new(Description, "SI 1995/2518 reg. 14(1)(g)", LineParticulars.Description) { IsInSimplified = true },
        new(ParticularsFindings.Quantity, "SI 1995/2518 reg. 14(1)(h)", LineParticulars.Quantity)
        {
            Severity = Findings.Severity.Warning,
        },
        new(SupplyDate, "SI 1995/2518 reg. 14(1)(b)", DocumentParticulars.SupplyDateWhereItDiffers),
        new(TaxInNationalCurrency, "SI 1995/2518 reg. 14(1)(l)", DocumentParticulars.TaxInNationalCurrency),
        new(ReverseCharge, "SI 1995/2518 reg. 14(1)(o)", WordParticulars.ReverseCharge),
        new(PrecedingInvoice, "SI 1995/2518 reg. 15C", DocumentParticulars.PrecedingInvoice)
        {
            IsInSimplified = true, From = new(2019, 9, 1),
        },
    ];

    /// <summary>Switzerland and Liechtenstein: article 26 of the MWSTG of 2009.</summary>
    internal static readonly Particular[] Switzerland =
    [
        new(ReviewFindings.NumberMissing, "EN 16931 BR-02", DocumentParticulars.Number) { IsInSimplified = true },
        new(SellerTaxNumber, "MWSTG art. 26(2)(a)", PartyParticulars.SellerVatNumber) { IsInSimplified = true },
        new(PartyFindings.NameMissing, "MWSTG art. 26(2)(a)", PartyParticulars.SellerName) { IsInSimplified = true },
        new(PartyFindings.NameMissing, "MWSTG art. 26(2)(b)", PartyParticulars.BuyerName),
        new(Address, "MWSTG art. 26(2)(a), (b)", PartyParticulars.Places),
        new(SupplyDate, "MWSTG art. 26(2)(c)", DocumentParticulars.SupplyDateWhereItDiffers) { IsInSimplified = true },
        new(Description, "MWSTG art. 26(2)(d)", LineParticulars.Description) { IsInSimplified = true },
        new(ParticularsFindings.Quantity, "MWSTG art. 26(2)(d)", LineParticulars.Quantity)
        {
            Severity = Findings.Severity.Warning,
        },
    ];

    /// <summary>Norway: bokføringsforskriften of 2004, chapter 5-1.</summary>
    internal static readonly Particular[] Norway =
    [
        new(IssueDate, "bokføringsforskriften § 5-1-1 nr. 1", DocumentParticulars.IssueDate),
        new(ReviewFindings.NumberMissing, "bokføringsforskriften § 5-1-1 nr. 1", DocumentParticulars.Number),
        new(SellerTaxNumber, "bokføringsforskriften § 5-1-2", PartyParticulars.SellerVatNumber),
        new(PartyFindings.NameMissing, "bokføringsforskriften § 5-1-2", PartyParticulars.SellerName),
        new(PartyFindings.NameMissing, "bokføringsforskriften § 5-1-2", PartyParticulars.BuyerName),
        new(Address, "bokføringsforskriften § 5-1-2", PartyParticulars.BuyerAddressOrRegistration),
        new(Description, "bokføringsforskriften § 5-1-1 nr. 3", LineParticulars.Description),
        new(SupplyDate, "bokføringsforskriften § 5-1-1 nr. 4", DocumentParticulars.SupplyDate),
        new(ParticularsFindings.Terms, "bokføringsforskriften § 5-1-1 nr. 5", DocumentParticulars.Terms),
        new(TaxInNationalCurrency, "bokføringsforskriften § 5-1-1 nr. 6", DocumentParticulars.TaxInNationalCurrency),
    ];

    /// <summary>What invoices state by custom where no law is known here.</summary>
    internal static readonly Particular[] Customary =
    [
        Custom(IssueDate, DocumentParticulars.IssueDate),
        Custom(ReviewFindings.NumberMissing, DocumentParticulars.Number) with { Severity = Findings.Severity.Error },
        Custom(PartyFindings.NameMissing, PartyParticulars.SellerName) with { Severity = Findings.Severity.Error },
        Custom(PartyFindings.NameMissing, PartyParticulars.BuyerName) with { Severity = Findings.Severity.Error },
        Custom(Description, LineParticulars.Description),
        Custom(ParticularsFindings.Terms, DocumentParticulars.Terms),
        Custom(PrecedingInvoice, DocumentParticulars.PrecedingInvoice),
    ];

    private static readonly FrozenDictionary<CountryCode, Particular[]> Own = new Dictionary<CountryCode, Particular[]>
    {
        [CountryCode.Of("DE")] = Instead(Union, Germany),
        [CountryCode.Of("GB")] = UnitedKingdom,
        [CountryCode.Of("CH")] = Switzerland,
        [CountryCode.Of("NO")] = Norway,
    }.ToFrozenDictionary();

    /// <summary>The rows of a country; null where none are known.</summary>
    public static Particular[]? Of(CountryCode country, LocalDate day) =>
        Own.TryGetValue(country, out var own) ? own : country.IsEu(day) ? Union : null;

    // A national row stands instead of the directive's of the same code.
    private static Particular[] Instead(Particular[] rows, Particular[] national) =>
        Array.ConvertAll(rows, row => Array.Find(national, own => own.Code == row.Code) ?? row);

    private static Particular Custom(string code, ParticularCheck check) =>
        new(code, "custom", check) { Severity = Findings.Severity.Warning };
}
