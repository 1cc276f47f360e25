namespace Invoicing.Parties;

/// <summary>A postal address (BG-5 of the seller, BG-8 of the buyer, BG-12, BG-15).</summary>
public sealed record PostalAddress
{
    /// <summary>An address of which nothing is known.</summary>
    public static PostalAddress None { get; } = new();

    /// <summary>The main line, usually street and number (BT-35, BT-50).</summary>
    public string? Line1 { get; init; }

    /// <summary>An additional line (BT-36, BT-51).</summary>
    public string? Line2 { get; init; }

    /// <summary>A further additional line (BT-162, BT-163).</summary>
    public string? Line3 { get; init; }

    /// <summary>City (BT-37, BT-52).</summary>
    public string? City { get; init; }

    /// <summary>Post code (BT-38, BT-53).</summary>
    public string? PostCode { get; init; }

    /// <summary>Country subdivision: state, province, region (BT-39, BT-54).</summary>
    public string? Subdivision { get; init; }

    /// <summary>Country (BT-40, BT-55); default where it is not stated.</summary>
    public CountryCode Country { get; init; }
}
