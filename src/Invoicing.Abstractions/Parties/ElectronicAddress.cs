namespace Invoicing.Parties;

/// <summary>The address that documents are delivered to electronically (BT-34, BT-49).</summary>
/// <param name="Value">The address within its scheme.</param>
/// <param name="Scheme">The code of the scheme in the EAS list (Electronic Address Scheme), "0088" or "9930".</param>
/// <exception cref="ArgumentNullException"><paramref name="Value"/> is null.</exception>
public sealed record ElectronicAddress(string Value, string? Scheme = null)
{
    /// <summary>The address within its scheme.</summary>
    public string Value { get; init; } = Value ?? throw new ArgumentNullException(nameof(Value));

    /// <summary>"9930:DE136695976", or the value alone where no scheme is stated.</summary>
    public override string ToString() => Scheme is null ? Value : $"{Scheme}:{Value}";
}
