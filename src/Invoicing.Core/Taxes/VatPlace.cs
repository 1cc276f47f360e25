namespace Invoicing.Taxes;

/// <summary>The place of supply and the article of directive 2006/112/EC that says so.</summary>
/// <param name="Territory">Where it is.</param>
/// <param name="Article">The article: <c>44</c>.</param>
/// <param name="IsByBuyer">Whether the article is another one for a buyer of another status.</param>
internal readonly record struct VatPlace(VatTerritory Territory, string Article, bool IsByBuyer = false);
