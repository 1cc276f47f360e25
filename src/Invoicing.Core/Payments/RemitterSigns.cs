namespace Invoicing.Payments;

/// <summary>What a payment tells of the payer itself: account, name, and texts that were learned.</summary>
internal sealed class RemitterSigns
{
    /// <summary>What more customers share tells none of them.</summary>
    private const int MostCustomers = 50;

    private readonly RemitterPayers _payers;
    private readonly RemitterWeights _weights;
    private readonly RemitterQuestion _question;
    private readonly PayerName? _name;
    private readonly IReadOnlyList<string> _owners;
    private readonly IReadOnlyList<PayerAlias> _aliasAccounts;
    private readonly IReadOnlyList<string> _namesakes;
    private readonly IReadOnlyList<PayerAlias> _aliasNames;
    private readonly IReadOnlyList<PayerAlias> _aliasTexts;

    public RemitterSigns(RemitterPayers payers, RemitterWeights weights, RemitterQuestion question)
    {
        (_payers, _weights, _question) = (payers, weights, question);
        _name = question.Name is { } told ? PayerName.Of(told) : null;
        _owners = question.Account is { } account ? payers.OfAccount(account) : [];
        _aliasAccounts = question.Account is { } seen ? payers.AliasesOf(seen) : [];
        _namesakes = _name is null ? [] : payers.OfName(_name);
        _aliasNames = _name is null ? [] : payers.AliasesOfName(_name);
        _aliasTexts = payers.AliasesOfText(question.Text);
    }

    /// <summary>The customers that account, name and text tell of, each once.</summary>
    public List<string> Customers()
    {
        var customers = new List<string>();
        foreach (var owner in _owners) AddTo(customers, owner);
        foreach (var alias in _aliasAccounts) AddTo(customers, alias.Customer);
        foreach (var namesake in _namesakes) AddTo(customers, namesake);
        foreach (var alias in _aliasNames) AddTo(customers, alias.Customer);
        foreach (var alias in _aliasTexts) AddTo(customers, alias.Customer);
        return customers;
    }

    /// <summary>The customers whose names are like the payer's.</summary>
    public IEnumerable<string> Similar => _name is null
        ? []
        : _payers.Sharing(_name).Where(each => _payers.Similarity(each, _name) >= _weights.LeastSimilarity);

    /// <summary>Adds what speaks for or against a customer.</summary>
    public void Add(string customer, List<RemitterEvidence> evidence)
    {
        AddAccount(customer, evidence);
        AddName(customer, evidence);
        if (Confirmed(_aliasTexts, customer, _weights.AliasText) is var points && points != 0)
            evidence.Add(new RemitterEvidence(RemitterEvidenceKind.AliasText, points, _question.Text!));
    }

    private void AddAccount(string customer, List<RemitterEvidence> evidence)
    {
        if (_question.Account is not { } account) return;
        var own = !_owners.Contains(customer, StringComparer.Ordinal) ? 0
            : _owners.Count == 1 ? _weights.Account : _weights.Account / 2;
        var learned = Confirmed(_aliasAccounts, customer, _weights.AliasAccount);
        if (own != 0 && own >= learned)
            evidence.Add(new RemitterEvidence(RemitterEvidenceKind.Account, own, account.ToString()));
        else if (learned != 0)
            evidence.Add(new RemitterEvidence(RemitterEvidenceKind.AliasAccount, learned, account.ToString()));
        else if (_owners.Count > 0)
            evidence.Add(new RemitterEvidence(
                RemitterEvidenceKind.OtherAccount, _weights.OtherAccount, string.Join(", ", _owners)));
    }

    private void AddName(string customer, List<RemitterEvidence> evidence)
    {
        if (_name is null || _question.Name is not { } told) return;
        var similarity = _payers.Similarity(customer, _name);
        var own = similarity >= _weights.LeastSimilarity ? _weights.Name * similarity / 100 : 0;
        var learned = Confirmed(_aliasNames, customer, _weights.AliasName);
        if (own != 0 && own >= learned)
            evidence.Add(new RemitterEvidence(
                similarity == 100 ? RemitterEvidenceKind.Name : RemitterEvidenceKind.SimilarName, own, told));
        else if (learned != 0)
            evidence.Add(new RemitterEvidence(RemitterEvidenceKind.AliasName, learned, told));
        else if (_namesakes.Count > 0)
            evidence.Add(new RemitterEvidence(
                RemitterEvidenceKind.OtherName, _weights.OtherName, string.Join(", ", _namesakes)));
    }

    private static void AddTo(List<string> customers, string customer)
    {
        if (customers.Count < MostCustomers && !customers.Contains(customer)) customers.Add(customer);
    }

    /// <summary>What the alias of a customer counts: all where it was confirmed more than once, else half.</summary>
    private static int Confirmed(IReadOnlyList<PayerAlias> aliases, string customer, int points)
    {
        var most = 0;
        foreach (var alias in aliases)
            if (alias.Customer == customer) most = Math.Max(most, alias.Confirmed > 1 ? points : points / 2);
        return most;
    }
}
