using Invoicing.Explanations;
using NodaTime;

namespace Invoicing.Invoices;

/// <summary>Which early-payment discount a payment gets, and why. Immutable.</summary>
/// <param name="PaidOn">The day of the payment.</param>
/// <param name="Taken">The discount that is granted; null where none is.</param>
/// <param name="Payable">What settles the invoice on that day.</param>
/// <param name="Basis">Why: in time, in the days of grace, or so many days late.</param>
public sealed record EarlyPaymentDecision(LocalDate PaidOn, EarlyPaymentOffer? Taken, Money Payable, Basis Basis);
