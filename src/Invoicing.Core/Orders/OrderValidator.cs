using FluentValidation;
using Invoicing.Findings;

namespace Invoicing.Orders;

/// <summary>The checks of <see cref="OrderRules"/> for people who compose validators of FluentValidation: each finding
/// comes out as a failure with its code, path and message, and as custom state. Safe to share between
/// threads.</summary>
public sealed class OrderValidator : AbstractValidator<Order>
{
    /// <summary>Makes the validator.</summary>
    /// <param name="limits">What is accepted at most; null: <see cref="Limits.Default"/>.</param>
    public OrderValidator(Limits? limits = null) =>
        RuleFor(order => order).Custom((order, context) =>
        {
            var findings = new FindingSink();
            OrderRules.Check(order, findings, "", limits);
            ValidatorFindings.Report(context, findings);
        });
}
