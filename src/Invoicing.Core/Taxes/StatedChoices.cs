using System.Collections.Immutable;
using Invoicing.Documents;
using Invoicing.Findings;

namespace Invoicing.Taxes;

/// <summary>What is stated of a document and wants words on it: that the buyer issues it, that tax is due when it is
/// paid. Where the rules of a country do not have the words, a warning says so.</summary>
internal static class StatedChoices
{
    public static bool IsSelfBilled(TaxSituation situation) => situation.Choices.IsSelfBilled
        || situation.Type == DocumentType.SelfBilledInvoice || situation.Type == DocumentType.SelfBilledCreditNote;

    /// <summary>Whether a decision charges a tax.</summary>
    public static bool IsCharged(TaxDecision decision)
    {
        foreach (var tax in decision.Taxes)
            if (tax.Category == TaxCategory.S) return true;
        return false;
    }

    /// <summary>A decision with the country's words for self-billing, and a warning for each choice that it has no
    /// words for.</summary>
    public static TaxDecision Told(
        in TaxQuestion question, TaxDecision decision, CountryCode country, ImmutableArray<Note> selfBilling = default)
    {
        if (decision.Taxes.IsEmpty) return decision;
        var isSelfBilled = IsSelfBilled(question.Situation);
        var isCash = question.Situation.Choices.IsCashAccounting && IsCharged(decision);
        if (!isSelfBilled && !isCash) return decision;
        var sink = new FindingSink();
        sink.AddRange(decision.Findings);
        if (isCash) NotCovered(question, sink, country, "the words for cash accounting");
        if (!isSelfBilled) return decision.With(sink.ToList());
        if (!selfBilling.IsDefaultOrEmpty) return decision.Saying(selfBilling.AsSpan()).With(sink.ToList());
        NotCovered(question, sink, country, "the words for self-billing");
        return decision.With(sink.ToList());
    }

    private static void NotCovered(in TaxQuestion question, FindingSink sink, CountryCode country, string what) =>
        sink.Add(TaxFindings.NotCovered, Severity.Warning, question.Path, ("country", country.Code), ("what", what));
}
