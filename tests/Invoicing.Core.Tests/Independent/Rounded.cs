using System.Numerics;

namespace Invoicing.Core.Tests.Independent;

/// <summary>Rounds the sum over some treatments, reconciles it to the treatments and each to its
/// contributions.</summary>
public static class Rounded
{
    public static void Down(
        IReadOnlyList<Treatment> treatments, WorkingRules rules, Action<Contribution, BigInteger> place)
    {
        var sums = treatments.Select(t => Ratio.Sum(t.Contributions, c => c.Amount)).ToArray();
        var whole = rules.R.Round(Ratio.Sum(sums, sum => sum));
        var parts = Placing.Reconcile(sums, whole, rules.R);
        for (var i = 0; i < parts.Length; i++)
        {
            var contributions = treatments[i].Contributions;
            var nets = Placing.Reconcile([.. contributions.Select(c => c.Amount)], parts[i], rules.R);
            for (var c = 0; c < nets.Length; c++) place(contributions[c], nets[c]);
        }
    }
}
