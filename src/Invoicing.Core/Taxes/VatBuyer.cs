namespace Invoicing.Taxes;

/// <summary>What a buyer is for the place of supply.</summary>
internal enum VatBuyer
{
    Unknown = 0,
    Business,
    Consumer,
}
