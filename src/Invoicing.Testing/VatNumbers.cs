using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Invoicing.Parties;

namespace Invoicing.Testing;

/// <summary>Generators of VAT numbers that are valid: the state's pattern, with check digits that hold.</summary>
public static class VatNumbers
{
    const string Digits = "0123456789";
    const string Letters = "ABCDEFGHIJKLMNOPQRSTUVW"; // no X, Y, Z: no state ends a number with them

    /// <summary>The prefixes of the states for which numbers can be made: DE, EL, CHE and so on.</summary>
    public static ImmutableArray<string> Prefixes { get; } = [.. VatStates.All.Select(state => state.Prefix)];

    /// <summary>A valid number of any state.</summary>
    public static Gen<string> Valid => Gen.OneOf(Prefixes.Select(Of));

    /// <summary>A valid number of one state, with its prefix.</summary>
    /// <param name="prefix">One of <see cref="Prefixes"/>.</param>
    /// <exception cref="ArgumentException">No numbers can be made for the prefix.</exception>
    public static Gen<string> Of(string prefix)
    {
        var state = VatStates.All.FirstOrDefault(each => each.Prefix == prefix)
            ?? throw new ArgumentException($"No VAT numbers are known for the prefix '{prefix}'.", nameof(prefix));
        var body =
            from pattern in Gen.Elements(state.Patterns.AsEnumerable())
            from characters in Gen.CollectToList(pattern, OfPlace)
            select WithCheckDigits(state, string.Concat(characters));
        var suffix = state.Suffixes.IsEmpty ? Gen.Constant("") : Gen.Elements(state.Suffixes.AsEnumerable());
        return from found in body.Where(found => found is not null)
               from ending in suffix
               select state.Prefix + found + ending;
    }

    static Gen<char> OfPlace(char place) => place switch
    {
        '9' or 'X' => Gen.Elements(Digits.AsEnumerable()),
        'L' or 'S' => Gen.Elements(Letters.AsEnumerable()),
        _ => Gen.Constant(place),
    };

    /// <summary>The number with the check digits that the rest asks for; null where none would do.</summary>
    static string? WithCheckDigits(VatState state, string body)
    {
        if (state.Check(body))
            return body;
        if (state.ExpectedCheckDigits(body) is not { } expected)
            return null;
        var (offset, length) = state.CheckAt.GetOffsetAndLength(body.Length);
        return string.Concat(body.AsSpan(0, offset), expected.AsSpan(0, length), body.AsSpan(offset + length));
    }
}
