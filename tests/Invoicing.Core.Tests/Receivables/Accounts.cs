using Invoicing.Payments;
using NodaTime;

namespace Invoicing.Core.Tests.Receivables;

/// <summary>Items that tests of interest and reminders share.</summary>
static class Accounts
{
    public static readonly LocalDate Due = new(2026, 1, 31);

    public static OpenItem Item(
        string id = "INV-1", string customer = "C-1", LocalDate? due = null, decimal amount = 1_000m,
        decimal? open = null, OpenItemKind kind = OpenItemKind.Document) => new()
        {
            Id = id, Customer = customer, Kind = kind, Issued = new LocalDate(2026, 1, 1), Due = due ?? Due,
            Amount = Money.Of(amount, Currency.EUR), Open = Money.Of(open ?? amount, Currency.EUR),
        };

    public static LocalDate Day(int daysLate) => Due.PlusDays(daysLate);

    public static Money Eur(decimal amount) => Money.Of(amount, Currency.EUR);
}
