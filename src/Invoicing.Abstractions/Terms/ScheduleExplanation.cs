using System.Collections.Immutable;
using System.Text;
using Invoicing.Explanations;

namespace Invoicing.Terms;

/// <summary>Why a part of what is due has its amount and its date.</summary>
/// <param name="Amount">Why the amount is what it is.</param>
/// <param name="Date">Why it is due then.</param>
public sealed record ExplainedPayment(Explanation Amount, Explanation Date);

/// <summary>Why a payment schedule is what it is. Immutable.</summary>
public sealed record ScheduleExplanation
{
    private readonly Sequence<ExplainedPayment> _payments;
    private readonly Sequence<Explanation> _earlyPayments;

    /// <summary>The parts, in the order of the schedule.</summary>
    public ImmutableArray<ExplainedPayment> Payments
    {
        get => _payments.Items;
        init => _payments = value;
    }

    /// <summary>The last days of the early-payment discounts, in the order of the schedule.</summary>
    public ImmutableArray<Explanation> EarlyPayments
    {
        get => _earlyPayments.Items;
        init => _earlyPayments = value;
    }

    /// <summary>All explanations for readers, each with its name.</summary>
    public string ToText()
    {
        var text = new StringBuilder();
        foreach (var payment in Payments)
        {
            Append(text, payment.Amount);
            Append(text, payment.Date);
        }

        foreach (var date in EarlyPayments) Append(text, date);
        return text.ToString();
    }

    /// <summary>As <see cref="ToText"/> gives it.</summary>
    public override string ToString() => ToText();

    private static void Append(StringBuilder text, Explanation explanation)
    {
        if (text.Length > 0) text.Append('\n');
        text.Append(explanation.Name).Append(": ").Append(explanation.ToText());
    }
}
