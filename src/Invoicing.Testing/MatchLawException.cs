namespace Invoicing.Testing;

/// <summary>A law of docs/laws/matching.md does not hold for a rule.</summary>
public sealed class MatchLawException : Exception
{
    /// <summary>Says which law does not hold, why, and for which case.</summary>
    /// <param name="law">The law.</param>
    /// <param name="because">What was found.</param>
    /// <param name="matchCase">The case; null where it is not one case.</param>
    public MatchLawException(string law, string because, MatchCase? matchCase = null)
        : base(matchCase is null ? $"{law}: {because}" : $"{law}: {because}\n{matchCase}")
    {
        Law = law;
        Because = because;
        Case = matchCase;
    }

    /// <summary>The law.</summary>
    public string Law { get; }

    /// <summary>What was found.</summary>
    public string Because { get; }

    /// <summary>The case for which it does not hold; null where it is not one case.</summary>
    public MatchCase? Case { get; }
}
