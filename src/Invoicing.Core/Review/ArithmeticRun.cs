using Invoicing.Findings;
using Invoicing.Invoices;

namespace Invoicing.Review;

/// <summary>One search for the policy that explains declared amounts.</summary>
internal sealed class ArithmeticRun(InvoiceDraft draft, InvoiceAmounts declared, Limits limits)
{
    // Counted in lines calculated exactly: some 20 policies for 10,000 lines, all of them for 600. What integers
    // calculate costs a twentieth.
    private const int MostWork = 200_000;
    private const int Discount = 20;

    private int _work;
    private RoundingPolicy? _nearest;
    private InvoiceAmounts? _nearestAmounts;
    private int _fewest;
    private Int128 _least;

    public ArithmeticReport Report(bool infers)
    {
        var found = new FindingSink();
        DraftCheck.Check(draft, limits, found);
        if (found.HasErrors) return Unusable(found);
        // What cannot be shared under one policy may be under another.
        found = new FindingSink();
        var computed = AmountsOf(draft, found);
        if (computed is not null && !DeclaredDifference.Fits(declared, computed)) return Unusable(Misfit(computed));
        if (Explains(draft, computed) is { } notices) return Explained(draft.Rounding, true, notices);
        if (infers && computed is not null && ExplainingCash(draft, computed) is { } cash)
            return Explained(cash, false, OtherPolicy(cash));
        if (infers && Infer() is { } other) return other;
        return found.HasErrors ? Unusable(found) : Unexplained();
    }

    // Null where it does not; the notices of units that are placed elsewhere and as rightly where it does.
    private FindingList? Explains(InvoiceDraft asked, InvoiceAmounts? computed)
    {
        if (computed is null) return null;
        if (computed.Equals(declared)) return FindingList.Empty;
        var difference = DeclaredDifference.Between(declared, computed);
        // The policy stated stays the nearest unless another explains more amounts.
        if (_nearest is null || difference.Count < _fewest
            || (difference.Count == _fewest && difference.Sum < _least && _nearest != draft.Rounding))
        {
            (_nearest, _nearestAmounts) = (asked.Rounding, computed);
            (_fewest, _least) = (difference.Count, difference.Sum);
        }

        if (!HaveSameTotals(computed)) return null;
        var findings = Verified(asked);
        return findings is { HasErrors: false } ? findings : null;
    }

    private ArithmeticReport? Infer()
    {
        foreach (var policy in RoundingPolicies.For(draft))
        {
            if (policy == draft.Rounding) continue;
            if (_work > MostWork) break;
            var asked = draft with { Rounding = policy };
            var computed = AmountsOf(asked, new FindingSink());
            if (Explains(asked, computed) is not null) return Explained(policy, false, OtherPolicy(policy));
            if (computed is not null && ExplainingCash(asked, computed) is { } cash)
                return Explained(cash, false, OtherPolicy(cash));
        }

        return null;
    }

    // Cash rounding moves the rounding amount and what is due: others are tried where only these differ.
    private RoundingPolicy? ExplainingCash(InvoiceDraft asked, InvoiceAmounts computed)
    {
        if (draft.RoundingAmount is not null) return null;
        var difference = DeclaredDifference.Between(declared, computed);
        if (difference.Count == 0 || difference.CountWithoutCash > 0) return null;
        foreach (var policy in RoundingPolicies.WithCash(asked.Rounding))
        {
            var rounded = draft with { Rounding = policy };
            if (Explains(rounded, AmountsOf(rounded, new FindingSink())) is not null) return policy;
        }

        return null;
    }

