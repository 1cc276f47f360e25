using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Invoicing.Documents;

/// <summary>
/// Invoice type code (BT-3): a code of UNTDID 1001 as EN 16931 (release 1.3.16) accepts it. <c>default</c> is 380,
/// the commercial invoice. Immutable.
/// </summary>
[JsonConverter(typeof(DocumentTypeJsonConverter))]
public readonly struct DocumentType : IEquatable<DocumentType>
{
    private static readonly short[] Accepted =
    [
        71, 80, 81, 82, 83, 84, 102, 130, 202, 203, 204, 211, 218, 219, 261, 262, 295, 296, 308, 325, 326, 331,
        380, 381, 382, 383, 384, 385, 386, 387, 388, 389, 390, 393, 394, 395, 396, 420, 456, 457, 458, 471, 472,
        473, 500, 501, 502, 503, 527, 532, 553, 575, 623, 633, 751, 780, 817, 870, 875, 876, 877, 935,
    ];

    // Credit notes of UNTDID 1001, as the UBL binding of EN 16931 puts them into a CreditNote.
    private static readonly short[] Credits = [81, 83, 261, 262, 296, 308, 381, 396, 420, 458, 502, 503, 532];

    private readonly short _fromInvoice;

    private DocumentType(int code) => _fromInvoice = (short)(code - 380);

    /// <summary>Commercial invoice (380).</summary>
    public static DocumentType Invoice => new(380);

    /// <summary>Credit note (381).</summary>
    public static DocumentType CreditNote => new(381);

    /// <summary>Debit note (383).</summary>
    public static DocumentType DebitNote => new(383);

    /// <summary>Corrected invoice (384).</summary>
    public static DocumentType CorrectedInvoice => new(384);

    /// <summary>Prepayment invoice (386).</summary>
    public static DocumentType PrepaymentInvoice => new(386);

    /// <summary>Self-billed invoice (389).</summary>
    public static DocumentType SelfBilledInvoice => new(389);

    /// <summary>Self-billed credit note (261).</summary>
    public static DocumentType SelfBilledCreditNote => new(261);

    /// <summary>Pro forma invoice (325).</summary>
    public static DocumentType ProForma => new(325);

    /// <summary>Partial invoice (326).</summary>
    public static DocumentType PartialInvoice => new(326);

    /// <summary>The code of UNTDID 1001.</summary>
    public int Code => _fromInvoice + 380;

    /// <summary>Whether the document adds to the buyer's debt or takes from it.</summary>
    public DocumentEffect Effect =>
        Array.BinarySearch(Credits, (short)Code) >= 0 ? DocumentEffect.Credit : DocumentEffect.Debit;

    /// <summary>1 for a debit, -1 for a credit: the sign that ledgers and statements use.</summary>
    public int Sign => (int)Effect;

    // Financial adjustments change the value of what was billed; a prepayment is asked for before anything is.
    internal bool BillsQuantity => Code is not (83 or 84 or 386);

    /// <summary>The type of a code.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The code is not one that EN 16931 accepts.</exception>
    public static DocumentType Of(int code) => TryOf(code, out var type)
        ? type
        : throw new ArgumentOutOfRangeException(nameof(code), code, "Not an invoice type of UNTDID 1001 for EN 16931.");

    /// <summary>The type of a code, if EN 16931 accepts it.</summary>
    public static bool TryOf(int code, out DocumentType type)
    {
        var known = code is > 0 and <= short.MaxValue && Array.BinarySearch(Accepted, (short)code) >= 0;
        type = known ? new DocumentType(code) : default;
        return known;
    }

    /// <inheritdoc/>
    public bool Equals(DocumentType other) => _fromInvoice == other._fromInvoice;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is DocumentType other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _fromInvoice;

    /// <summary>The code.</summary>
    public override string ToString() => Code.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Whether both are the same type.</summary>
    public static bool operator ==(DocumentType left, DocumentType right) => left.Equals(right);

    /// <summary>Whether the types differ.</summary>
    public static bool operator !=(DocumentType left, DocumentType right) => !left.Equals(right);
}

/// <summary>Writes a document type as the text of its code, and reads only codes that EN 16931 accepts.</summary>
public sealed class DocumentTypeJsonConverter : JsonConverter<DocumentType>
{
    /// <inheritdoc/>
    public override DocumentType Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        return int.TryParse(text, System.Globalization.NumberStyles.None,
            System.Globalization.CultureInfo.InvariantCulture, out var code) && DocumentType.TryOf(code, out var type)
            ? type
            : throw new JsonException($"Expected an invoice type of UNTDID 1001, such as \"380\", not \"{text}\".");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, DocumentType value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.ToString());
    }
}
