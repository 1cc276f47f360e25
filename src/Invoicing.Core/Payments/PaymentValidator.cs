using FluentValidation;
using Invoicing.Findings;

namespace Invoicing.Payments;

/// <summary>The checks of <see cref="PaymentRules"/> for people who compose validators of FluentValidation: each
/// finding comes out as a failure with its code, path and message, and as custom state. Safe to share between
/// threads.</summary>
public sealed class PaymentValidator : AbstractValidator<Payment>
{
    /// <summary>Makes the validator.</summary>
    /// <param name="limits">What is accepted at most; null: <see cref="Limits.Default"/>.</param>
    public PaymentValidator(Limits? limits = null) =>
        RuleFor(payment => payment).Custom((payment, context) =>
        {
            var findings = new FindingSink();
            PaymentRules.Check(payment, findings, "", limits);
            ValidatorFindings.Report(context, findings);
        });
}
