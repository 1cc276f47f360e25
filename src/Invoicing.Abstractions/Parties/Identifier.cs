namespace Invoicing.Parties;

/// <summary>
/// An identifier of a party (BT-29, BT-46, BT-60) or of its registration (BT-30, BT-47, BT-61), a GLN or a DUNS
/// number say.
/// </summary>
/// <param name="Value">The identifier as its issuer writes it.</param>
/// <param name="Scheme">
/// The ISO/IEC 6523 code (ICD) of the scheme it was given under, "0088" for a GLN; null where none is stated.
/// </param>
/// <exception cref="ArgumentNullException"><paramref name="Value"/> is null.</exception>
public sealed record Identifier(string Value, string? Scheme = null)
{
    /// <summary>The identifier as its issuer writes it.</summary>
    public string Value { get; init; } = Value ?? throw new ArgumentNullException(nameof(Value));

    /// <summary>"0088:4012345000009", or the value alone where no scheme is stated.</summary>
    public override string ToString() => Scheme is null ? Value : $"{Scheme}:{Value}";
}
