using FluentValidation;
using Invoicing.Findings;

namespace Invoicing.Parties;

/// <summary>The checks of <see cref="Party.Check"/> for people who compose validators of FluentValidation: each finding
/// comes out as a failure with its code, path and message, and as custom state. Safe to share between
/// threads.</summary>
public sealed class PartyValidator : AbstractValidator<Party>
{
    /// <summary>Makes the validator.</summary>
    /// <param name="path">What to call the party: "/seller". Default: nothing.</param>
    /// <param name="limits">What is accepted at most; null: <see cref="Limits.Default"/>.</param>
    /// <exception cref="ArgumentNullException">The path is null.</exception>
    public PartyValidator(string path = "", Limits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        RuleFor(party => party).Custom((party, context) =>
        {
            var findings = new FindingSink();
            party.Check(findings, path, limits);
            ValidatorFindings.Report(context, findings);
        });
    }
}
