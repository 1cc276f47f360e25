using Invoicing.Discounts;
using Invoicing.Serialization;

namespace Invoicing.Testing;

/// <summary>A law of docs/laws/discounts.md does not hold for a document.</summary>
public sealed class DiscountLawException : Exception
{
    /// <summary>Says which law does not hold, by which rules, and for which document.</summary>
    /// <param name="law">The law.</param>
    /// <param name="engine">The engine.</param>
    /// <param name="facts">The document.</param>
    /// <param name="report">What was decided; null where nothing was.</param>
    public DiscountLawException(string law, DiscountEngine engine, DiscountFacts facts, DiscountReport? report)
        : base(TextOf(law, engine, facts, report))
    {
        Law = law;
        Facts = facts;
    }

    /// <summary>The law.</summary>
    public string Law { get; }

    /// <summary>The document for which it does not hold.</summary>
    public DiscountFacts Facts { get; }

    private static string TextOf(string law, DiscountEngine engine, DiscountFacts facts, DiscountReport? report)
    {
        ArgumentNullException.ThrowIfNull(engine);
        var text = $"{law} ({engine.Stacking}: {string.Join(", ", engine.Rules)})\n{InvoicingJson.Write(facts)}";
        return report is null ? text : $"{text}\n{InvoicingJson.Write(report)}";
    }
}