    // Null where an amount is beyond 64 bits or cannot be shared, which is then found.
    private InvoiceAmounts? AmountsOf(InvoiceDraft asked, FindingSink findings)
    {
        _work += asked.Lines.Length / Discount;
        if (FastCalculation.Of(asked) is { } fast) return fast;
        _work += asked.Lines.Length + 1;
        try
        {
            return ExactCalculation.Of(asked, findings)?.Amounts;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private FindingList? Verified(InvoiceDraft asked)
    {
        _work += asked.Lines.Length * 2;
        try
        {
            return InvoiceCalculator.Verify(new Invoice(asked, declared), limits: limits);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    // Only parts of a sum can be placed otherwise.
    private bool HaveSameTotals(InvoiceAmounts computed) =>
        declared.Columns[AmountsLayout.WithTax] == computed.Columns[AmountsLayout.WithTax]
        && declared.Columns[AmountsLayout.Due] == computed.Columns[AmountsLayout.Due];

    private ArithmeticReport Explained(RoundingPolicy policy, bool isStated, FindingList findings) => new()
    {
        Policy = policy,
        IsStated = isStated,
        Nearest = policy,
        TotalDifference = Money.Zero(declared.Currency),
        Findings = findings,
    };

    private FindingList OtherPolicy(RoundingPolicy policy) => FindingList.Of(Found(
        ArithmeticFindings.OtherPolicy, Severity.Notice, "/rounding",
        ("policy", policy.ToString()), ("stated", draft.Rounding.ToString())));

    private ArithmeticReport Unusable(FindingSink found) => new()
    {
        Nearest = draft.Rounding, Findings = found.ToList(),
    };

    private FindingSink Misfit(InvoiceAmounts computed)
    {
        var found = new FindingSink();
        var isLines = declared.Layout.Lines != computed.Layout.Lines;
        found.Add(InvoiceFindings.DeclaredShape, Severity.Error, isLines ? "/amounts/lines" : "/amounts",
            ("expected", isLines ? computed.Layout.Lines : computed.Layout.LineAdjustments),
            ("found", isLines ? declared.Layout.Lines : declared.Layout.LineAdjustments));
        return found;
    }

    private ArithmeticReport Unexplained()
    {
        if (_nearest is null || _nearestAmounts is null)
            return new ArithmeticReport
            {
                Nearest = draft.Rounding, Findings = AmountsDiffer("an amount beyond 64 bits"),
            };
        var difference = DeclaredDifference.Between(declared, _nearestAmounts);
        var worst = difference.Worst(draft);
        var total = (Int128)declared.Columns[AmountsLayout.WithTax] - _nearestAmounts.Columns[AmountsLayout.WithTax];
        return new ArithmeticReport
        {
            Nearest = _nearest,
            Differing = difference.Count,
            TotalDifference = total >= long.MinValue && total <= long.MaxValue
                ? Money.FromMinor((long)total, declared.Currency)
                : null,
            LargestDifference = worst?.Difference,
            LargestPath = worst?.Path,
            Findings = FindingsOf(difference, worst, total),
        };
    }

    private FindingList FindingsOf(
        DeclaredDifference difference, (string Path, Money? Difference)? worst, Int128 total)
    {
        if (_nearest == draft.Rounding)
            return total != 0 ? AmountsDiffer(_nearestAmounts!.Totals.WithTax) : Verified(draft) ?? FindingList.Empty;
        return FindingList.Of(Found(ArithmeticFindings.Unexplained, Severity.Error, "/amounts",
            ("policy", _nearest!.ToString()), ("stated", draft.Rounding.ToString()), ("amounts", difference.Count),
            ("declared", declared.Totals.WithTax), ("computed", _nearestAmounts!.Totals.WithTax),
            ("path", worst?.Path ?? "-"), ("difference", worst?.Difference is { } most ? most : "-")));
    }

    private FindingList AmountsDiffer(FindingValue computed) => FindingList.Of(Found(
        ReviewFindings.AmountsDiffer, Severity.Error, "/amounts",
        ("declared", declared.Totals.WithTax), ("computed", computed)));

    private static Finding Found(
        string code, Severity severity, string path, params ReadOnlySpan<(string Name, FindingValue Value)> args)
    {
        var sink = new FindingSink();
        sink.Add(code, severity, path, args);
        return sink.ToList()[0];
    }
}
