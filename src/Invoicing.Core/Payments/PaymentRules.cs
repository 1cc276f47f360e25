using Invoicing.Findings;
using Invoicing.Parties;

namespace Invoicing.Payments;

/// <summary>What a payment has to say and how, as a table: see <see cref="PaymentFindings"/> for each rule, and
/// <see cref="PartyFindings"/> for the account of the payer.</summary>
public static class PaymentRules
{
    private const string Custom = "custom";

    internal static readonly ShapeRule<Payment>[] Table =
    [
        new(PaymentFindings.IdMissing, Severity.Error, "a payment has a reference", Custom, Id),
        new(PaymentFindings.DateMissing, Severity.Error, "a payment has a day", Custom, Date),
        new(PaymentFindings.NotAReceipt, Severity.Warning, "something was received", Custom, Amount),
        new(PaymentFindings.PayerMissing, Severity.Warning, "something tells who paid", Custom, Payer),
        new(PaymentFindings.TextTooLong, Severity.Error, "texts are within the limit", Custom, Texts),
        new(PartyFindings.IbanCheckDigits, Severity.Error, "the account can be one", "ISO 13616", Account),
    ];

    /// <summary>Checks a payment by itself. Nothing is allocated when nothing is found.</summary>
    /// <param name="payment">The payment.</param>
    /// <param name="findings">Takes what is found.</param>
    /// <param name="path">What to call the payment: "/payments/B-1". Default: nothing.</param>
    /// <param name="limits">What is accepted at most; null: <see cref="Limits.Default"/>.</param>
    /// <exception cref="ArgumentNullException">One of the first three is null.</exception>
    public static void Check(Payment payment, FindingSink findings, string path = "", Limits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(payment);
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(path);
        new ShapeCase<Payment>(payment, findings, path, limits ?? Limits.Default).Ask(Table);
    }

    private static void Id(ShapeRule<Payment> rule, ShapeCase<Payment> c)
    {
        if (string.IsNullOrWhiteSpace(c.Value.Id)) c.Add(rule, "/id");
    }

    private static void Date(ShapeRule<Payment> rule, ShapeCase<Payment> c)
    {
        if (c.Value.Received == default) c.Add(rule, "/received");
    }

    private static void Amount(ShapeRule<Payment> rule, ShapeCase<Payment> c)
    {
        if (!c.Value.Amount.IsPositive) c.Add(rule, "/amount", ("amount", c.Value.Amount));
    }

    private static void Payer(ShapeRule<Payment> rule, ShapeCase<Payment> c)
    {
        if (c.Value.PayerAccount is null or { IsNone: true } && string.IsNullOrWhiteSpace(c.Value.Customer)
            && string.IsNullOrWhiteSpace(c.Value.PayerName)
            && string.IsNullOrWhiteSpace(c.Value.RemittanceInformation)) c.Add(rule, "");
    }

    private static void Texts(ShapeRule<Payment> rule, ShapeCase<Payment> c)
    {
        Hold(c.Value.Id, "/id");
        Hold(c.Value.Customer, "/customer");
        Hold(c.Value.PayerName, "/payerName");
        Hold(c.Value.RemittanceInformation, "/remittanceInformation");

        void Hold(string? text, string member)
        {
            if (text?.Length > c.Limits.TextLength)
                c.Add(rule, member, ("length", text.Length), ("limit", c.Limits.TextLength));
        }
    }

    // The finding says what is wrong with the number; an account number of another kind is no matter of payments.
    private static void Account(ShapeRule<Payment> rule, ShapeCase<Payment> c)
    {
        if (c.Value.PayerAccount is not { IsNone: false, IsValid: false } iban) return;
        var found = new FindingSink();
        new BankAccount { Iban = iban }.Check(found, "");
        foreach (var finding in found.ToList()) c.Findings.Add(finding with { Path = c.Path + "/payerAccount" });
    }
}
