using System.Collections.Immutable;
using Invoicing.Discounts;
using Invoicing.Documents;
using Invoicing.Invoices;
using Invoicing.Parties;
using Invoicing.Payments;
using Invoicing.Receivables;
using Invoicing.Taxes;
using Invoicing.Terms;
using NodaTime;

namespace Invoicing.Rendering.Tests;

/// <summary>Documents with amounts worked out by hand.</summary>
static class Samples
{
    public static readonly Party Seller = new("Studio Nord GmbH", "DE")
    {
        Address = new PostalAddress
        {
            Line1 = "Hafenstraße 12", PostCode = "20457", City = "Hamburg",
            Country = CountryCode.Of("DE")
        },
        VatNumber = "DE136695976",
        LegalRegistration = new Identifier("HRB 12345"),
        LegalForm = "Geschäftsführerin: Anna Nord",
        Contact = new Contact
        {
            Name = "Buchhaltung", Phone = "+49 40 1234567",
            Email = "rechnung@studio-nord.example"
        },
    };

    public static readonly Party GermanBuyer = new("Müller & Söhne KG", "DE")
    {
        Id = "C-100",
        Address = new PostalAddress
        {
            Line1 = "Am Markt 3", PostCode = "28195", City = "Bremen",
            Country = CountryCode.Of("DE")
        },
        Language = "de-DE",
    };

    public static readonly Party FrenchBuyer = new("Atelier Sud SARL", "FR")
    {
        Id = "C-200",
        Address = new PostalAddress
        {
            Line1 = "5 rue du Port", PostCode = "13002", City = "Marseille",
            Country = CountryCode.Of("FR")
        },
        VatNumber = "FR83404833048",
    };

    static readonly Tax Standard = Vat.Standard(19m);
    static readonly Tax Reduced = Vat.Standard(7m);

    /// <summary>
    /// Lines 1200.00 + 225.00 + 120.00 = 1545.00, freight 5.90: 1550.90. Tax 19 % of 1430.90 = 271.87, 7 % of 120.00
    /// = 8.40.
    /// </summary>
    public static Invoice German() => Invoice(
        InvoiceDraft.In(Currency.EUR, Seller, GermanBuyer, new LocalDate(2026, 11, 30))
            .Line("Beratung", Quantity.Hours(12.5m), 96m, Standard)
            .Line("Support-Plan", Quantity.Months(1), 250m, Standard, Discount.Percent(10m, "Treuerabatt"))
            .Line("Handbuch „Rechnungen prüfen“, gebundene Ausgabe", Quantity.Pieces(3), 40m, Reduced)
            .Information("Wir danken für Ihren Auftrag.")
            .Adjust(Charge.Freight(Eur(5.90m)) with { Taxes = [Standard], Reason = "Fracht" })
            .Terms(PaymentTerms.NetDays(30))
            .With(draft => draft with
            {
                Number = "INV-2026-00012",
                OrderReference = "PO-4711",
                Delivery = new Delivery { Period = DateRange.Month(2026, 11) },
                Prepayments = [new Prepayment { Amount = Eur(500m) }],
                PaymentMeans =
                [
                    PaymentMeans.SepaCreditTransfer(BankAccount.Of("DE89370400440532013000", "Studio Nord GmbH"))
                        with { RemittanceInformation = "INV-2026-00012" },
                ],
                Notes = [new Note("Ausgeführt von Team Hafen.\nFragen: Buchhaltung.")],
            })
            .ToDraft(),
        [Line("1", 1200m, 1200m), Line("2", 250m, 225m, 25m), Line("3", 120m, 120m), Line("4", 0m, 0m)],
        [new DeclaredAdjustment { Amount = Eur(5.90m),
            Shares = [new DeclaredShare { Taxes = [Standard], Amount = Eur(5.90m) }] }],
        [Group(Standard, 1430.90m, 271.87m), Group(Reduced, 120m, 8.40m)],
        Totals(lines: 1545m, charges: 5.90m, withoutTax: 1550.90m, tax: 280.27m, paid: 500m));

    /// <summary>
    /// The German invoice, of which nothing was paid before: 1831.17 with tax. 3 % or 2 % of it: 54.94 and 36.62.
    /// </summary>
    public static Invoice WithSkonto() => Calculated(PaymentTerms.NetDays(30) with
    {
        EarlyPayment = [EarlyPayment.Percent(3m, 7), EarlyPayment.Percent(2m, 14)],
    });

