using Invoicing.Catalog;
using Invoicing.Findings;

namespace Invoicing.Contracts;

public static partial class ContractRules
{
    private static void Currencies(ShapeRule<Contract> rule, ShapeCase<Contract> c)
    {
        for (var i = 0; i < c.Value.Recurring.Length; i++)
        {
            Same(c.Value.Recurring[i].Price.Currency, "recurring", i, "/price");
            foreach (var adjustment in c.Value.Recurring[i].Adjustments)
                if (adjustment.Amount is { } amount) Same(amount.Currency, "recurring", i, "/adjustments");
        }

        for (var i = 0; i < c.Value.Rates.Length; i++) Same(c.Value.Rates[i].Price.Currency, "rates", i, "/price");
        for (var i = 0; i < c.Value.Milestones.Length; i++)
            Same(c.Value.Milestones[i].Amount.Currency, "milestones", i, "/amount");
        if (c.Value.Cap is { } cap && cap.Currency != c.Value.Currency) Differs(cap.Currency, "/cap");

        void Same(Currency found, string list, int index, string member)
        {
            if (found != c.Value.Currency) Differs(found, PathOf(c.Value, list, index) + member);
        }

        void Differs(Currency found, string path) =>
            c.Add(rule, path, ("contract", c.Value.Currency.Code), ("found", found.Code));
    }

    private static void ItemIds(ShapeRule<Contract> rule, ShapeCase<Contract> c)
    {
        for (var i = 0; i < c.Value.Recurring.Length; i++) Has(c.Value.Recurring[i].Id, "recurring", i);
        for (var i = 0; i < c.Value.Milestones.Length; i++) Has(c.Value.Milestones[i].Id, "milestones", i);
        for (var i = 0; i < c.Value.Metered.Length; i++) Has(c.Value.Metered[i].Id, "metered", i);

        void Has(string id, string list, int index)
        {
            if (string.IsNullOrWhiteSpace(id)) c.Add(rule, PathOf(c.Value, list, index) + "/id");
        }
    }

    private static void ItemIdsDiffer(ShapeRule<Contract> rule, ShapeCase<Contract> c)
    {
        foreach (var id in Repeated.Ids(c.Value.Recurring, static item => item.Id))
            c.Add(rule, $"/recurring/{id}", ("item", id));
        foreach (var id in Repeated.Ids(c.Value.Milestones, static item => item.Id))
            c.Add(rule, $"/milestones/{id}", ("item", id));
        foreach (var id in Repeated.Ids(c.Value.Metered, static item => item.Id))
            c.Add(rule, $"/metered/{id}", ("item", id));
    }

    private static void Items(ShapeRule<Contract> rule, ShapeCase<Contract> c)
    {
        for (var i = 0; i < c.Value.Recurring.Length; i++) Named(c.Value.Recurring[i].Item.Name, "recurring", i);
        for (var i = 0; i < c.Value.Rates.Length; i++) Named(c.Value.Rates[i].Item.Name, "rates", i);
        for (var i = 0; i < c.Value.Metered.Length; i++) Named(c.Value.Metered[i].Item.Name, "metered", i);
        for (var i = 0; i < c.Value.Milestones.Length; i++)
            if (string.IsNullOrWhiteSpace(c.Value.Milestones[i].Description))
                c.Add(rule, PathOf(c.Value, "milestones", i) + "/description");

        void Named(string name, string list, int index)
        {
            if (string.IsNullOrWhiteSpace(name)) c.Add(rule, PathOf(c.Value, list, index) + "/item/name");
        }
    }

    private static void Quantities(ShapeRule<Contract> rule, ShapeCase<Contract> c)
    {
        for (var i = 0; i < c.Value.Recurring.Length; i++)
            if (!c.Value.Recurring[i].Quantity.IsPositive)
                c.Add(rule, PathOf(c.Value, "recurring", i) + "/quantity",
                    ("quantity", c.Value.Recurring[i].Quantity));
    }

    private static void Signs(ShapeRule<Contract> rule, ShapeCase<Contract> c)
    {
        for (var i = 0; i < c.Value.Recurring.Length; i++) NotNegative(c.Value.Recurring[i].Price, "recurring", i);
        for (var i = 0; i < c.Value.Rates.Length; i++) NotNegative(c.Value.Rates[i].Price, "rates", i);
        for (var i = 0; i < c.Value.Milestones.Length; i++)
            if (c.Value.Milestones[i].Amount is { IsNegative: true } amount)
                c.Add(rule, PathOf(c.Value, "milestones", i) + "/amount", ("price", amount));

        void NotNegative(UnitPrice price, string list, int index)
        {
            if (price.IsNegative) c.Add(rule, PathOf(c.Value, list, index) + "/price", ("price", price));
        }
    }

