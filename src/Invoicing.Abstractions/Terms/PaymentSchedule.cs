using System.Collections.Immutable;
using Invoicing.Explanations;
using NodaTime;

namespace Invoicing.Terms;

/// <summary>A part of what is due, and when it has to be paid.</summary>
/// <param name="Due">The due date.</param>
/// <param name="Amount">The amount.</param>
/// <param name="Basis">What the date rests on.</param>
public sealed record ScheduledPayment(LocalDate Due, Money Amount, Basis Basis);

/// <summary>Up to when an early-payment discount is available.</summary>
/// <param name="Terms">The discount.</param>
/// <param name="Until">The last day on which it is available.</param>
/// <param name="AcceptedUntil">The last day on which a payment is still taken as in time: with the grace.</param>
public sealed record EarlyPaymentDate(EarlyPayment Terms, LocalDate Until, LocalDate AcceptedUntil);

/// <summary>What has to be paid when: the parts add up to what is due. Immutable.</summary>
public sealed record PaymentSchedule
{
    private readonly Sequence<ScheduledPayment> _payments;
    private readonly Sequence<EarlyPaymentDate> _earlyPayments;

    /// <summary>What is due.</summary>
    public required Money Due { get; init; }

    /// <summary>The parts, in the order of the terms; one where there are no instalments.</summary>
    public ImmutableArray<ScheduledPayment> Payments
    {
        get => _payments.Items;
        init => _payments = value;
    }

    /// <summary>The dates of the early-payment discounts, in the order of the terms.</summary>
    public ImmutableArray<EarlyPaymentDate> EarlyPayments
    {
        get => _earlyPayments.Items;
        init => _earlyPayments = value;
    }

    /// <summary>The first due date, which BT-9 states; null where there is no part.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public LocalDate? FirstDue => Payments.IsEmpty ? null : Payments.Min(payment => payment.Due);
}
