namespace Invoicing.Parties;

/// <summary>Who answers for a party (BG-6 of the seller, BG-9 of the buyer).</summary>
public sealed record Contact
{
    /// <summary>Contact point: a person or a department (BT-41, BT-56).</summary>
    public string? Name { get; init; }

    /// <summary>Telephone number (BT-42, BT-57).</summary>
    public string? Phone { get; init; }

    /// <summary>Email address (BT-43, BT-58).</summary>
    public string? Email { get; init; }
}
