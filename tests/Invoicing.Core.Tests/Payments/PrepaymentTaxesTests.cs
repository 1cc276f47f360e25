using FsCheck;
using FsCheck.Fluent;
using Invoicing.Documents;
using Invoicing.Invoices;
using Invoicing.Parties;
using Invoicing.Payments;
using Invoicing.Taxes;
using Invoicing.Testing;
using NodaTime;

namespace Invoicing.Core.Tests.Payments;

public class PrepaymentTaxesTests
{
    static readonly LocalDate Day = new(2026, 12, 1);

    static Money Eur(decimal amount) => Money.Of(amount, Currency.EUR);

    static Payment Pay(Money amount, Money? booked = null) => new()
    {
        Id = "P-1", Received = Day, Amount = amount, Booked = booked, Customer = "A", Kind = PaymentKind.Prepayment,
    };

    static PrepaymentTax Of(Money amount, Money? booked = null, params PrepaymentShare[] shares) =>
        PrepaymentTaxes.Of(Pay(amount, booked), [.. shares]);

    static PrepaymentShare Full(decimal gross = 1m) => new(SettlementCases.Full, Eur(gross));

    static PrepaymentShare Reduced(decimal gross = 1m) => new(SettlementCases.Reduced, Eur(gross));

    static string Shown(PrepaymentTax tax) =>
        string.Join("; ", tax.Taxes.Select(each => $"{each.Group.Rate} {each.Gross} with {each.Tax}"));

    [Fact]
    public void The_tax_is_in_what_was_received()
    {
        var tax = Of(Eur(1000m), null, Full());

        // 1,000.00 x 19 / 119 = 159.6639.
        Assert.Equal("19 % 1000.00 EUR with 159.66 EUR", Shown(tax));
        Assert.Equal(("P-1", "A", Day, Eur(1000m)), (tax.Payment, tax.Customer, tax.Date, tax.Open));
        Assert.Equal("Directive 2006/112/EC, article 65", tax.Basis.Clause);
    }

    [Fact]
    public void Several_groups_share_the_prepayment() =>
        // 1,000.00 by 1,190.00 : 214.00 is 847.58 and 152.42; 847.58 x 19 / 119 = 135.3279, 152.42 x 7 / 107 = 9.9714.
        Assert.Equal("19 % 847.58 EUR with 135.33 EUR; 7 % 152.42 EUR with 9.97 EUR",
            Shown(Of(Eur(1000m), null, Full(1190m), Reduced(214m))));

    [Fact]
    public void The_shares_are_those_of_the_document_that_asks()
    {
        var invoice = InvoiceCalculator.Calculate(InvoiceDraft
            .In(Currency.EUR, new Party("Nord", "DE"), new Party("Sud", "DE"), Day)
            .Line("Design", Quantity.Hours(10), 100m, Vat.Standard(19m))
            .Line("Books", Quantity.Pieces(2), 100m, Vat.Standard(7m))
            .OfType(DocumentType.PrepaymentInvoice)
            .ToDraft()).Value;

        Assert.Equal("7 % 152.42 EUR with 9.97 EUR; 19 % 847.58 EUR with 135.33 EUR",
            Shown(PrepaymentTaxes.Of(Pay(Eur(1000m)), PrepaymentTaxes.SharesOf(invoice))));
    }

    [Fact]
    public void Reverse_charge_has_no_tax_in_it() => Assert.Equal("0 % 1000.00 EUR with 0.00 EUR", Shown(Of(
        Eur(1000m), null, new PrepaymentShare(Vat.ReverseCharge.GroupKey, Eur(1m)))));

    [Fact]
    public void The_invoices_that_deduct_it_take_it_over_to_the_last_cent()
    {
        var tax = Of(Eur(100m), Eur(90m), Full());
        var (first, one) = PrepaymentTaxes.Deduct(tax, Eur(33.33m), "INV-1", Day);
        var (second, two) = PrepaymentTaxes.Deduct(first, Eur(33.33m), "INV-2", Day);
        var (third, three) = PrepaymentTaxes.Deduct(second, Eur(33.34m), "INV-3", Day);

        // 100 x 19 / 119 = 15.97. Of it 33.33 has 5.32 (5.3228), 66.66 has 10.65 (10.6456), all 15.97.
        Assert.Equal([Eur(5.32m), Eur(5.33m), Eur(5.32m)], new[] { one, two, three }.Select(each => each.Tax));
        // In base 15.97 x 0.9 = 14.37 (14.373); 5.32 is 4.79 (4.788), 10.65 is 9.59 (9.585).
        Assert.Equal([Eur(4.79m), Eur(4.80m), Eur(4.78m)],
            new[] { one, two, three }.Select(each => each.Shares[0].BookedTax!.Value));
        Assert.Equal((Eur(0m), Eur(0m)), (third.Open, third.Taxes[0].OpenTax));
        Assert.Equal(second, PrepaymentTaxes.GiveBack(third, three));
    }

