using Invoicing.Findings;

namespace Invoicing.Payments;

/// <summary>Whether what an item consists of sums to what it asks and to what is open of it.</summary>
internal static class OpenItemChecks
{
    public static void Check(OpenItem item, FindingSink sink)
    {
        if (!item.Components.IsEmpty)
            Check(item, "components", [.. item.Components.Select(each => (each.Amount, each.Open))],
                item.Components.Select(each => each.Id).Distinct(StringComparer.Ordinal).Count()
                == item.Components.Length, sink);
        if (!item.Taxes.IsEmpty)
            Check(item, "taxes", [.. item.Taxes.Select(each => (each.Gross, each.OpenGross))],
                item.Taxes.All(each => AllocationChecks.IsPartOf(each.Tax, each.Gross)
                    && AllocationChecks.IsPartOf(each.OpenTax, each.Tax))
                && item.Taxes.Select(each => each.Group).Distinct().Count() == item.Taxes.Length, sink);
        if (item.Booked.HasValue == item.BookedOpen.HasValue
            && item.Booked.GetValueOrDefault().Currency == item.BookedOpen.GetValueOrDefault().Currency) return;
        Wrong(item, "booked", sink);
    }

    private static void Check(
        OpenItem item, string parts, (Money Amount, Money Open)[] amounts, bool isSound, FindingSink sink)
    {
        var fits = isSound && amounts.All(each => each.Amount.Currency == item.Amount.Currency
            && (each.Amount.IsZero || each.Amount.Sign == item.Amount.Sign)
            && AllocationChecks.IsPartOf(each.Open, each.Amount));
        if (fits && Money.Sum(amounts.Select(each => each.Amount), item.Amount.Currency) == item.Amount
            && Money.Sum(amounts.Select(each => each.Open), item.Amount.Currency) == item.Open) return;
        Wrong(item, parts, sink);
    }

    private static void Wrong(OpenItem item, string parts, FindingSink sink) => sink.Add(
        PaymentFindings.ItemPartsWrong, Severity.Error, $"/openItems/{item.Id}/{parts}",
        ("parts", parts), ("amount", item.Amount), ("open", item.Open));
}
