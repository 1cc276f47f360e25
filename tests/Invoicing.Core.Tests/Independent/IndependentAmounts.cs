using System.Collections.Immutable;
using System.Numerics;
using Invoicing.Taxes;

namespace Invoicing.Core.Tests.Independent;

/// <summary>All amounts of a document in units of its currency, as this calculator finds them.</summary>
public sealed record IndependentAmounts(
    ImmutableArray<IndependentLine> Lines,
    ImmutableArray<IndependentAdjustment> Adjustments,
    ImmutableArray<IndependentGroup> Groups,
    IndependentTotals Totals,
    Gauge Gauge);

/// <summary>A line as shown, with its own adjustments and then its shares of those of the document.</summary>
public sealed record IndependentLine(
    string Id, BigInteger Gross, ImmutableArray<BigInteger> Adjustments, BigInteger Net);

/// <summary>A document allowance or charge on document level, by its position among all of the draft.</summary>
public sealed record IndependentAdjustment(int Position, BigInteger Amount, ImmutableArray<IndependentShare> Shares);

/// <summary>What fell to a treatment.</summary>
public sealed record IndependentShare(ImmutableArray<Tax> Taxes, BigInteger Amount);

/// <summary>A tax group; the tax is any of its taxes.</summary>
public sealed record IndependentGroup(Tax Tax, BigInteger Base, BigInteger Amount, BigInteger? InAccountingCurrency);

/// <summary>The totals (TOTALS, AMOUNT-TO-PAY, ACCOUNTING).</summary>
public sealed record IndependentTotals
{
    public BigInteger SumOfLineNets { get; init; }

    public BigInteger Allowances { get; init; }

    public BigInteger Charges { get; init; }

    public BigInteger WithoutTax { get; init; }

    public BigInteger Tax { get; init; }

    public BigInteger? TaxInAccountingCurrency { get; init; }

    public BigInteger WithTax { get; init; }

    public BigInteger Paid { get; init; }

    public BigInteger Rounding { get; init; }

    public BigInteger Due { get; init; }

    public BigInteger Withheld { get; init; }

    public BigInteger SplitPayment { get; init; }

    public BigInteger AmountToPay { get; init; }
}
