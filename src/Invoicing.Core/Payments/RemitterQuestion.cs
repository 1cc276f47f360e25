using Invoicing.Banking;
using Invoicing.Parties;
using NodaTime;

namespace Invoicing.Payments;

/// <summary>What a payment tells of who made it.</summary>
internal readonly record struct RemitterQuestion(
    string Id,
    LocalDate Day,
    Money Amount,
    string? Name,
    Iban? Account,
    string? Text,
    string? Reference,
    string? EndToEndId,
    bool IsReturn)
{
    public static RemitterQuestion Of(BankTransaction entry) => new(
        entry.Id, entry.BookingDate, entry.Amount, entry.CounterpartyName, entry.CounterpartyAccount,
        entry.RemittanceInformation, entry.StructuredReference, entry.Return?.OriginalEndToEndId ?? entry.EndToEndId,
        entry.Return is not null || entry.IsReversal);

    public static RemitterQuestion Of(Payment payment) => new(
        payment.Id, payment.Received, payment.Amount, payment.PayerName, payment.PayerAccount,
        payment.RemittanceInformation, null, null, false);
}
