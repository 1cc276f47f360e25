namespace Invoicing.Testing;

/// <summary>Thrown where a rule breaks a law of taxes (docs/laws/taxes.md).</summary>
public sealed class TaxLawException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="law">The law.</param>
    /// <param name="because">What breaks it.</param>
    public TaxLawException(string law, string because)
        : base($"{law}: {because}") => Law = law;

    /// <summary>The law.</summary>
    public string Law { get; }
}
