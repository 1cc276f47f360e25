using Invoicing.Findings;
using Invoicing.Terms;
using NodaTime;

namespace Invoicing.Matching;

/// <summary>Terms of payment other than agreed that cost the buyer nothing: due later, in other instalments, with a
/// discount more. A notice. What costs the buyer something is found by the rules on due dates and early payment; words
/// alone are not compared, nor are terms under a contract that has a part held back.</summary>
internal sealed class TermsMatch(TermsEngine engine) : IMatchRule
{
    public string Id => "terms";

    public void Check(MatchContext context, FindingSink findings)
    {
        var draft = context.Invoice.Draft;
        if (draft.Terms is not { HasDate: true } stated || draft.Type.Sign < 0) return;
        PaymentTerms? before = null;
        foreach (var line in context.Lines)
        {
            if (AgreedTerms.Of(line) is not { HasDate: true } agreed || ReferenceEquals(agreed, before)
                || line.Contract?.Retainage is not null) continue;
            before = agreed;
            if (IsSame(stated, agreed, draft.DueFacts) || IsCostly(stated, agreed, draft.DueFacts)) continue;
            findings.Add(MatchFindings.TermsDiffer, Severity.Notice, "",
                ("found", Text(stated, draft.DueFacts)), ("expected", Text(agreed, draft.DueFacts)));
        }
    }

    private bool IsSame(PaymentTerms stated, PaymentTerms agreed, DueFacts facts) =>
        stated.Instalments.AsSpan().SequenceEqual(agreed.Instalments.AsSpan())
        && Due(stated, facts) == Due(agreed, facts)
        && stated.EarlyPayment.All(each => EarlyPaymentMatch.Offers(agreed, each));

    private bool IsCostly(PaymentTerms stated, PaymentTerms agreed, DueFacts facts) =>
        Due(stated, facts) is not { } due || Due(agreed, facts) is not { } until || due < until
        || !agreed.EarlyPayment.All(each => EarlyPaymentMatch.Offers(stated, each));

    private LocalDate? Due(PaymentTerms terms, DueFacts facts) =>
        engine.DueDate(terms, facts) is { IsOk: true } known ? known.Value : null;

    private string Text(PaymentTerms terms, DueFacts facts)
    {
        var due = NodaTime.Text.LocalDatePattern.Iso.Format(Due(terms, facts)!.Value);
        return FormattableString.Invariant(
            $"due {due}, {Math.Max(1, terms.Instalments.Length)} part(s), {terms.EarlyPayment.Length} discount(s)");
    }
}
