using System.Text.RegularExpressions;
using Invoicing.Banking;
using Invoicing.Parties;
using Invoicing.Payments;

namespace Invoicing.Benchmarks.Banking;

/// <summary>The search as one writes it by hand: dictionaries by reference, number and account, a regular expression
/// for the numbers of this one series, the amount among the customer's items. Without evidence, slips, similar names,
/// or numbers in other spellings.</summary>
public sealed partial class PlainRemitter
{
    private readonly Dictionary<string, OpenItem> _byNumber;
    private readonly Dictionary<string, OpenItem> _byReference;
    private readonly Dictionary<Iban, string> _byAccount;
    private readonly Dictionary<string, string> _byName;
    private readonly ILookup<string, OpenItem> _byCustomer;

    /// <summary>Builds the dictionaries.</summary>
    public PlainRemitter(IReadOnlyList<OpenItem> items, IReadOnlyList<Payer> payers)
    {
        _byNumber = items.ToDictionary(item => item.Id, StringComparer.Ordinal);
        _byReference = items.ToDictionary(item => item.References[0], StringComparer.Ordinal);
        _byAccount = payers.ToDictionary(payer => payer.Accounts[0], payer => payer.Customer);
        _byName = payers.GroupBy(payer => payer.Name.Replace(" GmbH", "", StringComparison.Ordinal).ToUpperInvariant())
            .ToDictionary(same => same.Key, same => same.First().Customer, StringComparer.Ordinal);
        _byCustomer = items.ToLookup(item => item.Customer, StringComparer.Ordinal);
    }

    [GeneratedRegex(@"INV-\d{4}-\d{7}", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Number { get; }

    /// <summary>The item that a line pays, and how certainly.</summary>
    public (OpenItem? Item, int Points) Find(BankTransaction entry)
    {
        if (entry.StructuredReference is { } reference && CreditorReference.TryParse(reference, null, out var read)
            && _byReference.TryGetValue(read.ToString(), out var item)) return (item, 100);
        if (entry.RemittanceInformation is { } text && Number.Match(text) is { Success: true } match
            && _byNumber.TryGetValue(match.Value, out item))
            return (item, item.Open == entry.Amount ? 80 : 50);
        string? customer = null;
        if (entry.CounterpartyAccount is { } account) _byAccount.TryGetValue(account, out customer);
        if (customer is null && entry.CounterpartyName is { } name)
            _byName.TryGetValue(name.ToUpperInvariant(), out customer);
        if (customer is null) return (null, 0);
        var same = _byCustomer[customer].Where(each => each.Open == entry.Amount).ToList();
        return same.Count == 1 ? (same[0], 60) : (null, 0);
    }
}
