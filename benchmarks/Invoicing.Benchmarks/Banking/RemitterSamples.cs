using System.Collections.Immutable;
using System.Globalization;
using Invoicing.Banking;
using Invoicing.Parties;
using Invoicing.Payments;
using NodaTime;

namespace Invoicing.Benchmarks.Banking;

/// <summary>A ledger of 100,000 open items of 10,000 customers, and the lines of a bank that pay some of them: a third
/// with a structured reference, a third with the number in free text, the rest by account and amount, without letters,
/// with a slip, or with nothing that tells.</summary>
public static class RemitterSamples
{
    private const int Customers = 10_000;
    private const int Items = 100_000;

    private static readonly LocalDate Day = new(2026, 12, 1);

    /// <summary>The items: numbers are taken with gaps, as where several series share a year.</summary>
    public static ImmutableArray<OpenItem> Ledger() =>
    [
        .. Enumerable.Range(0, Items).Select(at => new OpenItem
        {
            Id = NumberOf(at),
            Customer = string.Create(CultureInfo.InvariantCulture, $"C{at % Customers:00000}"),
            Issued = Day.PlusDays(-30),
            Due = Day.PlusDays(at % 60 - 30),
            Amount = AmountOf(at),
            Open = AmountOf(at),
            References = [CreditorReference.Of(NumberOf(at)).ToString()],
        }),
    ];

    /// <summary>The customers, each with an account.</summary>
    public static ImmutableArray<Payer> Payers() =>
    [
        .. Enumerable.Range(0, Customers).Select(at => new Payer
        {
            Customer = string.Create(CultureInfo.InvariantCulture, $"C{at:00000}"),
            Name = string.Create(CultureInfo.InvariantCulture, $"Customer {Word(at)} {Word(at * 7 + 3)} GmbH"),
            Accounts = [AccountOf(at)],
        }),
    ];

    /// <summary>The lines of the bank.</summary>
    public static BankTransaction[] Lines(int count)
    {
        var random = new Random(20_261_101);
        return [.. Enumerable.Range(0, count).Select(line => Line(line, random.Next(Items), random.Next(12), random))];
    }

    private static BankTransaction Line(int line, int item, int kind, Random random)
    {
        var entry = new BankTransaction
        {
            Id = line.ToString(CultureInfo.InvariantCulture),
            BookingDate = Day,
            Amount = AmountOf(item),
            CounterpartyName = string.Create(CultureInfo.InvariantCulture,
                $"CUSTOMER {Word(item % Customers)} {Word(item % Customers * 7 + 3)}"),
        };
        var number = NumberOf(item);
        return kind switch
        {
            < 4 => entry with { StructuredReference = CreditorReference.Of(number).ToString() },
            < 8 => entry with { RemittanceInformation = $"Rechnung {number} vom 01.11.2026 danke" },
            8 => entry with { CounterpartyAccount = AccountOf(item % Customers) },
            9 => entry with { RemittanceInformation = $"Ihre Rechnung {number[4..]}" },
            10 => entry with { RemittanceInformation = $"Rechnung {Slip(number, random)}" },
            _ => entry with { CounterpartyName = "Unbekannt", RemittanceInformation = "Vielen Dank" },
        };
    }

    private static string NumberOf(int at) =>
        string.Create(CultureInfo.InvariantCulture, $"INV-2026-{at * 7L % 1_000_003:0000000}");

    private static Money AmountOf(int at) => Money.FromMinor(1_000 + at * 37L % 500_000, Currency.EUR);

    private static Iban AccountOf(int customer) =>
        Iban.OfAccount("DE", string.Create(CultureInfo.InvariantCulture, $"{370_400_440_000_000_000L + customer}"));

    private static string Slip(string number, Random random)
    {
        var at = random.Next(9, number.Length);
        return number[..at] + (char)('0' + (number[at] - '0' + random.Next(1, 10)) % 10) + number[(at + 1)..];
    }

    private static string Word(int at)
    {
        Span<char> word = stackalloc char[5];
        for (var i = 0; i < word.Length; i++, at /= 20) word[i] = "BCDFGHKLMNPRSTVWXZAE"[at % 20];
        return word.ToString();
    }
}
