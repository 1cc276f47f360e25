using System.Diagnostics.CodeAnalysis;

namespace Invoicing.Findings;

/// <summary>A value and what was found on the way to it. Where a finding is an error the value must not be
/// used.</summary>
/// <typeparam name="T">The kind of value.</typeparam>
public sealed class Outcome<T>
    where T : notnull
{
    private readonly T? _value;

    /// <summary>Makes an outcome. A value is wanted unless a finding is an error.</summary>
    /// <exception cref="ArgumentNullException">No value, and no finding is an error.</exception>
    public Outcome(T? value, FindingList? findings = null)
    {
        Findings = findings ?? FindingList.Empty;
        if (value is null && !Findings.HasErrors)
            throw new ArgumentNullException(nameof(value), "An outcome without an error has a value.");
        _value = value;
    }

    /// <summary>What was found, in canonical order.</summary>
    public FindingList Findings { get; }

    /// <summary>Whether no finding is an error.</summary>
    public bool IsOk => !Findings.HasErrors;

    /// <summary>The value.</summary>
    /// <exception cref="FindingsException">A finding is an error.</exception>
    public T Value => IsOk ? _value! : throw new FindingsException(Findings);

    /// <summary>The value as far as there is one, errors or not: to show it with what was found.</summary>
    public T? ValueOrDefault => _value;

    /// <summary>Gives the value where no finding is an error.</summary>
    public bool TryGet([NotNullWhen(true)] out T? value)
    {
        value = IsOk ? _value : default;
        return IsOk;
    }

    /// <summary>The value, or the findings one a line.</summary>
    public override string ToString() => IsOk ? _value!.ToString() ?? string.Empty : Findings.ToString();
}