    /// <summary>The same in instalments: 30 % are 549.35, the rest of 1281.82 in two parts of 640.91.</summary>
    public static Invoice InInstalments() => Calculated(PaymentTerms.NetDays(30) with
    {
        Instalments = [Instalment.Percent(30m, 0), Instalment.EqualParts(2)],
    });

    static Invoice Calculated(PaymentTerms terms) => InvoiceCalculator.Calculate(
        German().Draft with { Terms = terms, Prepayments = [] }).Value;

    /// <summary>A credit of 400.00 to a buyer who owes the tax.</summary>
    public static Invoice CreditNote() => Invoice(
        InvoiceDraft.In(Currency.EUR, Seller, FrenchBuyer, new LocalDate(2026, 12, 3))
            .OfType(DocumentType.CreditNote)
            .Line("Design workshop, cancelled", Quantity.Days(2), 200m, Vat.ReverseCharge)
            .With(draft => draft with
            {
                Number = "CN-2026-00002",
                PrecedingInvoices = [new DocumentReference("INV-2026-00009", new LocalDate(2026, 11, 30))],
                BuyerReference = "Projet Mistral",
            })
            .ToDraft(),
        [Line("1", 400m, 400m)],
        [],
        [Group(Vat.ReverseCharge, 400m, 0m)],
        Totals(lines: 400m, withoutTax: 400m, tax: 0m));

    /// <summary>1000.00 with 21 % VAT, of which the buyer withholds 15 % income tax: due 1210.00, to pay
    /// 1060.00.</summary>
    public static Invoice Withheld()
    {
        var vat = Vat.Standard(21m);
        var income = new Tax { Scheme = "IRPF", Kind = TaxKind.Withheld, Rate = Percentage.Of(15m) };
        return Invoice(
            InvoiceDraft.In(Currency.EUR, Seller, FrenchBuyer, new LocalDate(2026, 11, 30))
                .Line(new InvoiceLine
                {
                    Item = new Catalog.Item("Advice"),
                    Quantity = Quantity.Hours(10m),
                    Price = UnitPrice.Of(100m, Currency.EUR),
                    Taxes = [vat, income],
                })
                .ToDraft(),
            [Line("1", 1000m, 1000m)],
            [],
            [Group(vat, 1000m, 210m), Group(income, 1000m, 150m)],
            Totals(lines: 1000m, withoutTax: 1000m, tax: 210m, withheld: 150m));
    }

    /// <summary>1,000.00 with 4 % of the state and 4 % of the city.</summary>
    public static Invoice OfJurisdictions()
    {
        var state = new Tax { Scheme = "SALES", Rate = Percentage.Of(4m), Jurisdiction = "US-NY" };
        var city = state with { Jurisdiction = "US-NY-CITY" };
        return Invoice(
            InvoiceDraft.In(Currency.EUR, Seller, FrenchBuyer, new LocalDate(2026, 11, 30))
                .Line(new InvoiceLine
                {
                    Item = new Catalog.Item("Sofa"),
                    Quantity = Quantity.Pieces(1m),
                    Price = UnitPrice.Of(1000m, Currency.EUR),
                    Taxes = [state, city],
                })
                .ToDraft(),
            [Line("1", 1000m, 1000m)],
            [],
            [Group(state, 1000m, 40m), Group(city, 1000m, 40m)],
            Totals(lines: 1000m, withoutTax: 1000m, tax: 80m));
    }

    /// <summary>2 x 100.00 with 19 % VAT and a tax of 0.50 on each piece: 38.00 + 1.00.</summary>
    public static Invoice Sugar()
    {
        var sugar = new Tax { Scheme = "SUG", Kind = TaxKind.PerUnit, PerUnit = UnitPrice.Of(0.5m, Currency.EUR) };
        return Invoice(
            InvoiceDraft.In(Currency.EUR, Seller, FrenchBuyer, new LocalDate(2026, 11, 30))
                .Line(new InvoiceLine
                {
                    Item = new Catalog.Item("Syrup"),
                    Quantity = Quantity.Pieces(2m),
                    Price = UnitPrice.Of(100m, Currency.EUR),
                    Taxes = [Standard, sugar],
                })
                .ToDraft(),
            [Line("1", 200m, 200m)],
            [],
            [Group(sugar, 200m, 1m), Group(Standard, 200m, 38m)],
            Totals(lines: 200m, withoutTax: 200m, tax: 39m));
    }

