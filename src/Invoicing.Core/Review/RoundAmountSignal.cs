using Invoicing.Findings;

namespace Invoicing.Review;

/// <summary>The total, with or without tax, is a multiple of a round sum.</summary>
internal sealed class RoundAmountSignal : ISignalRule
{
    public string Id => "round-amount";

    public void Check(SignalContext context, FindingSink findings)
    {
        var totals = context.Invoice.Totals;
        if (IsRound(totals.WithTax, context.Options.RoundTo)) Report("/amounts/totals/withTax", totals.WithTax);
        else if (IsRound(totals.WithoutTax, context.Options.RoundTo))
            Report("/amounts/totals/withoutTax", totals.WithoutTax);

        void Report(string path, Money amount) => findings.Add(SignalFindings.RoundAmount, Severity.Notice, path,
            ("amount", amount), ("multiple", context.Options.RoundTo));
    }

    private static bool IsRound(Money amount, int multiple)
    {
        if (amount.IsZero || multiple <= 0) return false;
        Int128 unit = multiple;
        for (var digit = 0; digit < amount.Currency.Digits; digit++) unit *= 10;
        return amount.MinorUnits % unit == 0;
    }
}
