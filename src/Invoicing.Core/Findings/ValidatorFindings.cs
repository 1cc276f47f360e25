using System.Globalization;
using FluentValidation;
using FluentValidation.Results;

namespace Invoicing.Findings;

/// <summary>Between findings and validators of FluentValidation: what a validator of an application fails comes out as
/// findings, and the validators of this library give their findings as failures. Safe to share between
/// threads.</summary>
public static class ValidatorFindings
{
    /// <summary>What a validator of an application finds in a value, as findings: the error code as code, the property
    /// as path, the message as argument <c>message</c>. Messages are the validator's own: rules without
    /// <c>WithMessage</c> speak the language that FluentValidation picks. Findings of this library's validators come
    /// out as they were.</summary>
    /// <typeparam name="T">What is validated.</typeparam>
    /// <param name="validator">The application's validator; asked synchronously.</param>
    /// <param name="value">The value.</param>
    /// <param name="code">The code of failures that have none.</param>
    /// <param name="idOf">The id of an item by the name of its list and its position, for the path; null, or where it
    /// gives null: the position, counted from 0.</param>
    /// <exception cref="ArgumentNullException">Validator or value is null.</exception>
    /// <exception cref="ArgumentException">The code is empty.</exception>
    public static FindingList Of<T>(
        IValidator<T> validator, T value, string code, Func<string, int, string?>? idOf = null)
    {
        ArgumentNullException.ThrowIfNull(validator);
        ArgumentNullException.ThrowIfNull(value);
        ArgumentException.ThrowIfNullOrEmpty(code);
        var findings = new FindingSink();
        foreach (var failure in validator.Validate(value).Errors)
        {
            if (failure.CustomState is Finding finding)
                findings.Add(finding);
            else
                findings.Add(string.IsNullOrEmpty(failure.ErrorCode) ? code : failure.ErrorCode, SeverityOf(failure),
                    PathOf(failure.PropertyName, idOf), ("message", failure.ErrorMessage ?? string.Empty));
        }

        return findings.ToList();
    }

    /// <summary>Each finding as a failure with its code, path and message, and as custom state.</summary>
    internal static void Report<T>(ValidationContext<T> context, FindingSink findings)
    {
        foreach (var finding in findings.ToList()) context.AddFailure(FailureOf(finding));
    }

    private static ValidationFailure FailureOf(Finding finding) => new(finding.Path, finding.Message())
    {
        ErrorCode = finding.Code,
        CustomState = finding,
        Severity = finding.Severity switch
        {
            Severity.Error => FluentValidation.Severity.Error,
            Severity.Warning => FluentValidation.Severity.Warning,
            _ => FluentValidation.Severity.Info,
        },
    };

    private static Severity SeverityOf(ValidationFailure failure) => failure.Severity switch
    {
        FluentValidation.Severity.Error => Severity.Error,
        FluentValidation.Severity.Warning => Severity.Warning,
        _ => Severity.Notice,
    };

    // Lines[1].Item.Name is /lines/2/item/name where 2 is the id of the second line.
    private static string PathOf(string? property, Func<string, int, string?>? idOf)
    {
        if (string.IsNullOrEmpty(property)) return string.Empty;
        var path = string.Empty;
        foreach (var step in property.Split('.'))
        {
            var bracket = step.IndexOf('[', StringComparison.Ordinal);
            var name = bracket < 0 ? step : step[..bracket];
            var isTop = path.Length == 0;
            path += $"/{char.ToLowerInvariant(name[0])}{name[1..]}";
            if (bracket < 0) continue;
            var index = step[bracket..].Trim('[', ']');
            path += $"/{(isTop ? IdOf(name, index, idOf) : index)}";
        }

        return path;
    }

    private static string IdOf(string list, string index, Func<string, int, string?>? idOf) =>
        int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            ? idOf?.Invoke(list, at) ?? index
            : index;
}
