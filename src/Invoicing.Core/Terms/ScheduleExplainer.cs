using System.Collections.Immutable;
using System.Globalization;
using Invoicing.Explanations;
using NodaTime;

namespace Invoicing.Terms;

/// <summary>Explains a schedule that was derived from the same facts.</summary>
internal sealed class ScheduleExplainer(
    PaymentTerms terms, DueFacts facts, Money due, RoundingPolicy rounding, IHolidayCalendar? calendar)
{
    private readonly DateExplainer _dates = new(terms, facts, calendar);

    public ScheduleExplanation Explain(PaymentSchedule schedule) => new()
    {
        Payments = terms.Instalments.IsEmpty
            ? [new(Leaf(Term.Instalment, "all at once", due), _dates.Due(null, 0, schedule.Payments[0]))]
            : InParts(schedule),
        EarlyPayments = [.. schedule.EarlyPayments.Select(_dates.Early)],
    };

    private ImmutableArray<ExplainedPayment> InParts(PaymentSchedule schedule)
    {
        var amounts = InstalmentAmounts.Of(terms, due, rounding);
        var explained = ImmutableArray.CreateBuilder<ExplainedPayment>(schedule.Payments.Length);
        for (var i = 0; i < terms.Instalments.Length; i++)
        {
            var instalment = terms.Instalments[i];
            var whole = Amount(amounts, i);
            for (var part = 0; part < instalment.PartCount; part++)
            {
                var payment = schedule.Payments[explained.Count];
                var amount = instalment.PartCount == 1 ? whole : Part(amounts, whole, i, part, payment.Amount);
                explained.Add(new(amount, _dates.Due(instalment, part, payment)));
            }
        }

        return explained.ToImmutable();
    }

    private Explanation Amount(InstalmentAmounts amounts, int index)
    {
        var instalment = terms.Instalments[index];
        if (instalment.Fixed is { } stated) return Leaf(Term.Instalment, Name(index), stated);
        if (instalment.Share is not { } percent)
            return Left(amounts, index, "it takes the rest", each => each != index);
        if (index == amounts.Taker)
            return Left(amounts, index, "the last percentage takes what rounding leaves", each => each != index);
        if (amounts.Rounded(percent) != amounts[index])
            return Left(amounts, index, "no more than was left",
                each => each < index || terms.Instalments[each].Fixed is not null);
        return new Explanation
        {
            Term = Term.Instalment, Subject = Name(index), Formula = Formula.Product,
            Result = new ExplainedValue.OfMoney(amounts[index]),
            Operands = [DueLeaf(), LeafOf(Term.Percentage, new ExplainedValue.OfPercentage(percent))],
            BeforeRounding = (Exact.Of(due) * percent.Fraction).Reduced(),
            Rounding = new RoundingStep(amounts.Mode, due.Currency.Digits, amounts.Step),
        };
    }

    private Explanation Left(InstalmentAmounts amounts, int index, string because, Func<int, bool> isTaken) => new()
    {
        Term = Term.Instalment, Subject = Name(index), Formula = Formula.Difference,
        Result = new ExplainedValue.OfMoney(amounts[index]),
        Operands =
        [
            DueLeaf(),
            .. Enumerable.Range(0, terms.Instalments.Length).Where(isTaken).Select(each =>
                LeafOf(Term.Instalment, new ExplainedValue.OfMoney(amounts[each])) with
                {
                    Subject = Name(each), IsSubtracted = true,
                    Formula = terms.Instalments[each].Fixed is null ? Formula.Referred : Formula.Stated,
                }),
        ],
        Basis = new Basis(TermsBasis.RuleId, Because: because),
    };

    private static Explanation Part(InstalmentAmounts amounts, Explanation whole, int index, int part, Money result)
    {
        var parts = whole.Result.Number;
        var count = amounts.CountOf(index);
        var before = (parts / count).Reduced();
        var step = new RoundingStep(Rounding.Down, result.Currency.Digits, amounts.Step);
        var placed = (Exact.Of(result) - step.Apply(before)) * Powers.Of10[result.Currency.Digits];
        if (!placed.IsZero)
            step = step with
            {
                Placed = new PlacedUnits(Units(placed), PlacedBy.Split, whole.Result.ToString()),
            };
        return new Explanation
        {
            Term = Term.Instalment, Subject = string.Create(CultureInfo.InvariantCulture,
                $"{Name(index)}, part {part + 1} of {count}"),
            Formula = Formula.Share, Result = new ExplainedValue.OfMoney(result),
            Operands =
            [
                whole,
                LeafOf(Term.Weight, new ExplainedValue.OfNumber(1)),
                LeafOf(Term.Weight, new ExplainedValue.OfNumber(count)) with { Subject = "all parts" },
            ],
            BeforeRounding = before, Rounding = step,
        };
    }

    private static long Units(Exact units) => units.RoundToLong(0, Rounding.HalfUp);

    private Explanation DueLeaf() =>
        LeafOf(Term.AmountToPay, new ExplainedValue.OfMoney(due)) with { Formula = Formula.Referred };

    private static string Name(int index) => string.Create(CultureInfo.InvariantCulture, $"instalment {index + 1}");

    private static Explanation Leaf(Term term, string subject, Money amount) =>
        LeafOf(term, new ExplainedValue.OfMoney(amount)) with { Subject = subject };

    private static Explanation LeafOf(Term term, ExplainedValue value) => new() { Term = term, Result = value };
}
