using System.Reflection;
using Invoicing.Discounts;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Taxes;

namespace Invoicing.Core.Tests.Invoices;

/// <summary>Each code of the calculator, by the smallest draft that gives it and nothing else.</summary>
public class FindingTests
{
    private static readonly Tax Vat19 = Vat.Standard(19);
    private static readonly Tax Withheld = new() { Scheme = "IRPF", Kind = TaxKind.Withheld, Rate = Percentage.Of(15) };

    private static readonly Tax Deposit = new()
    {
        Scheme = "DEP", Kind = TaxKind.PerUnit, PerUnit = UnitPrice.Of(0.25m, Currency.EUR),
    };

    public static TheoryData<string> Names => [.. All.Select(found => found.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_found_at_its_path(string name)
    {
        var expected = All.Single(one => one.Name == name);
        var finding = expected.Draft.Only();

        Assert.Equal((expected.Code, expected.Path), (finding.Code, finding.Path));
        Assert.Equal(expected.IsError, finding.Severity == Severity.Error);
        Assert.DoesNotContain("{", finding.Message(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_code_has_a_case()
    {
        var codes = typeof(InvoiceFindings).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (string)field.GetRawConstantValue()!)
            .Where(code => code.StartsWith("CALC-", StringComparison.Ordinal));

        // Declared amounts have a test of their own.
        Assert.Equal([InvoiceFindings.DeclaredShape], codes.Except(All.Select(found => found.Code)));
    }

    [Fact]
    public void A_limit_holds_at_its_number_and_not_one_past_it()
    {
        var limits = Limits.Default with { Lines = 2, AdjustmentsPerLine = 1, TaxesPerLine = 1 };
        var two = Drafts.Eur.Line(1m, Vat19, Discount.Percent(1)).Line(1m, Vat19).ToDraft();

        Assert.True(InvoiceCalculator.Calculate(two, limits).IsOk);
        Assert.False(InvoiceCalculator.Calculate(two, limits with { Lines = 1 }).IsOk);
        Assert.False(InvoiceCalculator.Calculate(two, limits with { AdjustmentsPerLine = 0 }).IsOk);
        Assert.False(InvoiceCalculator.Calculate(two, limits with { TaxesPerLine = 0 }).IsOk);
        Assert.False(InvoiceCalculator.Calculate(two, limits with { Rate = Percentage.Of(18) }).IsOk);
        var fine = Drafts.Eur.Line("Work", Quantity.Pieces(0.25m), 0.5m, Vat19).ToDraft();
        Assert.True(InvoiceCalculator.Calculate(fine, limits with { Scale = 2 }).IsOk);
        Assert.False(InvoiceCalculator.Calculate(fine, limits with { Scale = 1 }).IsOk);
    }

    private sealed record Case(string Code, string Path, string Name, InvoiceDraftBuilder Draft, bool IsError = true);

    private static InvoiceDraftBuilder One => Drafts.Eur.Line(10m, Vat19);

    private static IEnumerable<Case> All =>
    [
        new(InvoiceFindings.AccountingRate, "/accountingRate", "rate", One.With(draft => draft with
        {
            AccountingRate = ExchangeRate.Of(Currency.CHF, Currency.PLN, 4.25m),
        })),
        new(InvoiceFindings.AdjustmentAmbiguous, "/lines/1/adjustments/1", "two amounts",
            Drafts.Eur.Line(10m, Vat19, Discount.Percent(1) with { Amount = Drafts.Of(1m) })),
        new(InvoiceFindings.AdjustmentAmbiguous, "/adjustments/1", "no amount", One.Adjust(new Adjustment())),
        new(InvoiceFindings.AdjustmentAmbiguous, "/lines/1/adjustments/1", "quantity alone",
            Drafts.Eur.Line(10m, Vat19, Discount.Percent(1) with { Quantity = Quantity.Pieces(1) })),
        new(InvoiceFindings.AdjustmentBase, "/adjustments/1/base", "base",
            One.Adjust(Discount.Of(Drafts.Of(1m)) with { Base = Drafts.Of(10m) })),
        new(InvoiceFindings.AdjustmentLevel, "/lines/1/adjustments/1", "line with taxes",
            Drafts.Eur.Line(10m, Vat19, Discount.Percent(1) with { Taxes = [Vat19] })),
        new(InvoiceFindings.AdjustmentLevel, "/adjustments/1", "lines and taxes",
            One.Adjust(Discount.Percent(1) with { Taxes = [Vat19], Lines = ["1"] })),
        new(InvoiceFindings.AdjustmentPerUnit, "/adjustments/1/perUnit", "per unit",
            One.Adjust(Discount.PerUnit(UnitPrice.Of(1m, Currency.EUR)))),
        new(InvoiceFindings.CurrencyMixed, "/lines/1/adjustments/1/amount", "currency of an allowance",
            Drafts.Eur.Line(10m, Vat19, Discount.Of(Money.Of(1m, Currency.USD)))),
        new(InvoiceFindings.CurrencyMixed, "/roundingAmount", "currency of the rounding amount",
            One.With(draft => draft with { RoundingAmount = Money.Of(1m, Currency.USD) })),
        new(InvoiceFindings.CurrencyMixed, "/prepayments/1/amount", "currency paid",
            One.With(draft => draft with { Prepayments = [new() { Amount = Money.Of(1m, Currency.USD) }] })),
        new(InvoiceFindings.CurrencyMixed, "/lines/1/taxes", "currency of a stated base",
            Drafts.Eur.Line(10m, Withheld with { StatedBase = Money.Of(1m, Currency.USD) })),
        new(InvoiceFindings.CurrencyUnusable, "/currency", "no currency",
            One.With(draft => draft with { Currency = default })),
        new(InvoiceFindings.Limit, "/lines/1/taxes", "taxes", Drafts.Eur.Line(10m, [.. Enumerable.Range(1, 21)
            .Select(rate => Vat.Standard(rate))])),
        new(InvoiceFindings.LineIdRepeated, "/lines/a", "id", Ids("a", "a")),
        new(InvoiceFindings.LineInformational, "/lines/2", "informational", One.Line(new InvoiceLine
        {
            Kind = LineKind.Informational, Item = new("Work"), Taxes = [Vat19],
        }), false),
        new(InvoiceFindings.LineMissing, "/lines", "no line", Drafts.Eur, false),
        new(InvoiceFindings.LineNamedTwice, "/adjustments/1/lines", "named twice",
            One.Adjust(Discount.Percent(1) with { Lines = ["1", "1"] })),
        new(InvoiceFindings.LineUnknown, "/adjustments/1/lines", "unknown line",
            One.Adjust(Discount.Percent(1) with { Lines = ["7"] })),
        new(InvoiceFindings.LineUnknown, "/adjustments/1/lines", "informational line",
            One.Information("Thank you").Adjust(Discount.Percent(1) with { Lines = ["2"] })),
        new(InvoiceFindings.PolicyStep, "/rounding/stepMinorUnits", "step",
            One.Rounded(RoundingPolicy.Default with { StepMinorUnits = 0 })),
        new(InvoiceFindings.PolicyStep, "/rounding/cash/stepMinorUnits", "cash step",
            One.Rounded(RoundingPolicy.Default with { Cash = new CashRounding(-5) })),
        new(InvoiceFindings.PrepaymentAmbiguous, "/prepayments/1", "nothing paid",
            One.With(draft => draft with { Prepayments = [new()] })),
        new(InvoiceFindings.PriceDiscountBase, "/lines/1/priceDiscount", "discount base",
            Priced(line => line with { PriceDiscount = UnitPrice.Of(1m, Currency.EUR, Quantity.Pieces(100)) })),
        new(InvoiceFindings.PriceNegative, "/lines/1/price", "price", Drafts.Eur.Line(-10m, Vat19)),
        new(InvoiceFindings.PriceNegative, "/lines/1/priceDiscount", "gross price",
            Priced(line => line with { PriceDiscount = UnitPrice.Of(-10.01m, Currency.EUR) })),
        new(InvoiceFindings.RoundingAmount, "/roundingAmount", "cash", One.With(draft => draft with
        {
            RoundingAmount = Drafts.Of(0.01m), Rounding = RoundingPolicy.Default with { Cash = new CashRounding(5) },
        })),
        new(InvoiceFindings.ShareImpossible, "/adjustments/1", "share",
            Drafts.Eur.Line(0m, Vat19).Adjust(Discount.Of(Drafts.Of(1m)))),
        new(InvoiceFindings.TaxAmbiguous, "/lines/1/taxes/1", "tax members",
            Drafts.Eur.Line(10m, [Vat19.Included() with { StatedBase = Drafts.Of(1m) }])),
        new(InvoiceFindings.TaxAmbiguous, "/lines/1/taxes/2", "stated base of a tax on a tax", Drafts.Eur.Line(10m,
            Vat19 with { Scheme = "GST" }, Vat19 with { StandsOn = ["GST"], StatedBase = Drafts.Of(1m) })),
        new(InvoiceFindings.TaxAmbiguous, "/lines/1/taxes/1", "stated base of a tax per unit",
            Drafts.Eur.Line(10m, [Deposit with { StatedBase = Drafts.Of(1m) }])),
        new(InvoiceFindings.TaxCircle, "/lines/1/taxes", "circle in a treatment", Drafts.Eur.Line(10m,
            Vat19 with { Id = "a", StandsOn = ["b"] }, Vat.Standard(7) with { Id = "b", StandsOn = ["a"] })),
        new(InvoiceFindings.TaxCircle, "/lines", "circle of groups", Drafts.Eur
            .Line(10m, Vat19 with { Id = "a", StandsOn = ["b"] }, Vat.Standard(7) with { Id = "b" })
            .Line(10m, Vat19 with { Id = "a" }, Vat.Standard(7) with { Id = "b", StandsOn = ["a"] })),
        new(InvoiceFindings.TaxDivision, "/lines/1/taxes", "division", Drafts.Eur.Line(10m,
            new Tax { Kind = TaxKind.Division, Rate = Percentage.Of(60) },
            new Tax { Kind = TaxKind.Division, Rate = Percentage.Of(40) })),
        new(InvoiceFindings.TaxMissing, "/lines/1/taxes", "no tax", Drafts.Eur.Line(10m, taxes: []), false),
        new(InvoiceFindings.TaxQuantity, "/adjustments/1/taxes/1/quantity", "tax quantity",
            One.Adjust(Charge.Of(Drafts.Of(1m)) with { Taxes = [Deposit] })),
        new(InvoiceFindings.TaxRate, "/lines/1/taxes/1/rate", "rate of S", Drafts.Eur.Line(10m, [new Tax()])),
        new(InvoiceFindings.TaxRate, "/lines/1/taxes/1/rate", "rate of E",
            Drafts.Eur.Line(10m, [Vat19 with { Category = TaxCategory.E }])),
        new(InvoiceFindings.TaxRepeated, "/lines/1/taxes/2", "repeated", Drafts.Eur.Line(10m, Vat19, Vat.Standard(19))),
        new(InvoiceFindings.TaxStandsOnAdded, "/lines/1/taxes/2/standsOn", "added", Drafts.Eur.Line(10m,
            Vat.Standard(1) with { Scheme = "ECO" }, Vat19.Included() with { StandsOn = ["ECO"] })),
        new(InvoiceFindings.TaxStandsOnUnknown, "/lines/1/taxes/1/standsOn", "unknown name",
            Drafts.Eur.Line(10m, [Vat19 with { StandsOn = ["ECO"] }])),
        new(InvoiceFindings.TaxWithheldIncluded, "/lines/1/taxes/1/isIncluded", "withheld",
            Drafts.Eur.Line(10m, [Withheld.Included()])),
        new(InvoiceFindings.UnitMismatch, "/lines/1/price", "unit",
            Priced(line => line with { Price = UnitPrice.Of(10m, Currency.EUR, Quantity.Kilograms(1)) })),
    ];

    private static InvoiceDraftBuilder Priced(Func<InvoiceLine, InvoiceLine> change) => Drafts.Eur.Line(change(new()
    {
        Item = new("Work"), Quantity = Quantity.Pieces(1), Price = UnitPrice.Of(10m, Currency.EUR), Taxes = [Vat19],
    }));

    private static InvoiceDraftBuilder Ids(params string[] ids)
    {
        var builder = Drafts.Eur;
        foreach (var id in ids)
        {
            builder.Line(new InvoiceLine
            {
                Id = id, Item = new("Work"), Price = UnitPrice.Of(1m, Currency.EUR), Taxes = [Vat19],
            });
        }

        return builder;
    }
}