    private static void Units(ShapeRule<Contract> rule, ShapeCase<Contract> c)
    {
        for (var i = 0; i < c.Value.Recurring.Length; i++)
            Fits(c.Value.Recurring[i].Price, c.Value.Recurring[i].Quantity.Unit, "recurring", i);
        for (var i = 0; i < c.Value.Rates.Length; i++)
            Fits(c.Value.Rates[i].Price, c.Value.Rates[i].Unit, "rates", i);

        void Fits(UnitPrice price, UnitOfMeasure unit, string list, int index)
        {
            if (price.HasBaseQuantity && price.BaseQuantity.Unit != unit)
                c.Add(rule, PathOf(c.Value, list, index) + "/price", ("unit", unit.Code), ("base", price.BaseQuantity));
        }
    }

    private static void Periods(ShapeRule<Contract> rule, ShapeCase<Contract> c)
    {
        for (var i = 0; i < c.Value.Recurring.Length; i++)
            if (c.Value.Recurring[i] is { LastDay: { } last } item && last < item.Start)
                c.Add(rule, PathOf(c.Value, "recurring", i) + "/lastDay", ("start", item.Start), ("last", last));
        for (var i = 0; i < c.Value.Rates.Length; i++)
            if (c.Value.Rates[i].ValidIn is { IsEmpty: true } days)
                c.Add(rule, PathOf(c.Value, "rates", i) + "/validIn",
                    ("start", days.Start), ("last", days.EndExclusive));
    }

    private static void Intervals(ShapeRule<Contract> rule, ShapeCase<Contract> c)
    {
        for (var i = 0; i < c.Value.Recurring.Length; i++)
            if (c.Value.Recurring[i].IntervalMonths < 1)
                c.Add(rule, PathOf(c.Value, "recurring", i) + "/intervalMonths",
                    ("months", c.Value.Recurring[i].IntervalMonths));
    }

    // Sorted by whom they are for and by their first day, so that those that overlap are neighbours.
    private static void Rates(ShapeRule<Contract> rule, ShapeCase<Contract> c)
    {
        var rates = c.Value.Rates;
        if (rates.Length < 2) return;
        var order = new int[rates.Length];
        for (var i = 0; i < order.Length; i++) order[i] = i;
        Array.Sort(order, (left, right) => Compare(rates[left], rates[right]) is not 0 and var by ? by : left - right);
        var widest = order[0];
        for (var i = 1; i < order.Length; i++)
        {
            var (before, rate) = (rates[widest], rates[order[i]]);
            if (rate.ValidIn is { IsEmpty: true }) continue;
            if (IsForSame(before, rate) && before.ValidIn is not { IsEmpty: true } && Overlap(before, rate))
                c.Add(rule, PathOf(c.Value, "rates", Math.Max(widest, order[i])),
                    ("rate", Math.Max(widest, order[i]) + 1), ("other", Math.Min(widest, order[i]) + 1));
            if (!IsForSame(before, rate) || EndOf(rate) > EndOf(before)) widest = order[i];
        }
    }

    private static int Compare(WorkRate left, WorkRate right)
    {
        var order = string.CompareOrdinal(left.Person, right.Person);
        if (order == 0) order = string.CompareOrdinal(left.Role, right.Role);
        if (order == 0) order = string.CompareOrdinal(left.Activity, right.Activity);
        return order == 0 ? StartOf(left).CompareTo(StartOf(right)) : order;
    }

    private static bool IsForSame(WorkRate left, WorkRate right) =>
        left.Person == right.Person && left.Role == right.Role && left.Activity == right.Activity;

    private static bool Overlap(WorkRate left, WorkRate right) =>
        StartOf(left) < EndOf(right) && StartOf(right) < EndOf(left);

    private static NodaTime.LocalDate StartOf(WorkRate rate) => rate.ValidIn?.Start ?? NodaTime.LocalDate.MinIsoValue;

    private static NodaTime.LocalDate EndOf(WorkRate rate) =>
        rate.ValidIn?.EndExclusive ?? NodaTime.LocalDate.MaxIsoValue;

    private static void Models(ShapeRule<Contract> rule, ShapeCase<Contract> c)
    {
        foreach (var item in c.Value.Metered)
            new ModelCheck(c.Findings, $"{c.Path}/metered/{item.Id}/model", item.Id)
                .Check(item.Model, c.Value.Currency, item.Unit);
    }

    // Rates have no ids.
    private static string PathOf(Contract contract, string list, int index)
    {
        var id = list switch
        {
            "recurring" => contract.Recurring[index].Id,
            "milestones" => contract.Milestones[index].Id,
            "metered" => contract.Metered[index].Id,
            _ => null,
        };
        return string.IsNullOrWhiteSpace(id)
            ? FormattableString.Invariant($"/{list}/{index + 1}")
            : $"/{list}/{id}";
    }
}
