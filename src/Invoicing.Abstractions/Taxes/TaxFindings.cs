namespace Invoicing.Taxes;

/// <summary>The codes of findings when tax is decided; each has a page under <c>docs/rules</c>.</summary>
public static partial class TaxFindings
{
    /// <summary>No rule decides the tax of a supply.</summary>
    public const string Undecided = "TAX-UNDECIDED";
}
