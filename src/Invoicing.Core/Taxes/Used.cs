namespace Invoicing.Taxes;

/// <summary>Where a service is used, in countries whose law zero-rates services that are not: at the place where it is
/// tied to one, else where the buyer is.</summary>
internal static class Used
{
    public static CountryCode Where(in TaxQuestion question) =>
        Place.IsPerformed(question.Kind)
        || question.Kind is SupplyKind.EventService or SupplyKind.WorkOnGoods or SupplyKind.LongTermHire
            ? question.To.Country
            : question.Buyer.Country;
}
