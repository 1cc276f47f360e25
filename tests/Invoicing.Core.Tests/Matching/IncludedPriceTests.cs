using Invoicing.Core.Tests.Review;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Matching;
using Invoicing.Taxes;

namespace Invoicing.Core.Tests.Matching;

/// <summary>Prices that include tax beside prices that do not: 12.00 before 19 % is 14.28 with it.</summary>
public class IncludedPriceTests
{
    static readonly Tax Included = Vat.Standard(19m) with { IsIncluded = true };

    [Theory]
    [InlineData("12.00", false, "14.28", true)]
    [InlineData("14.28", true, "12.00", false)]
    [InlineData("14.28", true, "14.28", true)]
    public void The_same_price_with_and_without_tax_matches(string agreed, bool isIn, string billed, bool isBilledIn) =>
        Assert.Equal(FindingList.Empty, Match(agreed, isIn, billed, isBilledIn).Findings);

    [Fact]
    public void A_price_above_is_shown_and_costs_without_tax()
    {
        // 10 at 14.875 with tax are 125.00 before it: 12.50 a piece, 5.00 above 120.00.
        var variance = Match("12.00", false, "14.875", true).Variances.Single();
        Assert.Equal(MatchFindings.PriceAboveOrder, variance.Finding.Code);
        Assert.Equal("12.50 EUR / 1 H87", variance.Found?.ToString());
        Assert.Equal("12.00 EUR / 1 H87", variance.Expected?.ToString());
        Assert.Equal(ReviewSamples.Eur(5m), variance.Effect);
    }

    [Fact]
    public void The_price_agreed_with_tax_billed_before_tax_is_above()
    {
        // 14.28 agreed with tax is 12.00; billed are 10 at 14.28 before tax: 142.80 less 120.00.
        var variance = Match("14.28", true, "14.28", false).Variances.Single();
        Assert.Equal(MatchFindings.PriceAboveOrder, variance.Finding.Code);
        Assert.Equal(ReviewSamples.Eur(22.80m), variance.Effect);
    }

    [Fact]
    public void What_was_not_received_costs_its_price_without_tax()
    {
        // 2 of 10 did not come, agreed at 14.28 with tax: 24.00 before it.
        var report = Match("14.28", true, "14.28", true, received: 8);
        Assert.Equal(MatchFindings.QuantityAboveDelivered, report.Variances.Single().Finding.Code);
        Assert.Equal(ReviewSamples.Eur(24m), report.Variances.Single().Effect);
    }

    static MatchReport Match(string agreed, bool isIn, string billed, bool isBilledIn, int received = 10)
    {
        var order = ReviewSamples.Facts.Agreed.Orders[0];
        var facts = new MatchFacts
        {
            Orders =
            [
                order with
                {
                    Lines =
                    [
                        order.Lines[0] with { Price = Price(agreed), Taxes = [isIn ? Included : Vat.Standard(19m)] },
                    ],
                },
            ],
            Receipts = [ReviewSamples.Receipt("GR-1", received)],
        };
        var invoice = ReviewSamples.Invoice(change: draft => draft with
        {
            Lines =
            [
                draft.Lines[0] with { Price = Price(billed), Taxes = [isBilledIn ? Included : Vat.Standard(19m)] },
            ],
        });
        return MatchEngine.Standard.Match(invoice, facts);
    }

    static UnitPrice Price(string amount) =>
        UnitPrice.Of(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), Currency.EUR);
}
