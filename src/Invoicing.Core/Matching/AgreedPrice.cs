using Invoicing.Catalog;
using Invoicing.Contracts;
using Invoicing.Invoices;
using Invoicing.Work;
using NodaTime;

namespace Invoicing.Matching;

/// <summary>The price that a contract agrees for a line: of the recurring item, milestone or metered item that the line
/// names as its source, or the rate of the timesheet entry. Where the entry is not known, any rate that holds for the
/// unit on the day is agreed: the one billed, else the highest.</summary>
internal static class AgreedPrice
{
    public static UnitPrice? Of(
        Contract contract, InvoiceLine line, LocalDate? performed, Register<TimesheetEntry> timesheets,
        ContractItems items)
    {
        if (line.SourceReference is not { } source) return OfAnyRate(contract, line, performed);
        if (!SourceReference.IsWork(source))
        {
            return items.Find(contract, source) switch
            {
                { Recurring: { } item } => OfRecurring(contract, item, line, source),
                { Metered: { } item } => OfUsage(contract, item, line, source),
                { Milestone: { } milestone } => UnitPrice.Of(milestone.Amount),
                _ => null,
            };
        }

        return timesheets.Find(source, out var entry) == 1
            ? OfEntry(contract, line, entry!)
            : OfAnyRate(contract, line, performed);
    }

    private static UnitPrice? OfEntry(Contract contract, InvoiceLine line, TimesheetEntry entry) =>
        entry.ContractId == contract.Id && RateChoice.Best(contract, entry) is [{ } rate]
        && rate.Unit == line.Quantity.Unit
            ? rate.Price
            : null;

    private static UnitPrice? OfAnyRate(Contract contract, InvoiceLine line, LocalDate? performed)
    {
        UnitPrice? highest = null;
        foreach (var rate in contract.Rates)
        {
            if (rate.Unit != line.Quantity.Unit || rate.Price.Currency != contract.Currency) continue;
            if (rate.ValidIn is { } valid && (performed is not { } day || !valid.Contains(day))) continue;
            if (rate.Price == line.Price) return rate.Price;
            if (highest is not { } other || rate.Price.PerUnit > other.PerUnit) highest = rate.Price;
        }

        return highest;
    }

    private static UnitPrice? OfRecurring(Contract contract, RecurringItem item, InvoiceLine line, string source)
    {
        if (line.Period is not { IsEmpty: false } period
            || source != SourceReference.Recurring(contract.Id, item.Id, period.Start)) return null;
        foreach (var (charged, whole) in RecurringPeriods.Of(item, period.Start))
            if (charged == period) return PriceOf(item, charged, whole);
        return null;
    }

    private static UnitPrice? PriceOf(RecurringItem item, DateRange charged, DateRange whole)
    {
        try
        {
            return AgreedLine.Of(item, charged, whole).Price;
        }
        catch (InexactValueException)
        {
            return null;
        }
    }

    // A price that the model names is agreed, else the highest of them; a commitment is agreed up to its amount.
    private static UnitPrice? OfUsage(Contract contract, MeteredItem item, InvoiceLine line, string source)
    {
        if (line.Period is not { IsEmpty: false } period
            || source != SourceReference.Usage(contract.Id, item.Id, period.Start)) return null;
        UnitPrice? highest = null;
        foreach (var price in PricesOf(item.Model))
        {
            if (price == line.Price) return price;
            if (highest is not { } other || price.PerUnit > other.PerUnit) highest = price;
        }

        return item.Model.Commitment is { } commitment && line.Price.Currency == commitment.Currency
            && line.Price.PerUnit <= Exact.Of(commitment)
                ? line.Price
                : highest;
    }

    private static IEnumerable<UnitPrice> PricesOf(PricingModel model)
    {
        if (model is PricingModel.PerUnitPrice { Discount: { } discount } less) return [less.Price - discount];
        return ModelContents.Prices(model).Concat(ModelContents.Amounts(model).Select(UnitPrice.Of));
    }
}
