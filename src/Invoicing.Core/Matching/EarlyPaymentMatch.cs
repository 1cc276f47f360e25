using System.Collections.Immutable;
using System.Globalization;
using Invoicing.Findings;
using Invoicing.Terms;

namespace Invoicing.Matching;

/// <summary>Each early-payment discount agreed is offered: at least its percentage, at least as long. A document that
/// states no terms, or words alone, is held to those agreed, and nothing is found.</summary>
internal sealed class EarlyPaymentMatch : IMatchRule
{
    public string Id => "early-payment";

    public void Check(MatchContext context, FindingSink findings)
    {
        if (context.Invoice.Draft.Terms is not { } stated || context.Invoice.Type.Sign < 0
            || stated is { HasDate: false, Instalments.IsEmpty: true, EarlyPayment.IsEmpty: true }) return;
        PaymentTerms? before = null;
        foreach (var line in context.Lines)
        {
            if (AgreedTerms.Of(line) is not { } agreed || ReferenceEquals(agreed, before)) continue;
            before = agreed;
            foreach (var discount in agreed.EarlyPayment)
            {
                if (Offers(stated, discount)) continue;
                findings.Add(MatchFindings.EarlyPaymentDiffers, Severity.Warning, "",
                    ("found", Text(stated.EarlyPayment)), ("expected", Text([discount])));
            }
        }
    }

    /// <summary>Whether terms offer at least a discount.</summary>
    public static bool Offers(PaymentTerms stated, EarlyPayment agreed)
    {
        foreach (var offered in stated.EarlyPayment)
            if (offered.Discount >= agreed.Discount && offered.Days >= agreed.Days) return true;
        return false;
    }

    private static string Text(ImmutableArray<EarlyPayment> discounts) => discounts.IsEmpty
        ? "none"
        : string.Join(", ", discounts.Select(each =>
            string.Create(CultureInfo.InvariantCulture, $"{each.Discount} within {each.Days} days")));
}
