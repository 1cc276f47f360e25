using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using Invoicing.Banking;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Taxes;
using NodaTime;

namespace Invoicing.Architecture.Tests.Values;

/// <summary>
/// Samples for what cannot be built from its members alone: two different ones each. A type with its own text is given
/// as that text, by its full name; a
/// member or a constructor's parameter that takes less than its type does, as "Type.member".
/// </summary>
static class SampleTable
{
    static readonly Dictionary<Type, (object First, object Second)> Types = new()
    {
        [typeof(string)] = ("a", "b"),
        [typeof(bool)] = (true, false),
        [typeof(byte)] = ((byte)1, (byte)2),
        [typeof(short)] = ((short)1, (short)2),
        [typeof(int)] = (1, 2),
        [typeof(long)] = (1L, 2L),
        [typeof(uint)] = (1u, 2u),
        [typeof(ulong)] = (1ul, 2ul),
        [typeof(char)] = ('a', 'b'),
        [typeof(decimal)] = (1m, 2m),
        [typeof(Uri)] = (new Uri("https://example.org/a"), new Uri("https://example.org/b")),
        [typeof(LocalDate)] = (new LocalDate(2026, 11, 30), new LocalDate(2026, 12, 31)),
        [typeof(LocalDateTime)] = (new LocalDateTime(2026, 11, 30, 8, 0), new LocalDateTime(2026, 12, 31, 9, 0)),
        [typeof(LocalTime)] = (new LocalTime(8, 0), new LocalTime(9, 0)),
        [typeof(Instant)] = (Instant.FromUtc(2026, 11, 30, 8, 0), Instant.FromUtc(2026, 12, 31, 9, 0)),
        [typeof(Period)] = (Period.FromDays(1), Period.FromMonths(1)),
        [typeof(Duration)] = (Duration.FromHours(1), Duration.FromHours(2)),
        [typeof(IsoDayOfWeek)] = (IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday),
        [typeof(System.Numerics.BigInteger)] = ((System.Numerics.BigInteger)1, (System.Numerics.BigInteger)2),
        [typeof(ReadOnlyMemory<byte>)] =
            ((ReadOnlyMemory<byte>)new byte[] { 1 }, (ReadOnlyMemory<byte>)new byte[] { 2 }),
        [typeof(ImmutableArray<byte>)] = (ImmutableArray.Create<byte>(1), ImmutableArray.Create<byte>(2)),
        [typeof(FindingList)] = (FindingList.Of(new Finding("A-B", Severity.Error, "/a")), FindingList.Of(
            new Finding("A-C", Severity.Error, "/a"))),
        [typeof(TaxRates)] = (TaxRates.None, TaxRates.None.With(new CountryTaxes
        {
            Country = CountryCode.Of("DE"), Version = "2026-11-27", From = new LocalDate(2015, 1, 1),
        })),
        [typeof(PaymentReference)] = (PaymentReference.Of(ReferenceScheme.CreditorReference, "1"),
            PaymentReference.Of(ReferenceScheme.CreditorReference, "2")),
        [typeof(Tolerance)] = (Tolerance.None, Tolerance.Unlimited),
        [typeof(Tolerance.OfMoney)] =
            (Tolerance.Of(Money.Of(1m, Currency.EUR)), Tolerance.Of(Money.Of(2m, Currency.EUR))),
        [typeof(Tolerance.OfQuantity)] = (Tolerance.OfDays(1), Tolerance.OfDays(2)),
        [typeof(Tolerance.OfPrice)] =
            (Tolerance.Of(UnitPrice.Of(1m, Currency.EUR)), Tolerance.Of(UnitPrice.Of(2m, Currency.EUR))),
        [typeof(Tolerance.OfPercentage)] = (Tolerance.Of(Percentage.Of(1m)), Tolerance.Of(Percentage.Of(2m))),
        [typeof(Tolerance.Lower)] = (Tolerance.LowerOf(Tolerance.OfDays(1), Percentage.Of(1m)),
            Tolerance.LowerOf(Tolerance.OfDays(2), Percentage.Of(1m))),
        [typeof(Tolerance.Higher)] = (Tolerance.HigherOf(Tolerance.OfDays(1), Percentage.Of(1m)),
            Tolerance.HigherOf(Tolerance.OfDays(2), Percentage.Of(1m))),
        [typeof(InvoiceAmounts)] = (SampleInvoice.At(1m).Amounts, SampleInvoice.At(2m).Amounts),
    };

    static readonly Dictionary<string, (string First, string Second)> Texts = new(StringComparer.Ordinal)
    {
        ["Invoicing.Currency"] = ("EUR", "USD"),
        ["Invoicing.Money"] = ("119.00 EUR", "120.00 EUR"),
        ["Invoicing.UnitPrice"] = ("96.00 EUR", "97.00 EUR"),
        ["Invoicing.Quantity"] = ("12.5 HUR", "13 HUR"),
        ["Invoicing.UnitOfMeasure"] = ("HUR", "DAY"),
        ["Invoicing.Percentage"] = ("19 %", "7 %"),
        ["Invoicing.DateRange"] = ("2026-11-01/2026-12-01", "2026-12-01/2027-01-01"),
        ["Invoicing.ExchangeRate"] = ("1.0842 EUR/USD", "1.0843 EUR/USD"),
        ["Invoicing.CountryCode"] = ("DE", "FR"),
        ["Invoicing.Exact"] = ("1/3", "2/3"),
        ["Invoicing.Parties.Iban"] = ("DE89370400440532013000", "GB82WEST12345698765432"),
        ["Invoicing.Parties.Bic"] = ("COBADEFF", "BNPAFRPP"),
    };

    static readonly Dictionary<string, (object First, object Second)> Members = new(StringComparer.Ordinal)
    {
        ["Invoicing.Parties.Party.country"] = ("DE", "FR"),
    };

    public static object? OfType(Type type, int variant)
    {
        if (Types.TryGetValue(type, out var listed))
        {
            return variant == 0 ? listed.First : listed.Second;
        }

        return Texts.TryGetValue(type.FullName!, out var text) ? Parse(type, variant == 0 ? text.First : text.Second)
            : null;
    }

    public static object? OfMember(PropertyInfo member, int variant) =>
        OfMember($"{member.DeclaringType!.FullName}.{member.Name}", variant);

    public static object? OfParameter(ParameterInfo parameter, int variant) =>
        OfMember($"{parameter.Member.DeclaringType!.FullName}.{parameter.Name}", variant);

    static object? OfMember(string name, int variant) => Members.TryGetValue(name, out var listed)
        ? variant == 0 ? listed.First : listed.Second
        : null;

    static object Parse(Type type, string text) => typeof(SampleTable)
        .GetMethod(nameof(ParseAs), BindingFlags.NonPublic | BindingFlags.Static)!
        .MakeGenericMethod(type).Invoke(null, [text])!;

    static T ParseAs<T>(string text)
        where T : IParsable<T> => T.Parse(text, CultureInfo.InvariantCulture);
}
