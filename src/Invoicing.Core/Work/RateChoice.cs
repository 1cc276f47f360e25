using Invoicing.Contracts;

namespace Invoicing.Work;

/// <summary>The rates that fit work best: those that apply, and of these those that name most of person, role and
/// activity.</summary>
internal static class RateChoice
{
    public static List<WorkRate> Best(Contract contract, TimesheetEntry entry)
    {
        var best = new List<WorkRate>();
        foreach (var rate in contract.Rates)
        {
            if (!Applies(rate, entry)) continue;
            if (best.Count > 0 && Named(rate) > Named(best[0])) best.Clear();
            if (best.Count == 0 || Named(rate) == Named(best[0])) best.Add(rate);
        }

        return best;
    }

    private static bool Applies(WorkRate rate, TimesheetEntry entry) =>
        (rate.Person is null || rate.Person == entry.Person)
        && (rate.Role is null || rate.Role == entry.Role)
        && (rate.Activity is null || rate.Activity == entry.Activity)
        && (rate.ValidIn is not { } valid || valid.Contains(entry.Date));

    private static int Named(WorkRate rate) =>
        (rate.Person is null ? 0 : 1) + (rate.Role is null ? 0 : 1) + (rate.Activity is null ? 0 : 1);
}
