using FluentValidation;
using Invoicing.Findings;
using Invoicing.Invoices;

namespace Invoicing.Review;

/// <summary>A validator of an application as a rule of the review: its failures come out as findings, see
/// <see cref="InvoiceDraftValidator.Check"/>. Immutable; safe to share between threads where the validator
/// is.</summary>
public sealed class ValidatorRule : IReviewRule
{
    private readonly IValidator<InvoiceDraft> _validator;

    private ValidatorRule(string id, IValidator<InvoiceDraft> validator) => (Id, _validator) = (id, validator);

    /// <inheritdoc/>
    public string Id { get; }

    /// <summary>A rule that asks a validator.</summary>
    /// <param name="id">The id of the rule.</param>
    /// <param name="validator">The validator; asked synchronously.</param>
    public static ValidatorRule Of(string id, IValidator<InvoiceDraft> validator)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(validator);
        return new ValidatorRule(id, validator);
    }

    /// <inheritdoc/>
    public void Check(ReviewContext context, FindingSink findings)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(findings);
        findings.AddRange(InvoiceDraftValidator.Check(_validator, context.Invoice.Draft));
    }
}
