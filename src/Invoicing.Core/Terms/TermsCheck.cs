using System.Globalization;
using Invoicing.Findings;

namespace Invoicing.Terms;

/// <summary>What makes terms of payment impossible or odd. Nothing is allocated when nothing is found.</summary>
internal static class TermsCheck
{
    /// <summary>Checks the members that say when to pay.</summary>
    public static void CheckDates(PaymentTerms terms, FindingSink findings)
    {
        var isCounted = terms.Days is not null || terms.Months > 0;
        if (terms.Date is not null && isCounted) Contradict("date", "days");
        else if (terms.Date is not null && terms.InAdvance) Contradict("date", "inAdvance");
        if (terms.Date is not null && IsMoved(terms)) Contradict("date", Moving(terms));
        if (terms.InAdvance && IsMoved(terms)) Contradict("inAdvance", Moving(terms));
        if (!terms.HasDate && (terms.Instalments.IsEmpty || terms.Instalments.Any(each => !each.HasDate)))
            findings.Add(TermsFindings.WordsOnly, Severity.Error, "", ("text", terms.Text ?? string.Empty));

        void Contradict(string one, string other) => findings.Add(
            TermsFindings.Contradictory, Severity.Error, "/" + one, ("member", one), ("other", other));
    }

    /// <summary>Checks the instalments against what is due.</summary>
    public static void CheckInstalments(PaymentTerms terms, Money due, FindingSink findings)
    {
        if (terms.Instalments.IsEmpty) return;
        var (rests, percent, fixedSum) = (0, Exact.Zero, Exact.Zero);
        for (var i = 0; i < terms.Instalments.Length; i++)
        {
            var instalment = terms.Instalments[i];
            if (CheckShare(instalment, due, Path("instalments", i), findings)) return;
            if (instalment.IsRest) rests++;
            if (instalment.Share is { } share) percent += share.Fraction;
            if (instalment.Fixed is { } amount) fixedSum += amount.MinorUnits;
        }

        if (rests > 1) findings.Add(TermsFindings.RestRepeated, Severity.Error, "/instalments", ("count", rests));
        if (rests > 0 && percent.IsZero && fixedSum.IsZero) return;
        if (percent > Exact.One)
        {
            findings.Add(TermsFindings.PercentExceeded, Severity.Error, "/instalments",
                ("sum", (percent * 100).ToText() + " %"));
            return;
        }

        var left = due.MinorUnits - (percent * due.MinorUnits) - fixedSum;
        if (left.Sign * due.Sign < 0 || (due.IsZero && !left.IsZero))
            findings.Add(TermsFindings.AmountExceeded, Severity.Error, "/instalments", Sums(due, left));
        else if (rests == 0 && !left.IsZero)
            findings.Add(TermsFindings.AmountNotCovered, Severity.Error, "/instalments", Sums(due, left));
    }

    /// <summary>Checks the early-payment discounts among each other.</summary>
    public static void CheckEarlyPayments(PaymentTerms terms, FindingSink findings)
    {
        for (var i = 0; i < terms.EarlyPayment.Length; i++)
        {
            var early = terms.EarlyPayment[i];
            if (early is { Of: EarlyPaymentBase.Total, Tax: not EarlyPaymentTax.OnPayment })
                findings.Add(TermsFindings.EarlyPaymentBase, Severity.Error, Path("earlyPayment", i),
                    ("tax", early.Tax.ToString()));
            if (i == 0) continue;
            var before = terms.EarlyPayment[i - 1];
            if (early.Days <= before.Days || early.Discount >= before.Discount)
                findings.Add(TermsFindings.EarlyPaymentOrder, Severity.Error, Path("earlyPayment", i),
                    ("discount", early.Discount), ("days", early.Days),
                    ("before", before.Discount), ("daysBefore", before.Days));
            if (early.Tax != before.Tax)
                findings.Add(TermsFindings.EarlyPaymentTax, Severity.Error, Path("earlyPayment", i),
                    ("tax", early.Tax.ToString()), ("before", before.Tax.ToString()));
        }
    }

    /// <summary>The path of one of several, by its position counted from 1.</summary>
    public static string Path(string list, int index) =>
        string.Create(CultureInfo.InvariantCulture, $"/{list}/{index + 1}");

    private static bool CheckShare(Instalment instalment, Money due, string path, FindingSink findings)
    {
        var isSpread = instalment.PartCount > 1 || instalment.EveryDays > 0 || instalment.EveryMonths > 0;
        var isAmbiguous = instalment is { Share: not null, Fixed: not null } || (isSpread && !instalment.IsRest);
        if (isAmbiguous) findings.Add(TermsFindings.InstalmentAmbiguous, Severity.Error, path);
        if (instalment.Fixed is not { } amount) return isAmbiguous;
        if (amount.Currency != due.Currency)
        {
            findings.Add(TermsFindings.InstalmentCurrency, Severity.Error, path,
                ("amount", amount), ("currency", due.Currency.Code));
            return true;
        }

        if (amount.Sign * due.Sign >= 0) return isAmbiguous;
        findings.Add(TermsFindings.InstalmentSign, Severity.Error, path, ("amount", amount), ("due", due));
        return true;
    }

    private static (string, FindingValue)[] Sums(Money due, Exact left)
    {
        var sum = (due.MinorUnits - left) / Powers.Of10[due.Currency.Digits];
        return [("sum", $"{sum.ToText()} {due.Currency.Code}"), ("due", due)];
    }

    private static bool IsMoved(PaymentTerms terms) => terms.MonthEnd != MonthEnd.None || !terms.FixedDays.IsEmpty;

    private static string Moving(PaymentTerms terms) => terms.MonthEnd != MonthEnd.None ? "monthEnd" : "fixedDays";
}
