using FluentValidation;
using Invoicing.Findings;

namespace Invoicing.Contracts;

/// <summary>The checks of <see cref="ContractRules"/> for people who compose validators of FluentValidation: each
/// finding comes out as a failure with its code, path and message, and as custom state. Safe to share between
/// threads.</summary>
public sealed class ContractValidator : AbstractValidator<Contract>
{
    /// <summary>Makes the validator.</summary>
    /// <param name="limits">What is accepted at most; null: <see cref="Limits.Default"/>.</param>
    public ContractValidator(Limits? limits = null) =>
        RuleFor(contract => contract).Custom((contract, context) =>
        {
            var findings = new FindingSink();
            ContractRules.Check(contract, findings, "", limits);
            ValidatorFindings.Report(context, findings);
        });
}
