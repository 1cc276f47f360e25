using System.Collections.Immutable;

namespace Invoicing.Payments;

/// <summary>A proposal with the sum of its evidence before it is cut to 0 and 100, and what it rests on.</summary>
internal sealed record RemitterCandidate(RemitterProposal Proposal, int Sum)
{
    public bool Has(RemitterEvidenceKind kind) => Proposal.Evidence.Any(each => each.Kind == kind);
}

/// <summary>Finds and weighs who may have made one payment.</summary>
internal sealed class RemitterSearch(RemitterIndex index, RemitterWeights weights, RemitterQuestion question)
{
    private const int MostCandidates = 50;

    private readonly RemitterSigns _signs = new(index.Payers, weights, question);
    private readonly RemitterDocuments _documents = new(index, question);
    private readonly List<RemitterCandidate> _candidates = [];
    private readonly HashSet<string> _customers = new(StringComparer.Ordinal);
    private List<NamedItem>? _near;

    /// <summary>The candidates, the likeliest first.</summary>
    public List<RemitterCandidate> Candidates()
    {
        var named = _documents.Named();
        var isNamed = named.Count > 0;
        if (named.Count == 1) AddNamed(index.Items[named[0].Item].Customer, named);
        else if (isNamed)
            foreach (var own in named.GroupBy(each => index.Items[each.Item].Customer, StringComparer.Ordinal)
                .Take(MostCandidates))
                AddNamed(own.Key, [.. own]);
        if (!isNamed) AddNear();
        foreach (var customer in _signs.Customers()) AddPayer(customer, isNamed);
        if (_candidates.Count == 0)
            foreach (var customer in _signs.Similar.Take(MostCandidates)) AddPayer(customer, isNamed);
        if (!isNamed) AddByAmount();
        _candidates.Sort(Compare);
        return _candidates;
    }

    /// <summary>A number with a slip is a candidate of its own; the customer may yet have paid something else.</summary>
    private void AddNear()
    {
        var sums = new RemitterAmounts(index, question);
        var borneOut = new HashSet<string>(StringComparer.Ordinal);
        foreach (var near in Near().Take(MostCandidates))
        {
            var customer = index.Items[near.Item].Customer;
            Add(customer, [near], false);
            if (sums.Matches([near]) is not null) borneOut.Add(customer);
        }

        _customers.IntersectWith(borneOut);
    }

    private List<NamedItem> Near() => _near ??= _documents.Near();

    private void AddNamed(string customer, List<NamedItem> items)
    {
        var sums = new RemitterAmounts(index, question);
        if (sums.Matches(items) is null)
        {
            var strongest = items.FindAll(each => each.Kind == items[0].Kind);
            if (strongest.Count < items.Count && sums.Matches(strongest) is not null)
                items = strongest;
            else if (NearOf(customer).Find(each => sums.Matches([.. items, each]) is not null) is { Text: not null } near)
                items = [.. items, near];
        }

        Add(customer, items, false);
    }

    private List<NamedItem> NearOf(string customer) =>
        Near().FindAll(each => index.Items[each.Item].Customer == customer);

    /// <summary>A customer that account, name or text tells of: with the one item of that amount, or none.</summary>
    private void AddPayer(string customer, bool isNamed)
    {
        if (_customers.Contains(customer)) return;
        List<NamedItem> items = isNamed ? [] : ByAmount(customer);
        Add(customer, items.Count == 1 ? items : [], isNamed);
    }

    private void AddByAmount()
    {
        foreach (var own in ByAmount(null).GroupBy(each => index.Items[each.Item].Customer, StringComparer.Ordinal))
        {
            if (_customers.Contains(own.Key)) continue;
            List<NamedItem> items = [.. own];
            if (items.Count == 1) Add(own.Key, items, false);
        }
    }

    /// <summary>The items of exactly this amount, or of this amount less the discount of the day.</summary>
    private List<NamedItem> ByAmount(string? customer)
    {
        var found = new List<NamedItem>();
        foreach (var item in index.OfAmount(customer, question.Amount, discounted: false))
            found.Add(new NamedItem(item, RemitterEvidenceKind.Amount, index.Items[item].Number));
        foreach (var item in index.OfAmount(customer, question.Amount, discounted: true))
        {
            var each = index.Items[item];
            if (each.Open - RemitterIndex.DiscountOn(each, question.Day) == question.Amount
                && !found.Exists(one => one.Item == item))
                found.Add(new NamedItem(item, RemitterEvidenceKind.AmountLessDiscount, each.Number));
        }

        return found;
    }

    private void Add(string customer, List<NamedItem> items, bool namesOther)
    {
        _customers.Add(customer);
        var evidence = new List<RemitterEvidence>();
        if (items.Count > 0) new RemitterAmounts(index, question).Add(items, weights, evidence);
        _signs.Add(customer, evidence);
        if (namesOther)
            evidence.Add(new RemitterEvidence(
                RemitterEvidenceKind.OtherDocument, weights.OtherDocument, question.Text ?? question.Reference ?? ""));
        var sum = 0;
        foreach (var each in evidence) sum += each.Points;
        if (sum < weights.Floor) return;
        evidence.Sort(static (left, right) => left.Kind.CompareTo(right.Kind));
        _candidates.Add(new RemitterCandidate(new RemitterProposal
        {
            Customer = customer,
            Items = [.. items.Select(each => index.Items[each.Item].Id)],
            Confidence = Math.Clamp(sum, 0, 100),
            Evidence = [.. evidence],
        }, sum));
    }

    private static int Compare(RemitterCandidate left, RemitterCandidate right)
    {
        var order = right.Sum.CompareTo(left.Sum);
        if (order == 0) order = string.CompareOrdinal(left.Proposal.Customer, right.Proposal.Customer);
        return order != 0 ? order : string.CompareOrdinal(FirstItem(left), FirstItem(right));
    }

    private static string FirstItem(RemitterCandidate candidate) =>
        candidate.Proposal.Items is { IsEmpty: false } items ? items[0] : string.Empty;
}
