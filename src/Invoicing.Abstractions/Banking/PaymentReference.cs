using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Invoicing.Banking;

/// <summary>
/// A reference that a creditor gives and a payer quotes, of one of the schemes of <see cref="ReferenceScheme"/>. Only
/// references whose length, characters and check digits hold can be made. <c>default</c> is none. Immutable.
/// </summary>
[JsonConverter(typeof(PaymentReferenceJsonConverter))]
public readonly struct PaymentReference : IEquatable<PaymentReference>
{
    private readonly string? _text;

    private PaymentReference(ReferenceScheme scheme, string text)
    {
        Scheme = scheme;
        _text = text;
    }

    /// <summary>True for <c>default</c>: no reference at all.</summary>
    public bool IsNone => _text is null;

    /// <summary>How it is formed.</summary>
    public ReferenceScheme Scheme { get; }

    /// <summary>The creditor's own number in it, without prefix, length digit and check digits; zeros in front stay.
    /// Empty for <c>default</c>.</summary>
    public string Number => _text is null ? string.Empty : ReferenceSchemes.Of(Scheme).NumberOf(_text);

    /// <summary>Whether check digits protect it from typing errors.</summary>
    public bool IsChecked => _text is not null && ReferenceSchemes.Of(Scheme).IsChecked;

    /// <summary>The reference for a number of one's own. Spaces are left out, and in most schemes hyphens, slashes,
    /// dots and underscores; schemes of fixed length fill up with zeros in front.</summary>
    /// <param name="scheme">How it is formed.</param>
    /// <param name="number">An invoice or customer number.</param>
    /// <exception cref="ArgumentException">The scheme cannot tell the number: it is too long or has other characters.
    /// </exception>
    public static PaymentReference Of(ReferenceScheme scheme, string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        return ReferenceSchemes.Of(scheme).For(number) is { } text
            ? new PaymentReference(scheme, text)
            : throw new ArgumentException($"'{number}' cannot be told by {scheme}.", nameof(number));
    }

    /// <summary>Reads a reference as people print it or banks send it.</summary>
    /// <exception cref="FormatException">It is not one of that scheme, or its check digits do not hold.</exception>
    public static PaymentReference Parse(string text, ReferenceScheme scheme)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, scheme, out var reference)
            ? reference
            : throw new FormatException($"'{text}' is not a reference of {scheme}.");
    }

    /// <summary>Reads a reference; false where <see cref="Parse"/> would throw.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, ReferenceScheme scheme, out PaymentReference reference)
    {
        var read = text is null ? null : ReferenceSchemes.Of(scheme).Read(text);
        reference = read is null ? default : new PaymentReference(scheme, read);
        return read is not null;
    }

    /// <summary>Every scheme with check digits by which a text is a reference, in the order of
    /// <see cref="ReferenceScheme"/>. A text of digits is often one of several: one in ten holds by chance.</summary>
    public static ImmutableArray<PaymentReference> Recognise(string? text)
    {
        if (text is null || text.Length > 4 * ReferenceRule.Longest) return [];
        var found = ImmutableArray.CreateBuilder<PaymentReference>();
        for (var scheme = default(ReferenceScheme); (int)scheme < ReferenceSchemes.Count; scheme++)
        {
            if (ReferenceSchemes.Of(scheme).IsChecked && TryParse(text, scheme, out var reference))
                found.Add(reference);
        }

        return found.DrainToImmutable();
    }

    /// <inheritdoc/>
    public bool Equals(PaymentReference other) =>
        Scheme == other.Scheme && string.Equals(_text, other._text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is PaymentReference other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        _text is null ? 0 : HashCode.Combine(Scheme, string.GetHashCode(_text, StringComparison.Ordinal));

    /// <summary>The electronic form; empty for <c>default</c>.</summary>
    public override string ToString() => _text ?? string.Empty;

    /// <summary>The form for print, with the groups and marks of its scheme.</summary>
    public string ToPrint() => _text is null ? string.Empty : ReferenceSchemes.Of(Scheme).Print(_text);

    /// <summary>Whether both are the same reference of the same scheme.</summary>
    public static bool operator ==(PaymentReference left, PaymentReference right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(PaymentReference left, PaymentReference right) => !left.Equals(right);
}
