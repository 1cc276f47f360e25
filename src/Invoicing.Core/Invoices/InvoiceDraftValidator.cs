using FluentValidation;
using Invoicing.Findings;

namespace Invoicing.Invoices;

/// <summary>
/// The checks of <see cref="InvoiceCalculator"/> for people who compose validators of FluentValidation. They are not
/// written a second time: each finding comes out as a failure with its code, path and message, and as custom state.
/// Safe to share between threads.
/// </summary>
public sealed class InvoiceDraftValidator : AbstractValidator<InvoiceDraft>
{
    /// <summary>Makes the validator.</summary>
    /// <param name="limits">What is accepted at most; null: <see cref="Limits.Default"/>.</param>
    public InvoiceDraftValidator(Limits? limits = null)
    {
        var most = limits ?? Limits.Default;
        RuleFor(draft => draft).Custom((draft, context) =>
        {
            var findings = new FindingSink();
            DraftCheck.Check(draft, most, findings);
            ValidatorFindings.Report(context, findings);
        });
    }

    /// <summary>What a validator of an application finds in a draft, as findings, with lines by id (see
    /// <see cref="ValidatorFindings.Of{T}"/>).</summary>
    /// <param name="validator">The application's validator; asked synchronously.</param>
    /// <param name="draft">The draft.</param>
    public static FindingList Check(IValidator<InvoiceDraft> validator, InvoiceDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return ValidatorFindings.Of(validator, draft, InvoiceFindings.Shape, (list, at) =>
            list == nameof(InvoiceDraft.Lines) && at < draft.Lines.Length ? LineKeys.Of(draft.Lines[at], at) : null);
    }
}
