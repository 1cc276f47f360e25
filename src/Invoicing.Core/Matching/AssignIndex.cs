namespace Invoicing.Matching;

/// <summary>Order lines by item, name, word and price, so that few of many are looked at. A key that more lines have
/// than the bound is not looked up: for words and prices that is how they are meant, for items and names it is
/// said.</summary>
internal sealed class AssignIndex
{
    private readonly int _most;
    private readonly Dictionary<(AssignmentCriterion, string), List<int>> _byItem = [];
    private readonly Dictionary<string, List<int>> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<int, List<int>> _byWord = [];
    private readonly Dictionary<UnitPrice, List<int>> _byPrice = [];
    private readonly int[] _seen;
    private int _round;

    public AssignIndex(List<AssignOpenLine> lines, int most)
    {
        Lines = lines;
        _most = most;
        _seen = lines.Count > most ? new int[lines.Count] : [];
        if (lines.Count <= most) return;
        for (var i = 0; i < lines.Count; i++) Add(lines[i], i);
    }

    public List<AssignOpenLine> Lines { get; }

    /// <summary>Adds the lines worth looking at; false where there are lines of the same item or name beside
    /// them.</summary>
    public bool Collect(AssignLine line, List<AssignOpenLine> found)
    {
        if (Lines.Count <= _most)
        {
            found.AddRange(Lines);
            return true;
        }

        _round++;
        var isWhole = true;
        foreach (var key in ItemKeys(line.Line.Item)) isWhole &= Take(_byItem.GetValueOrDefault(key), found);
        var byItem = found.Count;
        var byName = Take(_byName.GetValueOrDefault(KeyOf(line.Words)), found);
        // Where the item is known by its number, those that share the name only are another item.
        if (byItem == 0) isWhole &= byName;
        foreach (var word in line.Words.All) Take(_byWord.GetValueOrDefault(word), found);
        Take(_byPrice.GetValueOrDefault(line.Line.Price), found);
        return isWhole;
    }

    /// <summary>Whether few enough lines have the price to be found by it.</summary>
    public bool IsLookedUpBy(UnitPrice price) =>
        !_byPrice.TryGetValue(price, out var lines) || lines.Count <= _most;

    private void Add(AssignOpenLine open, int index)
    {
        foreach (var key in ItemKeys(open.Line.Item)) Add(_byItem, key, index);
        Add(_byName, KeyOf(open.Words), index);
        foreach (var word in open.Words.All) Add(_byWord, word, index);
        if (open.Line.Price is { } price) Add(_byPrice, price, index);
    }

    private bool Take(List<int>? indexes, List<AssignOpenLine> found)
    {
        if (indexes is null) return true;
        if (indexes.Count > _most) return false;
        foreach (var index in indexes)
        {
            if (_seen[index] == _round) continue;
            _seen[index] = _round;
            found.Add(Lines[index]);
        }

        return true;
    }

    private static IEnumerable<(AssignmentCriterion, string)> ItemKeys(Catalog.Item item)
    {
        if (item.SellerId is { } seller) yield return (AssignmentCriterion.SellerItem, seller);
        if (item.BuyerId is { } buyer) yield return (AssignmentCriterion.BuyerItem, buyer);
        if (item.StandardId is { } standard) yield return (AssignmentCriterion.StandardItem, standard.Value);
    }

    private static string KeyOf(AssignWords words) => string.Join(' ', words.Name);

    private static void Add<TKey>(Dictionary<TKey, List<int>> index, TKey key, int line)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out var lines)) index[key] = lines = [];
        lines.Add(line);
    }
}
