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
        new ApprovalMatch(),
        new ApprovalMissingMatch(),
        new BlanketQuantityMatch(),
        new ChargeMatch(),
        new ContractCoverageMatch(),
        new DateMatch(),
        new EarlyPaymentMatch(),
        new ExchangeRateMatch(),
        new InvoiceDateMatch(),
        new LimitMatch(),
        new MilestoneMatch(),
        new OrderStateMatch(),
        new PrepaymentMatch(),
        new PriceListMatch(),
        new RetainageMatch(),
        new SourceMatch(),
        new TaxMatch(),
        new TermsMatch(TermsEngine.Standard),
        new ValidityMatch(),
    ];
}
