using System.Globalization;
using FluentValidation;
using FluentValidation.Results;
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
            foreach (var finding in findings.ToList()) context.AddFailure(FailureOf(finding));
        });
    }

    /// <summary>What a validator of an application finds in a draft, as findings: the error code as code, the
    /// property as path with lines by id, the message as argument <c>message</c>. Messages are the validator's own:
    /// rules without <c>WithMessage</c> speak the language that FluentValidation picks.</summary>
    /// <param name="validator">The application's validator; asked synchronously.</param>
    /// <param name="draft">The draft.</param>
    public static FindingList Check(IValidator<InvoiceDraft> validator, InvoiceDraft draft)
    {
        ArgumentNullException.ThrowIfNull(validator);
        ArgumentNullException.ThrowIfNull(draft);
        var findings = new FindingSink();
        foreach (var failure in validator.Validate(draft).Errors)
        {
            if (failure.CustomState is Finding finding)
            {
                findings.Add(finding);
                continue;
            }

            var code = string.IsNullOrEmpty(failure.ErrorCode) ? InvoiceFindings.Shape : failure.ErrorCode;
            findings.Add(code, SeverityOf(failure), PathOf(failure.PropertyName, draft),
                ("message", failure.ErrorMessage ?? string.Empty));
        }

        return findings.ToList();
    }

    private static ValidationFailure FailureOf(Finding finding) => new(finding.Path, finding.Message())
    {
        ErrorCode = finding.Code,
        CustomState = finding,
        Severity = finding.Severity switch
        {
            Findings.Severity.Error => FluentValidation.Severity.Error,
            Findings.Severity.Warning => FluentValidation.Severity.Warning,
            _ => FluentValidation.Severity.Info,
        },
    };

    private static Findings.Severity SeverityOf(ValidationFailure failure) => failure.Severity switch
    {
        FluentValidation.Severity.Error => Findings.Severity.Error,
        FluentValidation.Severity.Warning => Findings.Severity.Warning,
        _ => Findings.Severity.Notice,
    };

    // Lines[1].Item.Name is /lines/2/item/name where 2 is the id of the second line.
    private static string PathOf(string? property, InvoiceDraft draft)
    {
        if (string.IsNullOrEmpty(property)) return string.Empty;
        var path = string.Empty;
        foreach (var step in property.Split('.'))
        {
            var bracket = step.IndexOf('[', StringComparison.Ordinal);
            var name = bracket < 0 ? step : step[..bracket];
            var isLine = path.Length == 0 && name == nameof(InvoiceDraft.Lines);
            path += $"/{char.ToLowerInvariant(name[0])}{name[1..]}";
            if (bracket >= 0) path += $"/{(isLine ? IdOf(step[bracket..], draft) : step[bracket..].Trim('[', ']'))}";
        }

        return path;
    }

    private static string IdOf(string index, InvoiceDraft draft) =>
        int.TryParse(index.Trim('[', ']'), NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            && at < draft.Lines.Length
            ? LineKeys.Of(draft.Lines[at], at)
            : index.Trim('[', ']');
}
