using Invoicing.Explanations;
using Invoicing.Findings;

namespace Invoicing.Receivables;

/// <summary>Computes and explains the fee of a reminder.</summary>
internal static class ReminderFees
{
    private static readonly Term Fee = new("REMINDER-FEE", "Reminder fee");

    public static (Money Fee, Explanation? Explanation) Of(
        ReminderAccount account, ReminderLevel level, FindingSink findings)
    {
        var none = Money.Zero(account.Currency);
        if (level.Fees.IsEmpty) return (none, null);
        foreach (var fee in level.Fees)
        {
            if (fee.Currency is { } currency && currency != account.Currency) continue;
            var basis = new Basis(account.Plan.Id,
                Because: FormattableString.Invariant($"fee of level {account.Level}; no VAT"));
            return fee.Amount is { } amount
                ? (amount, new Explanation { Term = Fee, Result = Shown(amount), Basis = basis })
                : OfPercent(account, fee, basis);
        }

        findings.Add(ReminderFindings.FeeCurrency, Severity.Warning, $"/customers/{account.Customer}",
            ("customer", account.Customer), ("currency", account.Currency.Code), ("level", account.Level));
        return (none, null);
    }

    private static (Money, Explanation) OfPercent(ReminderAccount account, ReminderFee fee, Basis basis)
    {
        var (percent, name) = (fee.Percent.GetValueOrDefault(), Name(fee.Of));
        var of = Base(account, fee.Of);
        var exact = Exact.Of(of) * percent.Fraction;
        var rounded = Money.Round(exact, of.Currency, fee.Rounding);
        var product = new Explanation
        {
            Term = Fee,
            Formula = Formula.Product,
            Result = Shown(rounded),
            Operands =
            [
                new() { Term = Term.PercentageBase, Subject = name, Result = Shown(of) },
                new() { Term = Term.Percentage, Result = new ExplainedValue.OfPercentage(percent) },
            ],
            BeforeRounding = exact.Reduced(),
            Rounding = new RoundingStep(fee.Rounding, of.Currency.Digits),
            Basis = basis,
        };
        if (fee.Least is { } least && rounded < least) return (least, Chosen(least, "not less", basis));
        return fee.Most is { } most && rounded > most ? (most, Chosen(most, "not more", basis)) : (rounded, product);
    }

    private static Explanation Chosen(Money bound, string because, Basis basis) => new()
    {
        Term = Fee,
        Formula = Formula.Choose,
        Result = Shown(bound),
        Operands = [new() { Term = Fee, Subject = because, Result = Shown(bound) }],
        Basis = basis,
    };

    private static Money Base(ReminderAccount account, ReminderFeeBase of)
    {
        if (of == ReminderFeeBase.Overdue) return account.Overdue;
        var sum = Money.Zero(account.Currency);
        foreach (var item in account.RemindedOf()) sum += of == ReminderFeeBase.Original ? item.Amount : item.Open;
        return sum;
    }

    private static string Name(ReminderFeeBase of) => of switch
    {
        ReminderFeeBase.Overdue => "all that is overdue",
        ReminderFeeBase.Original => "original amounts of the items reminded of",
        _ => "open of the items reminded of",
    };

    private static ExplainedValue Shown(Money amount) => new ExplainedValue.OfMoney(amount);
}
