using Invoicing.Matching;
using Invoicing.Testing;

namespace Invoicing.Core.Tests.Review;

/// <summary>The rules of this library keep the laws that it asks of a vendor's.</summary>
public class StandardRuleLawTests
{
    public static TheoryData<string> Rules => [.. StandardMatchRules.All.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Each_match_rule_keeps_the_laws_of_the_rule_kit(string id) =>
        MatchRuleLaws.Check(StandardMatchRules.All.Single(rule => rule.Id == id), count: 60);
}
