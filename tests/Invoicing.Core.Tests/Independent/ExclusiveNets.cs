namespace Invoicing.Core.Tests.Independent;

/// <summary>What is shown of contributions priced without tax (SHOW-PER-LINE, SHOW-AT-END).</summary>
public static class ExclusiveNets
{
    public static void Settle(TreatmentTable treatments, WorkingRules rules)
    {
        var exclusive = treatments.Exclusive.ToArray();
        foreach (var contribution in exclusive.SelectMany(t => t.Contributions))
        {
            contribution.Working = contribution.Amount;
            if (!rules.AtEnd) contribution.Net = contribution.Amount.Numerator;
        }

        if (rules.AtEnd) Rounded.Down(exclusive, rules, (contribution, net) => contribution.Net = net);
    }
}
