using System.Collections.Immutable;
using Invoicing.Terms;

namespace Invoicing.Matching;

/// <summary>The rules of this library, one a line.</summary>
internal static class StandardMatchRules
{
    public static ImmutableArray<IMatchRule> All { get; } =
    [
        new ReferenceMatch(),
        new PartyMatch(),
        new CurrencyMatch(),
        new DueDateMatch(TermsEngine.Standard),
        new PriceMatch(),
        new QuantityMatch(),
        new AmountMatch(),
        new CumulativeTotalMatch(),
        new TaxTotalMatch(),
        new DocumentTotalMatch(),
        new CapMatch(),
    ];
}
