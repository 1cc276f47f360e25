using Invoicing.Invoices;

namespace Invoicing.Billing;

/// <summary>What a line without allowances and charges comes to, before it is calculated with its document.</summary>
internal static class LineNet
{
    public static Money Of(InvoiceLine line) => Money.Round(
        (Exact)line.Quantity.Value * line.Price.PerUnit, line.Price.Currency, Rounding.HalfUp);
}
