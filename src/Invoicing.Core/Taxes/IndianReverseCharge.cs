namespace Invoicing.Taxes;

/// <summary>Services whose recipient pays the tax in India, by class of items (Notification 13/2017-Central Tax (Rate)
/// and 10/2017-Integrated Tax (Rate)).</summary>
internal static class IndianReverseCharge
{
    /// <summary>The entry of the notification, or null.</summary>
    public static string? Entry(string itemClass) => itemClass switch
    {
        "goods-transport-agency" => "entry 1",
        "legal-service" => "entry 2",
        "arbitral-service" => "entry 3",
        "sponsorship" => "entry 4",
        "director-service" => "entry 6",
        "insurance-agent" => "entry 7",
        "recovery-agent" => "entry 8",
        "security-service" => "entry 14",
        "renting-of-motor-vehicle" => "entry 15",
        _ => null,
    };
}
