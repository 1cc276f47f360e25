using System.Collections.Immutable;
using Invoicing.Explanations;
using Invoicing.Findings;
using Invoicing.Payments;
using NodaTime;

namespace Invoicing.Receivables;

/// <summary>
/// Tells what was open at the end of a day from the entries of accounts. An entry of a later day never changes it.
/// Pure, safe to use from several threads.
/// </summary>
public static class AccountPositionEngine
{
    private static readonly Basis Rest = new("account-position", Because: "not applied to an item");

    /// <summary>The position at the end of a day.</summary>
    /// <param name="asOf">The day; entries after it are left out.</param>
    /// <param name="entries">The entries of the accounts from their beginning, in any order.</param>
    public static AccountPosition AsOf(LocalDate asOf, IEnumerable<AccountEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var run = new Run();
        var known = entries.Where(entry => entry.Date <= asOf).ToList();
        foreach (var entry in known.Where(entry => AccountEntryKinds.OpensItem(entry.Kind))
            .OrderBy(entry => entry.Date).ThenBy(entry => entry.Reference, StringComparer.Ordinal)
            .ThenBy(entry => entry.Kind).ThenBy(entry => entry.Due).ThenBy(entry => entry.Amount.MinorUnits))
            run.Open(entry);
        foreach (var entry in known.OrderBy(entry => entry.Date)) run.Apply(entry);
        return run.Position(asOf);
    }

    private static Money Zero(AccountEntry entry) => Money.Zero(entry.Amount.Currency);

    private sealed class Run
    {
        private readonly Dictionary<(string Customer, Currency Currency, string Item), OpenItem> _items = [];
        private readonly Dictionary<(string Customer, Currency Currency, string Payment), UnappliedAmount> _rests = [];
        private readonly FindingSink _findings = new();

        public void Open(AccountEntry entry)
        {
            var key = (entry.Customer, entry.Amount.Currency, entry.Reference);
            if (_items.TryGetValue(key, out var item))
            {
                _findings.Add(AccountFindings.ItemRepeated, Severity.Warning, Path(entry),
                    ("item", entry.Reference), ("amount", entry.Amount));
                _items[key] = item with { Amount = item.Amount + entry.Amount };
                return;
            }

            _items.Add(key, new OpenItem
            {
                Id = entry.Reference,
                Customer = entry.Customer,
                Kind = entry.Kind switch
                {
                    AccountEntryKind.Fee => OpenItemKind.Fee,
                    AccountEntryKind.Interest => OpenItemKind.Interest,
                    _ => OpenItemKind.Document,
                },
                Issued = entry.Date,
                Due = entry.Due ?? entry.Date,
                Amount = entry.Amount,
                Open = Zero(entry),
            });
        }

        public void Apply(AccountEntry entry)
        {
            var rest = entry.Amount;
            foreach (var part in AllInCurrency(entry) ? entry.Applied : [])
                if (Change(entry, part)) rest -= part.Amount;
            if (AccountEntryKinds.OpensItem(entry.Kind))
            {
                Change(entry, new AppliedPart(entry.Reference, rest));
                return;
            }

            var key = (entry.Customer, entry.Amount.Currency, entry.Reference);
            _rests[key] = _rests.TryGetValue(key, out var unapplied)
                ? unapplied with { Amount = unapplied.Amount - rest }
                : new UnappliedAmount
                {
                    Payment = entry.Reference,
                    Customer = entry.Customer,
                    Amount = -rest,
                    Date = entry.Date,
                    Basis = Rest,
                };
        }

        public AccountPosition Position(LocalDate asOf) => new()
        {
            AsOf = asOf,
            Items =
            [
                .. _items.Values.Where(item => !item.Open.IsZero)
                    .OrderBy(item => item.Customer, StringComparer.Ordinal).ThenBy(item => item.Open.Currency)
                    .ThenBy(item => item.Due).ThenBy(item => item.Id, StringComparer.Ordinal),
            ],
            OnAccount =
            [
                .. _rests.Values.Where(each => !each.Amount.IsZero)
                    .OrderBy(each => each.Customer, StringComparer.Ordinal).ThenBy(each => each.Amount.Currency)
                    .ThenBy(each => each.Payment, StringComparer.Ordinal),
            ],
            Findings = _findings.ToList(),
        };

        private bool Change(AccountEntry entry, AppliedPart part)
        {
            var key = (entry.Customer, entry.Amount.Currency, part.Item);
            if (!_items.TryGetValue(key, out var item))
            {
                _findings.Add(AccountFindings.ItemUnknown, Severity.Warning, Path(entry),
                    ("item", part.Item), ("amount", part.Amount));
                return false;
            }

            _items[key] = item with { Open = item.Open + part.Amount };
            return true;
        }

        private bool AllInCurrency(AccountEntry entry)
        {
            foreach (var part in entry.Applied)
            {
                if (part.Amount.Currency == entry.Amount.Currency) continue;
                _findings.Add(AccountFindings.PartCurrency, Severity.Error, Path(entry),
                    ("item", part.Item), ("amount", part.Amount), ("currency", entry.Amount.Currency.Code));
                return false;
            }

            return true;
        }

        private static string Path(AccountEntry entry) => $"/customers/{entry.Customer}/entries/{entry.Reference}";
    }
}
