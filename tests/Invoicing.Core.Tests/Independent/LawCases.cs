using Invoicing.Invoices;
using Invoicing.Testing;

namespace Invoicing.Core.Tests.Independent;

/// <summary>One law held against one generated draft; where it breaks, against smaller ones.</summary>
public static class LawCases
{
    public static IReadOnlyDictionary<string, Action<InvoiceDraft, Func<InvoiceDraft, Invoice>?>> All { get; } =
        new Dictionary<string, Action<InvoiceDraft, Func<InvoiceDraft, Invoice>?>>(StringComparer.Ordinal)
        {
            ["adds up"] = CalculationLaws.CheckSums,
            ["same again"] = CalculationLaws.CheckSameAgain,
            ["order"] = CalculationLaws.CheckOrder,
            ["signs"] = CalculationLaws.CheckSigns,
            ["gross asked"] = CalculationLaws.CheckGrossAsked,
            ["zero"] = CalculationLaws.CheckZero,
            ["near"] = CalculationLaws.CheckNear,
        };

    /// <summary>Throws with the smallest case and its seed.</summary>
    public static void Check(
        string law, ulong seed, Func<InvoiceDraft, Invoice>? calculate, Predicate<InvoiceDraft> isRefused)
    {
        var draft = Drafts.FromSeed(seed);
        if (Violation(draft) is null) return;
        var violation = Violation(Drafts.Smallest(draft, smaller => Violation(smaller) is not null));
        Assert.Fail($"Seed {seed}: {violation!.Message}");

        CalculationLawException? Violation(InvoiceDraft candidate)
        {
            if (isRefused(candidate)) return null;
            try
            {
                All[law](candidate, calculate);
                return null;
            }
            catch (CalculationLawException broken)
            {
                return broken;
            }
        }
    }
}
