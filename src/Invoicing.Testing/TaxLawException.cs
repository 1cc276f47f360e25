namespace Invoicing.Testing;

/// <summary>Thrown where a rule breaks a law of taxes (docs/laws/taxes.md).</summary>
public sealed class TaxLawException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="law">The law.</param>
    /// <param name="because">What breaks it.</param>
    /// <param name="taxCase">The situation and supply for which it does not hold, as the rule was asked of them; null
    /// where none is to blame.</param>
    public TaxLawException(string law, string because, TaxCase? taxCase = null)
        : base(taxCase is null ? $"{law}: {because}" : $"{law}: {because}\n{taxCase}")
    {
        Law = law;
        Because = because;
        Case = taxCase;
    }

    /// <summary>The law.</summary>
    public string Law { get; }

    /// <summary>What breaks it.</summary>
    public string Because { get; }

    /// <summary>The situation and supply for which it does not hold; null where none is to blame.</summary>
    public TaxCase? Case { get; }
}
