using Invoicing.Findings;
using Invoicing.Parties;

namespace Invoicing.Matching;

/// <summary>Seller and buyer are those of order and contract. A party without an id is not one that was agreed
/// with.</summary>
internal sealed class PartyMatch : IMatchRule
{
    public string Id => "parties";

    public void Check(MatchContext context, FindingSink findings)
    {
        var draft = context.Invoice.Draft;
        foreach (var line in context.Lines)
        {
            if ((line.Order?.SellerId ?? line.Contract?.SellerId) is { } seller)
                Check(line, "seller", draft.Seller, seller, findings);
            if ((line.Order?.BuyerId ?? line.Contract?.BuyerId) is { } buyer)
                Check(line, "buyer", draft.Buyer, buyer, findings);
        }
    }

    private static void Check(MatchLine line, string role, Party found, string expected, FindingSink findings)
    {
        if (found.Id == expected) return;
        findings.Add(MatchFindings.PartyDiffers, Severity.Error, line.Path,
            ("role", role), ("found", found.Id ?? found.Name), ("expected", expected));
    }
}