    /// <summary>100.00 + 1500.00 - 400.00 - 1000.00 = 200.00.</summary>
    public static Statement Statement() => new()
    {
        Customer = "C-200",
        Period = DateRange.Month(2026, 12),
        Opening = Eur(100m),
        Lines =
        [
            new StatementLine(
                Entry(AccountEntryKind.Invoice, "INV-2026-00031", 1, 1500m, new LocalDate(2026, 12, 31)), Eur(1600m)),
            new StatementLine(
                Entry(AccountEntryKind.CreditNote, "CN-2026-00002", 3, -400m, new LocalDate(2026, 12, 3)), Eur(1200m)),
            new StatementLine(Entry(AccountEntryKind.Payment, "B-77", 18, -1000m, null), Eur(200m)),
        ],
        Debits = Eur(1500m),
        Credits = Eur(1400m),
        Closing = Eur(200m),
    };

    public static AgeingReport Ageing() => new()
    {
        AsOf = new LocalDate(2026, 12, 31),
        Buckets =
        [
            new AgeingBucket(null, 0), new AgeingBucket(1, 30), new AgeingBucket(31, 60), new AgeingBucket(61, 90),
            new AgeingBucket(91, null),
        ],
        Rows =
        [
            new AgeingRow("C-100", Owed(1331.17m, 0m, 0m, 0m, 0m, -20m)),
            new AgeingRow("C-200", Owed(0m, 12000m, 0m, 250.50m, 99.99m, 0m)),
        ],
        Totals = [Owed(1331.17m, 12000m, 0m, 250.50m, 99.99m, -20m)],
    };

    static Money Eur(decimal amount) => Money.Of(amount, Currency.EUR);

    static AccountEntry Entry(AccountEntryKind kind, string reference, int day, decimal amount, LocalDate? due) => new()
    {
        Customer = "C-200",
        Kind = kind,
        Reference = reference,
        Date = new LocalDate(2026, 12, day),
        Amount = Eur(amount),
        Due = due,
    };

    static AgeingAmounts Owed(decimal a, decimal b, decimal c, decimal d, decimal e, decimal onAccount) => new()
    {
        ByBucket = [Eur(a), Eur(b), Eur(c), Eur(d), Eur(e)],
        OnAccount = Eur(onAccount),
        Total = Eur(a + b + c + d + e + onAccount),
    };

    static Invoice Invoice(InvoiceDraft draft, ImmutableArray<DeclaredLine> lines,
        ImmutableArray<DeclaredAdjustment> adjustments, ImmutableArray<DeclaredGroup> groups, InvoiceTotals totals)
    {
        var declared =
            new DeclaredAmounts { Lines = lines, Adjustments = adjustments, Groups = groups, Totals = totals };
        return new Invoice(draft, InvoiceAmounts.From(draft, declared).Value);
    }

    static DeclaredLine Line(string id, decimal gross, decimal net, params decimal[] adjustments) =>
        new() { Id = id, Gross = Eur(gross), Net = Eur(net), Adjustments = [.. adjustments.Select(Eur)] };

    static DeclaredGroup Group(Tax tax, decimal taxable, decimal amount) =>
        new() { Key = tax.GroupKey, Base = Eur(taxable), Tax = Eur(amount) };

    static InvoiceTotals Totals(decimal lines, decimal withoutTax, decimal tax, decimal charges = 0m, decimal paid = 0m,
        decimal withheld = 0m) => new()
        {
            SumOfLineNets = Eur(lines),
            Allowances = Eur(0m),
            Charges = Eur(charges),
            WithoutTax = Eur(withoutTax),
            Tax = Eur(tax),
            WithTax = Eur(withoutTax + tax),
            Paid = Eur(paid),
            Rounding = Eur(0m),
            Due = Eur(withoutTax + tax - paid),
            Withheld = Eur(withheld),
            SplitPayment = Eur(0m),
            AmountToPay = Eur(withoutTax + tax - paid - withheld),
        };
}
