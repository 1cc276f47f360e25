using System.Collections.Immutable;
using Invoicing.Findings;

namespace Invoicing.Receivables;

/// <summary>What makes plans and facts of reminders impossible.</summary>
internal static class ReminderCheck
{
    public static void Check(ReminderPlan plan, FindingSink findings)
    {
        var path = $"/plans/{plan.Id}";
        if (plan.Levels.IsEmpty)
            findings.Add(ReminderFindings.PlanLevels, Severity.Error, path, ("plan", plan.Id), ("level", 0));
        for (var i = 0; i < plan.Levels.Length; i++)
        {
            var level = plan.Levels[i];
            if (i > 0 && level.DaysAfterDue < plan.Levels[i - 1].DaysAfterDue)
                findings.Add(ReminderFindings.PlanLevels, Severity.Error, path, ("plan", plan.Id), ("level", i + 1));
            foreach (var fee in level.Fees)
                if (IsUnclear(fee))
                    findings.Add(ReminderFindings.FeeUnclear, Severity.Error, path,
                        ("plan", plan.Id), ("level", i + 1));
        }
    }

    public static void Check(ReminderFacts facts, ImmutableArray<ReminderPlan> plans, FindingSink findings)
    {
        var ids = new HashSet<string>(facts.Items.Length, StringComparer.Ordinal);
        foreach (var item in facts.Items)
            if (!ids.Add(item.Id))
                findings.Add(ReminderFindings.ItemRepeated, Severity.Error, $"/items/{item.Id}", ("item", item.Id));
        var customers = new HashSet<string>(facts.Customers.Length, StringComparer.Ordinal);
        foreach (var customer in facts.Customers)
        {
            if (!customers.Add(customer.Customer))
                findings.Add(ReminderFindings.CustomerRepeated, Severity.Error, $"/customers/{customer.Customer}",
                    ("customer", customer.Customer));
            if (customer.Plan is { } plan && !plans.Any(each => each.Id == plan))
                findings.Add(ReminderFindings.PlanUnknown, Severity.Error, $"/customers/{customer.Customer}",
                    ("customer", customer.Customer), ("plan", plan));
        }
    }

    private static bool IsUnclear(ReminderFee fee)
    {
        if (fee.Amount is null == fee.Percent is null) return true;
        if (fee.Amount is not null) return fee.Amount.Value.IsNegative || fee.Least is not null || fee.Most is not null;
        return fee.Percent!.Value.IsNegative
            || (fee is { Least: { } least, Most: { } most } && (least.Currency != most.Currency || least > most));
    }
}
