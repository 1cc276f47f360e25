using System.Collections.Immutable;
using Invoicing.Parties;

namespace Invoicing.Payments;

/// <summary>How customers are known to pay, as evidence: accounts, names by their words, what was learned.</summary>
internal sealed class RemitterPayers
{
    /// <summary>A word of more names tells nobody apart.</summary>
    private const int MostNamesOfWord = 100;

    private readonly PayerIndex _payers;
    private readonly Dictionary<string, List<PayerName>> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<Iban, List<string>> _shared = [];
    private readonly Dictionary<Iban, List<PayerAlias>> _aliasAccounts = [];
    private readonly Dictionary<string, List<PayerAlias>> _aliasNames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<PayerAlias>> _aliasTexts = new(StringComparer.Ordinal);

    public RemitterPayers(ImmutableArray<Payer> payers, ImmutableArray<PayerAlias> aliases)
    {
        _payers = new PayerIndex(payers);
        foreach (var account in _payers.SharedAccounts) _shared.Add(account, []);
        foreach (var payer in payers)
        {
            foreach (var account in payer.Accounts)
                if (_shared.TryGetValue(account, out var owners) && owners.Count <= MostNamesOfWord
                    && !owners.Contains(payer.Customer, StringComparer.Ordinal)) owners.Add(payer.Customer);
            AddName(payer);
        }

        foreach (var alias in aliases)
        {
            if (alias.Account is { } account) AddTo(_aliasAccounts, account, alias);
            if (alias.Name is { } name) AddTo(_aliasNames, name, alias);
            if (alias.Text is { } text) AddTo(_aliasTexts, text, alias);
        }
    }

    /// <summary>The customers of an account: one, or several that share it, or none.</summary>
    public IReadOnlyList<string> OfAccount(Iban account) => _payers.OfAccount(account) is { } customer
        ? [customer]
        : _shared.GetValueOrDefault(account) ?? [];

    public IReadOnlyList<PayerAlias> AliasesOf(Iban account) => _aliasAccounts.GetValueOrDefault(account) ?? [];

    public IReadOnlyList<PayerAlias> AliasesOfName(PayerName name) => _aliasNames.GetValueOrDefault(name.Key) ?? [];

    public IReadOnlyList<PayerAlias> AliasesOfText(string? text) =>
        _aliasTexts.Count == 0 ? [] : _aliasTexts.GetValueOrDefault(PayerName.TextKey(text)) ?? [];

    /// <summary>The customers of exactly that name, but for legal form and the like.</summary>
    public IReadOnlyList<string> OfName(PayerName name) =>
        name.Key.Length == 0 ? [] : _byKey.GetValueOrDefault(name.Key) ?? [];

    /// <summary>How alike a name is to the names of a customer, in percent.</summary>
    public int Similarity(string customer, PayerName name)
    {
        if (!_names.TryGetValue(customer, out var names)) return 0;
        var best = 0;
        foreach (var each in names) best = Math.Max(best, each.SimilarityTo(name));
        return best;
    }

    /// <summary>Customers whose names share a word with a name that not too many share.</summary>
    public IEnumerable<string> Sharing(PayerName name) => name.Words
        .SelectMany(word => _byWord.TryGetValue(word, out var customers) && customers.Count <= MostNamesOfWord
            ? customers
            : []).Distinct(StringComparer.Ordinal);

    private void AddName(Payer payer)
    {
        var name = PayerName.Of(payer.Name);
        if (name.Key.Length == 0) return;
        if (!_names.TryGetValue(payer.Customer, out var names)) _names.Add(payer.Customer, names = []);
        names.Add(name);
        AddOnce(_byKey, name.Key, payer.Customer);
        foreach (var word in name.Words)
            if (word.Length >= 3) AddOnce(_byWord, word, payer.Customer);
    }

    private static void AddOnce(Dictionary<string, List<string>> lists, string key, string customer)
    {
        if (!lists.TryGetValue(key, out var list)) lists.Add(key, list = []);
        if (list.Count <= MostNamesOfWord && !list.Contains(customer, StringComparer.Ordinal)) list.Add(customer);
    }

    private static void AddTo<TKey>(Dictionary<TKey, List<PayerAlias>> lists, TKey key, PayerAlias alias)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list)) lists.Add(key, list = []);
        list.Add(alias);
    }
}
