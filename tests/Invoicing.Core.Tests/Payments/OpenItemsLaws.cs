using FsCheck;
using FsCheck.Fluent;
using Invoicing.Invoices;
using Invoicing.Payments;
using Invoicing.Terms;
using Invoicing.Testing;
using NodaTime;

namespace Invoicing.Core.Tests.Payments;

public class OpenItemsLaws
{
    static readonly PaymentTerms InParts = PaymentTerms.NetDays(30) with
    {
        Instalments = [Instalment.Percent(33.3m, afterDays: 0), Instalment.EqualParts(3)],
        EarlyPayment = [EarlyPayment.Percent(3, withinDays: 10), EarlyPayment.Percent(2, withinDays: 20)],
    };

    static readonly Gen<(OpenItem Whole, OpenItem[] Parts)> Documents =
        from number in Gen.Choose(int.MinValue, int.MaxValue)
        from paid in Gen.Choose(0, 3)
        let draft = Drafts.FromSeed(unchecked((ulong)number)) with
        {
            Number = "INV-1",
            Prepayments = paid == 0 ? [] : [new Prepayment { Percent = Percentage.Of(paid * 15m) }],
        }
        let other = draft.Currency == Currency.EUR ? Currency.USD : Currency.EUR
        let rate = ExchangeRate.Of(draft.Currency, other, 1.2345m)
        let whole = InvoiceCalculator.Calculate(draft with { Terms = null })
        let parts = InvoiceCalculator.Calculate(draft with { Terms = InParts })
        where whole.IsOk && parts.IsOk && EarlyPaymentEngine.Standard.Plan(parts.Value).IsOk
        select (OpenItems.Of(whole.Value, "A", booking: rate)[0],
            OpenItems.Of(parts.Value, "A", booking: rate).ToArray());

    [Fact]
    public void The_allocator_accepts_the_items_of_every_document() => Law.Holds(Documents, each =>
        PaymentAllocator.None
            .Allocate(new AllocationFacts { OpenItems = [each.Whole with { Id = "X" }, .. each.Parts] })
            .Findings is { Count: 0 } ? true : throw new InvalidOperationException(Shown(each.Whole, each.Parts)));

    [Fact]
    public void The_instalments_are_the_document() => Law.Holds(Documents, each =>
        each.Whole.Amount.IsZero
        || (Sum(each.Parts.Select(part => part.Amount)) == each.Whole.Amount
            && Sum(each.Parts.Select(part => part.Booked!.Value)) == each.Whole.Booked
            && each.Whole.Taxes.All(tax => Sum(Of(each.Parts, tax).Select(part => part.Gross)) == tax.Gross
                && Sum(Of(each.Parts, tax).Select(part => part.Tax)) == tax.Tax)
            && each.Whole.Components.All(component => Sum(each.Parts.SelectMany(part => part.Components)
                .Where(part => part.Id == component.Id).Select(part => part.Amount)) == component.Amount)));

    [Fact]
    public void A_discount_never_exceeds_its_item() => Law.Holds(Documents, each => each.Parts.All(part =>
        part.Discounts.All(offer => offer.Amount.Sign == part.Amount.Sign && offer.Amount.Abs() <= part.Amount.Abs())));

    [Fact]
    public void Most_documents_have_groups_and_components()
    {
        int groups = 0, components = 0, all = 0;
        Law.Holds(Documents, each =>
        {
            all++;
            if (!each.Whole.Taxes.IsEmpty) groups++;
            if (!each.Whole.Components.IsEmpty) components++;
            return true;
        });

        Assert.InRange(groups, all / 4, all);
        Assert.InRange(components, all / 10, all);
    }

    static string Shown(OpenItem whole, OpenItem[] parts) => string.Join('\n', parts.Prepend(whole).Select(item =>
        $"{item.Id} {item.Amount}: {string.Join(", ", item.Taxes.Select(tax => $"{tax.Gross} with {tax.Tax}"))}; "
            + string.Join(", ", item.Components.Select(each => $"{each.Id} {each.Amount}"))));

    static IEnumerable<ItemTax> Of(OpenItem[] parts, ItemTax whole) =>
        parts.SelectMany(part => part.Taxes).Where(tax => tax.Group == whole.Group);

    static Money Sum(IEnumerable<Money> amounts)
    {
        var all = amounts.ToArray();
        return Money.Sum(all, all.Length == 0 ? Currency.EUR : all[0].Currency);
    }
}
