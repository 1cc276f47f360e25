using Invoicing.Contracts;
using Invoicing.Invoices;
using Invoicing.Work;

namespace Invoicing.Billing;

/// <summary>Bills approved work at the rate of the contract that fits it best, up to the cap of the contract. Work that
/// would exceed the cap is held as a whole; a later, smaller entry that still fits is billed.</summary>
internal sealed class WorkBilling : IBillingRule
{
    public string Id => "time-and-materials";

    public BillingDecision Decide(BillingQuestion question)
    {
        if (question is not { Fact: BillableFact.Worked { Entry: { } entry }, Contract: { } contract })
            return BillingDecision.NotMine;
        if (!entry.Quantity.IsPositive)
            return BillingDecision.Hold(question, BillingFindings.QuantityNotPositive, ("quantity", entry.Quantity));
        var rates = RateChoice.Best(contract, entry);
        if (rates.Count != 1) return HoldWithoutRate(question, entry, rates.Count);
        var rate = rates[0];
        if (rate.Unit != entry.Quantity.Unit)
            return BillingDecision.Hold(question, BillingFindings.UnitDiffers,
                ("found", entry.Quantity.Unit.Code), ("expected", rate.Unit.Code));
        if (entry.Date > question.AsOf) return BillingDecision.NotYetDue(entry.Date);
        if (string.IsNullOrWhiteSpace(entry.ApprovedBy))
            return BillingDecision.Hold(question, BillingFindings.TimeNotApproved,
                ("person", entry.Person), ("quantity", entry.Quantity));
        var line = LineOf(contract, entry, rate);
        return HoldAboveCap(question, contract, line) ?? BillingDecision.Bill(line);
    }

    private static InvoiceLine LineOf(Contract contract, TimesheetEntry entry, WorkRate rate) => new()
    {
        Item = rate.Item,
        Quantity = entry.Quantity,
        Price = rate.Price,
        Taxes = rate.Taxes.IsEmpty ? contract.Taxes : rate.Taxes,
        Performed = entry.Date,
        Note = entry.Note is null ? entry.Person : $"{entry.Person}: {entry.Note}",
    };

    private static BillingDecision HoldWithoutRate(BillingQuestion question, TimesheetEntry entry, int count) =>
        count == 0
            ? BillingDecision.Hold(question, BillingFindings.RateMissing,
                ("person", entry.Person), ("role", entry.Role ?? "-"), ("activity", entry.Activity ?? "-"),
                ("date", entry.Date))
            : BillingDecision.Hold(question, BillingFindings.RateAmbiguous,
                ("count", count), ("person", entry.Person), ("role", entry.Role ?? "-"),
                ("activity", entry.Activity ?? "-"));

    private static BillingDecision? HoldAboveCap(BillingQuestion question, Contract contract, InvoiceLine line)
    {
        if (contract.Cap is not { } cap) return null;
        if (cap.Currency != contract.Currency || question.BilledWork is not { } billed)
            return BillingDecision.Hold(question, BillingFindings.CurrencyDiffers,
                ("found", cap.Currency != contract.Currency ? cap.Currency.Code : "billed before in another currency"),
                ("expected", contract.Currency.Code));
        // A line that cannot be calculated is held by the check of every line.
        return LineAlone.Net(line, contract.Currency, question.Customer, question.AsOf) is not { } net
            || billed + net <= cap
            ? null
            : BillingDecision.Hold(question, BillingFindings.CapExceeded,
                ("cap", cap), ("billed", billed), ("amount", net));
    }
}
