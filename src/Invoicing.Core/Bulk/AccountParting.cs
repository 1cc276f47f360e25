using System.Collections.Immutable;
using Invoicing.Findings;
using Invoicing.Payments;

namespace Invoicing.Bulk;

/// <summary>
/// Which accounts columns hold. An account is refused as a whole, since what is settled of it depends on all of its
/// payments; what never meets its receipts - credits, payments made - stands by itself.
/// </summary>
internal sealed class AccountParting
{
    private readonly AccountTable _accounts = new();
    private readonly HashSet<long> _refused = [];
    private readonly List<AllocationRefusal> _refusals = [];
    private readonly Dictionary<string, long> _payers = new(StringComparer.Ordinal);
    private readonly OpenItemLedger? _ledger;
    private readonly PayerDirectory _directory;

    public AccountParting(AllocationFacts facts)
    {
        if (facts.Payments.Any(IsToBeRead)) _ledger = new OpenItemLedger(facts.OpenItems);
        _directory = new PayerDirectory(facts.Payers, new FindingSink());
        foreach (var item in facts.OpenItems) Refuse(item);
        Refuse(facts.Certificates, facts.OpenItems);
        foreach (var payment in facts.Payments) Ask(payment);
        Items = InOrder(facts.OpenItems.Where(IsHeld), AccountOf, item => item.Due, item => item.Id);
        Payments = InOrder(facts.Payments.Where(IsHeld), AccountOf, payment => payment.Received, payment => payment.Id);
        Rest = facts with
        {
            OpenItems = [.. facts.OpenItems.Where(item => !IsHeld(item))],
            Payments = [.. facts.Payments.Where(payment => !IsHeld(payment))],
        };
    }

    public ImmutableArray<OpenItem> Items { get; }

    public ImmutableArray<Payment> Payments { get; }

    public AllocationFacts Rest { get; }

    public ImmutableArray<AllocationRefusal> Refusals => [.. _refusals];

    public long AccountOf(OpenItem item) => _accounts.Of(item.Customer, item.Open.Currency);

    public long AccountOf(Payment payment) => _payers[payment.Id];

    private bool IsHeld(OpenItem item) => !item.Open.IsNegative && !_refused.Contains(AccountOf(item));

    private bool IsHeld(Payment payment) =>
        _payers.TryGetValue(payment.Id, out var account) && !_refused.Contains(account);

    private static ImmutableArray<T> InOrder<T, TDay>(
        IEnumerable<T> rows, Func<T, long> account, Func<T, TDay> day, Func<T, string> id) =>
        [.. rows.OrderBy(account).ThenBy(day).ThenBy(id, StringComparer.Ordinal)];

    private void Refuse(OpenItem item)
    {
        var because = item switch
        {
            { Open.IsNegative: true } => BatchRefusal.Credit,
            { Discounts.IsEmpty: false } => BatchRefusal.Discount,
            { Components.IsEmpty: false } or { Taxes.IsEmpty: false } => BatchRefusal.Parts,
            { Booked: not null } => BatchRefusal.BookedValue,
            _ => BatchRefusal.None,
        };
        if (because == BatchRefusal.None) return;
        if (because == BatchRefusal.Credit) Add(because, item.Id, item.Customer, item.Open.Currency);
        else RefuseAccount(because, item.Id, item.Customer, item.Open.Currency);
    }

    private void Refuse(ImmutableArray<WithholdingCertificate> certificates, ImmutableArray<OpenItem> items)
    {
        if (certificates.IsEmpty) return;
        var byItem = certificates.ToLookup(each => each.Item, StringComparer.Ordinal);
        foreach (var item in items)
            foreach (var certificate in byItem[item.Id])
                RefuseAccount(BatchRefusal.Certificate, certificate.Number, item.Customer, item.Open.Currency);
    }

    private void Ask(Payment payment)
    {
        var named = IsToBeRead(payment) ? _ledger!.NamedBy(payment) : [];
        var currency = payment.Amount.Currency;
        var customer = _directory.Find(payment, named);
        var because = payment switch
        {
            { Amount.IsPositive: false } => BatchRefusal.NotReceipt,
            _ when customer is null => BatchRefusal.PayerUnknown,
            { Booked: not null } => BatchRefusal.BookedValue,
            { Kind: PaymentKind.Deposit } => BatchRefusal.Deposit,
            _ when named.Any(item => item.Customer != customer || item.Open.Currency != currency) =>
                BatchRefusal.OtherAccount,
            _ => BatchRefusal.None,
        };
        if (because == BatchRefusal.None)
        {
            _payers.Add(payment.Id, _accounts.Of(customer!, currency));
            return;
        }

        // Who paid, and what, may be told by what is named: it goes with the payment.
        if (because is BatchRefusal.NotReceipt or BatchRefusal.PayerUnknown)
            Add(because, payment.Id, customer, currency);
        else RefuseAccount(because, payment.Id, customer!, currency);
        foreach (var item in named) RefuseAccount(because, payment.Id, item.Customer, item.Open.Currency);
    }

    private void RefuseAccount(BatchRefusal because, string id, string customer, Currency currency)
    {
        if (_refused.Add(_accounts.Of(customer, currency))) Add(because, id, customer, currency);
    }

    private void Add(BatchRefusal because, string id, string? customer, Currency currency) =>
        _refusals.Add(new AllocationRefusal(because, id, customer, currency));

    private static bool IsToBeRead(Payment payment) =>
        !payment.Remittance.IsEmpty || !string.IsNullOrEmpty(payment.RemittanceInformation);
}
