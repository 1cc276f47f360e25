namespace Invoicing.Taxes;

/// <summary>Where a service is used, in countries whose law taxes what is used there: at the place that it is tied to,
/// else where the buyer is.</summary>
internal static class Used
{
    public static CountryCode Where(in TaxQuestion question) =>
        IsTied(question.Kind) ? question.To.Country : question.Buyer.Country;

    /// <summary>Whether a service is tied to a place.</summary>
    public static bool IsTied(SupplyKind kind) => Place.IsPerformed(kind)
        || kind is SupplyKind.EventService or SupplyKind.WorkOnGoods or SupplyKind.LongTermHire;
}
