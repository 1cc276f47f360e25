using Invoicing.Invoices;

namespace Invoicing.Testing;

/// <summary>A law of docs/calculation.md does not hold for a draft.</summary>
public sealed class CalculationLawException : Exception
{
    /// <summary>Says which law does not hold, how, and for which draft.</summary>
    /// <param name="law">The law's name in docs/calculation.md.</param>
    /// <param name="difference">What was expected and what was found.</param>
    /// <param name="draft">The draft.</param>
    public CalculationLawException(string law, string difference, InvoiceDraft draft)
        : base($"{law}: {difference}\n{Drafts.Describe(draft)}")
    {
        Law = law;
        Difference = difference;
        Draft = draft;
    }

    /// <summary>The law's name in docs/calculation.md.</summary>
    public string Law { get; }

    /// <summary>What was expected and what was found.</summary>
    public string Difference { get; }

    /// <summary>The draft for which it does not hold.</summary>
    public InvoiceDraft Draft { get; }
}