    [Fact]
    public void It_is_posted_on_receipt_and_taken_back_by_the_invoice()
    {
        var tax = Of(Money.Of(119m, Currency.USD), Eur(100m), Full());
        var (_, reversal) = PrepaymentTaxes.Deduct(tax, Money.Of(119m, Currency.USD), "INV-1", Day.PlusDays(9));
        var posting = PrepaymentTaxes.PostingOf(tax);
        var back = PrepaymentTaxes.PostingOf(reversal);

        // 19.00 of 119.00 booked with 100.00: 15.97 (15.966).
        Assert.Equal(["TaxOnPrepayments 19.00 USD 15.97 EUR VAT S 19 %", "OutputTax -19.00 USD -15.97 EUR VAT S 19 %"],
            posting.Lines.Select(line => $"{line.Account} {line.Amount} {line.Base} {line.TaxGroup}"));
        Assert.Equal(["TaxOnPrepayments -19.00 USD -15.97 EUR VAT S 19 %", "OutputTax 19.00 USD 15.97 EUR VAT S 19 %"],
            back.Lines.Select(line => $"{line.Account} {line.Amount} {line.Base} {line.TaxGroup}"));
        Assert.Equal(("P-1/tax", "P-1/tax/INV-1", "P-1/tax"), (posting.Id, back.Id, back.Reverses));
        Assert.True(posting.IsBalanced && back.IsBalanced);
    }

    [Fact]
    public void What_no_percentage_taxes_is_refused()
    {
        var deposit = SettlementCases.Full with { Kind = TaxKind.PerUnit };

        Assert.Throws<ArgumentException>(() => Of(Eur(1m), null, new PrepaymentShare(deposit, Eur(1m))));
        Assert.Throws<ArgumentException>(() => Of(Eur(1m), null));
        Assert.Throws<ArgumentException>(() => Of(Eur(1m), null, Full(), Full()));
        Assert.Throws<ArgumentOutOfRangeException>(() => Of(Eur(-1m), null, Full()));
    }

    [Fact]
    public void More_than_is_open_is_refused()
    {
        var tax = Of(Eur(100m), null, Full());

        Assert.Throws<ArgumentOutOfRangeException>(() => PrepaymentTaxes.Deduct(tax, Eur(100.01m), "INV-1", Day));
        Assert.Throws<ArgumentOutOfRangeException>(() => PrepaymentTaxes.Deduct(tax, Eur(0m), "INV-1", Day));
        Assert.Throws<ArgumentException>(() => PrepaymentTaxes.GiveBack(tax,
            PrepaymentTaxes.Deduct(tax, Eur(1m), "INV-1", Day).Reversal with { Payment = "P-2" }));
    }

    [Fact]
    public void The_parts_sum_to_the_whole_whatever_they_are() => Law.Holds(
        from amount in Gen.Choose(1, 100_000)
        from weight in Gen.Choose(0, 100)
        from cuts in Gen.Choose(1, 100_000).ArrayOf()
        select (amount, weight, cuts),
        each =>
        {
            var whole = Of(Eur(each.amount / 100m), Eur(decimal.Round(each.amount / 111m, 2)),
                Full(each.weight), Reduced(100m - each.weight));
            var left = whole;
            var parts = new List<PrepaymentTaxReversal>();
            foreach (var cut in each.cuts.Append(int.MaxValue))
            {
                if (left.Open.IsZero) break;
                var take = Money.FromMinor(Math.Min(cut, left.Open.MinorUnits), Currency.EUR);
                (left, var part) = PrepaymentTaxes.Deduct(left, take, "INV", Day);
                parts.Add(part);
            }

            return left.Open.IsZero && whole.Taxes.All(tax => Sum(parts, tax, share => share.Gross) == tax.Gross
                && Sum(parts, tax, share => share.Tax) == tax.Tax
                && parts.All(part => part.Shares.All(share => !share.Tax.IsNegative)));
        });

    static Money Sum(List<PrepaymentTaxReversal> parts, ItemTax tax, Func<PrepaymentTaxShare, Money> of) => Money.Sum(
        parts.SelectMany(part => part.Shares).Where(share => share.Group == tax.Group).Select(of), Currency.EUR);
}
