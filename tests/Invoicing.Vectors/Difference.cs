namespace Invoicing.Vectors;

/// <summary>A value of a case that is not as expected.</summary>
/// <param name="Path">Where: <c>/totals/due</c>, <c>/lines/3/net</c>.</param>
/// <param name="Expected">What was expected.</param>
/// <param name="Actual">What came out.</param>
public sealed record Difference(string Path, string Expected, string Actual);
