using Invoicing.Payments;
using Invoicing.Taxes;
using Invoicing.Testing;

namespace Invoicing.Core.Tests.Payments;

public class TaxOnPaymentLaws
{
    static IEnumerable<(OpenItem Item, ItemTax Tax)> Groups(AllocationReport report, AllocationFacts facts) =>
        facts.OpenItems.SelectMany(item => item.Taxes, (item, tax) =>
            (report.OpenItems.Single(after => after.Id == item.Id), tax));

    static Money Sum(IEnumerable<TaxMovement> movements, OpenItem item, TaxGroupKey group) => Money.Sum(
        movements.Where(each => each.Item == item.Id && each.Group == group).Select(each => each.Tax),
        item.Amount.Currency);

    [Fact]
    public void What_fell_due_was_reduced_moved_to_claims_and_is_open_is_the_tax_of_the_document() =>
        Law.Holds(SettlementCases.All, each =>
        {
            var report = TaxOnPayment.Of(each.Report.Allocations, each.Report.OpenItems);
            return Groups(each.Report, each.Facts).Where(group => group.Tax.OnPayment).All(group =>
            {
                var (item, tax) = group;
                var claimed = each.Report.Allocations.Where(allocation => allocation.Item == item.Id)
                    .SelectMany(allocation => allocation.Parts).Where(part => part.Kind == SettlementKind.Claim)
                    .SelectMany(part => part.Taxes).Where(share => share.Group == tax.Group).Select(share => share.Tax);
                var open = item.Taxes.Single(after => after.Group == tax.Group).OpenTax;
                return Sum(report.Due, item, tax.Group) + Sum(report.Reduced, item, tax.Group)
                    + Money.Sum(claimed, item.Amount.Currency) + open == tax.Tax;
            });
        });

    [Fact]
    public void Tax_that_fell_due_with_the_document_does_not_fall_due_again() => Law.Holds(SettlementCases.All, each =>
        TaxOnPayment.Of(each.Report.Allocations, each.Report.OpenItems).Due.All(movement => movement.OnPayment));

    [Fact]
    public void Taking_all_allocations_back_leaves_nothing() => Law.Holds(SettlementCases.All, each =>
        TaxOnPayment.Of(each.Report.Allocations, each.Report.OpenItems,
            [.. each.Report.Allocations.Select(allocation => new TakenBack(allocation, allocation.Date.PlusDays(40)))])
            .Totals().All(total => total.Tax.IsZero && total.Net.IsZero && total.ReducedTax.IsZero
                && total.ReducedNet.IsZero));

    [Fact]
    public void What_falls_due_is_what_is_posted() => Law.Holds(SettlementCases.All, each =>
    {
        var lines = PaymentPostings.Of(each.Report).SelectMany(posting => posting.Lines)
            .Where(line => line.Account is Invoicing.Postings.PostingAccount.OutputTax
                or Invoicing.Postings.PostingAccount.InputTax).ToArray();
        var report = TaxOnPayment.Of(each.Report.Allocations, each.Report.OpenItems);
        return report.Totals().All(total => Money.Sum(lines
            .Where(line => line.TaxGroup == PaymentPostings.TaxGroupOf(total.Group)
                && line.Amount.Currency == total.Tax.Currency
                && (line.Account == Invoicing.Postings.PostingAccount.OutputTax) == (total.Ledger == ItemLedger.Sales))
            .Select(line => line.Amount), total.Tax.Currency)
            == Money.Sum(report.Reduced.Where(movement => !movement.OnPayment && movement.Group == total.Group
                && movement.Ledger == total.Ledger && movement.Tax.Currency == total.Tax.Currency)
                .Select(movement => movement.Tax), total.Tax.Currency) - total.Tax);
    });
}
