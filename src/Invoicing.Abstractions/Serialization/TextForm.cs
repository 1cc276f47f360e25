using System.Collections.Frozen;
using System.Collections.Immutable;
using Invoicing.Banking;
using Invoicing.Documents;
using Invoicing.Parties;
using NodaTime;

namespace Invoicing.Serialization;

/// <summary>What the text of a value looks like.</summary>
/// <param name="Expected">In words, for messages and the schema.</param>
/// <param name="Pattern">As a regular expression (ECMA-262), for the schema; null where any text may be one.</param>
/// <param name="IsLong">Whether it may be longer than a text: the bytes of an attachment.</param>
internal sealed record TextForm(string Expected, string? Pattern, bool IsLong = false)
{
    private const string Number = @"-?\d+(\.\d+)?";
    private const string Date = @"\d{4}-\d{2}-\d{2}";

    private static readonly FrozenDictionary<Type, TextForm> ByType = new Dictionary<Type, TextForm>
    {
        [typeof(Currency)] = Of<Currency>("[A-Z]{3}"),
        [typeof(Money)] = Of<Money>($"{Number} [A-Z]{{3}}"),
        [typeof(UnitPrice)] = Of<UnitPrice>($"{Number} [A-Z]{{3}}( / {Number} [A-Z0-9]{{1,3}})?"),
        [typeof(Quantity)] = Of<Quantity>($"{Number} [A-Z0-9]{{1,3}}"),
        [typeof(UnitOfMeasure)] = Of<UnitOfMeasure>("[A-Z0-9]{1,3}"),
        [typeof(Percentage)] = Of<Percentage>($"{Number} %"),
        [typeof(ExchangeRate)] = Of<ExchangeRate>(@"\d+(\.\d+)? [A-Z]{3}/[A-Z]{3}"),
        [typeof(DateRange)] = Of<DateRange>($"{Date}/{Date}"),
        [typeof(CountryCode)] = Of<CountryCode>("[A-Z0-9]{2}"),
        [typeof(Exact)] = new("an exact number such as \"270.75\" or \"1/3\"", $"^{Number}(/\\d+)?$"),
        [typeof(LocalDate)] = new("a date such as \"2026-11-30\"", $"^{Date}$"),
        [typeof(Instant)] = new(
            "an instant in UTC such as \"2026-11-30T18:05:00Z\"", $@"^{Date}T\d{{2}}:\d{{2}}:\d{{2}}(\.\d{{1,9}})?Z$"),
        [typeof(ImmutableArray<byte>)] = new("bytes as base64", "^[A-Za-z0-9+/]*={0,2}$", IsLong: true),
        [typeof(IdempotencyKey)] = new($"a key of 1 to {IdempotencyKey.MaxLength} characters", null),
        [typeof(DocumentType)] = new("an invoice type of UNTDID 1001, such as \"380\"", @"^\d{2,3}$"),
        [typeof(Iban)] = new(Iban.TextForm, "^[A-Za-z0-9 ]+$"),
        [typeof(Bic)] = new(Bic.TextForm, "^[A-Za-z0-9 ]+$"),
        [typeof(PaymentReference)] = new(
            "a scheme and a reference such as \"Belgian:090933755493\"", "^[A-Za-z0-9]+:[A-Za-z0-9 /+-]+$"),
        [typeof(CreditorReference)] = new("a creditor reference such as \"RF18539007547034\"", "^[A-Za-z0-9 ]+$"),
    }.ToFrozenDictionary();

    /// <summary>The form of a type's text; null where it is not known.</summary>
    public static TextForm? Of(Type type) => ByType.GetValueOrDefault(type);

    private static TextForm Of<T>(string pattern)
        where T : struct, ITextValue<T> => new(T.TextForm, $"^{pattern}$");
}
