namespace Invoicing.Taxes;

/// <summary>What a rule answers where it applies, but for the place and the rate.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Articles">The articles of directive 2006/112/EC beside that of the place; or empty.</param>
/// <param name="Because">The reason in a few words.</param>
/// <param name="Tax">The tax, where it has no rate; null: the rate's.</param>
/// <param name="Words">The key of the words that the law wants on the document, or null.</param>
internal sealed record VatGround(
    string RuleId, string Articles, string Because, Tax? Tax = null, string? Words = null)
{
    /// <summary>The category of a rate above zero.</summary>
    public TaxCategory Category { get; init; } = TaxCategory.S;

    /// <summary>The clause of the state's own law, or null.</summary>
    public string? NationalClause { get; init; }

    /// <summary>Whether words are looked up by the state whose law applies, not by language alone.</summary>
    public bool IsNational { get; init; }

    public string Clause(string placeArticle)
    {
        var articles = placeArticle.Length == 0 || Articles.Length == 0
            ? placeArticle + Articles
            : $"{placeArticle}, {Articles}";
        if (articles.Length == 0) return NationalClause ?? "2006/112/EC";
        var clause = $"2006/112/EC art. {articles}";
        return NationalClause is null ? clause : $"{clause}; {NationalClause}";
    }
}
