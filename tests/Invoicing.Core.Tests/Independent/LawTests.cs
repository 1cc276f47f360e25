using Invoicing.Invoices;
using Invoicing.Testing;

namespace Invoicing.Core.Tests.Independent;

/// <summary>The specification itself keeps the laws that it states: calculated by nothing but its text.</summary>
public sealed class LawTests
{
    public static TheoryData<string> Laws => [.. LawCases.All.Keys];

    [Theory]
    [MemberData(nameof(Laws))]
    public void The_specification_keeps_the_law(string law)
    {
        foreach (var seed in Drafts.Seeds(DraftRun.FixedSeed).Take(DraftRun.Count / 5))
            LawCases.Check(law, seed, IndependentInvoice.Of, draft => !IsAnswered(draft));
    }

    private static bool IsAnswered(InvoiceDraft draft)
    {
        try
        {
            IndependentCalculator.Calculate(draft);
            return true;
        }
        catch (DraftRefusedException)
        {
            return false;
        }
    }
}
