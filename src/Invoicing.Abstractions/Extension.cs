using System.Collections.Immutable;

namespace Invoicing;

/// <summary>
/// Something a vendor keeps with a document, a line or a party: text under a key of its own ("acme:costCentre"). It
/// is kept, compared and written back as it is, and never read by the library.
/// </summary>
/// <param name="Key">The vendor's key.</param>
/// <param name="Value">The text.</param>
/// <exception cref="ArgumentNullException">One of them is null.</exception>
public sealed record Extension(string Key, string Value)
{
    /// <summary>The vendor's key.</summary>
    public string Key { get; init; } = Key ?? throw new ArgumentNullException(nameof(Key));

    /// <summary>The text.</summary>
    public string Value { get; init; } = Value ?? throw new ArgumentNullException(nameof(Value));

    /// <summary>The extensions in the ordinal order of their keys: the same ones are equal in any order.</summary>
    internal static ImmutableArray<Extension> InOrder(ImmutableArray<Extension> extensions)
    {
        if (extensions.IsDefaultOrEmpty)
            return [];
        return extensions.Sort(static (a, b) =>
            string.CompareOrdinal(a.Key, b.Key) is var byKey and not 0
                ? byKey
                : string.CompareOrdinal(a.Value, b.Value));
    }
}
