namespace Invoicing.Benchmarks.Review;

/// <summary>A document as one keeps it by hand.</summary>
public sealed record PlainDocument(int Supplier, string Number, long Amount, int Day, int Account, int Order);

/// <summary>The search for duplicates as one writes it by hand.</summary>
public static class PlainDuplicates
{
    private static readonly string[] Prefixes = ["RECHNUNG", "INVOICE", "INV", "RE", "RG", "FA", "NR", "NO"];

    /// <summary>How many documents came before with the same supplier, number and amount.</summary>
    public static int Exact(PlainDocument[] documents)
    {
        var seen = new HashSet<(int, string, long)>();
        var found = 0;
        foreach (var document in documents)
            if (!seen.Add((document.Supplier, document.Number, document.Amount))) found++;
        return found;
    }

    /// <summary>How many pairs of a supplier have enough points: lists by number and by amount.</summary>
    public static int Likely(PlainDocument[] documents)
    {
        var numbered = documents.Select((document, at) => (Document: document, At: at,
            Normal: Normalise(document.Number))).ToList();
        var byNumber = numbered.GroupBy(each => (each.Document.Supplier, each.Normal));
        var byAmount = numbered.GroupBy(each => (each.Document.Supplier, each.Document.Amount));
        var pairs = new Dictionary<(int, int), int>();
        foreach (var group in byNumber.Concat<IEnumerable<(PlainDocument Document, int At, string Normal)>>(byAmount))
        {
            var list = group.ToList();
            for (var left = 0; left < list.Count; left++)
            {
                for (var right = left + 1; right < list.Count; right++)
                {
                    var points = Points(list[left].Document, list[right].Document,
                        list[left].Normal == list[right].Normal);
                    if (points >= 70) pairs[(list[left].At, list[right].At)] = points;
                }
            }
        }

        return pairs.Count;
    }

    private static string Normalise(string number)
    {
        var text = string.Concat(number.ToUpperInvariant().Where(char.IsLetterOrDigit));
        var prefix = Prefixes.FirstOrDefault(each => text.StartsWith(each, StringComparison.Ordinal));
        if (prefix is not null) text = text[prefix.Length..];
        return string.Concat(text.Select(unit => unit switch { 'O' => '0', 'I' or 'L' => '1', _ => unit }))
            .TrimStart('0');
    }

    private static int Points(PlainDocument left, PlainDocument right, bool alike)
    {
        var days = Math.Abs(left.Day - right.Day);
        return (alike ? 45 : -15) + (left.Amount == right.Amount ? 30 : -10)
            + (days switch { 0 => 15, <= 3 => 12, <= 14 => 5, _ => -15 }) + 10
            + (left.Account == right.Account ? 10 : 0) + (left.Order == right.Order ? 10 : -20);
    }
}
