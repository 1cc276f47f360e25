namespace Invoicing.Payments;

/// <summary>Compares what was paid with what is open of documents.</summary>
internal sealed class RemitterAmounts(RemitterIndex index, RemitterQuestion question)
{
    private const int MostShown = 10;

    /// <summary>Whether the documents ask for exactly this: as they are open, or less the discount of the day; null
    /// where they do not. A payment that came back has the amount of documents, the other way round.</summary>
    public RemitterEvidenceKind? Matches(List<NamedItem> items)
    {
        Int128 open = 0, discount = 0, asked = 0;
        var isOpen = false;
        foreach (var named in items)
        {
            var item = index.Items[named.Item];
            if (item.Open.Currency != question.Amount.Currency) continue;
            isOpen |= !item.Open.IsZero;
            open += item.Open.MinorUnits;
            asked += item.Amount.MinorUnits;
            if (!item.Open.IsZero) discount += RemitterIndex.DiscountOn(item, question.Day).MinorUnits;
        }

        if (question.IsReturn && asked != 0 && asked == -(Int128)question.Amount.MinorUnits)
            return RemitterEvidenceKind.Amount;
        if (!isOpen) return null;
        if (open == question.Amount.MinorUnits) return RemitterEvidenceKind.Amount;
        return discount != 0 && open - discount == question.Amount.MinorUnits
            ? RemitterEvidenceKind.AmountLessDiscount
            : null;
    }

    /// <summary>Adds what speaks for and against documents.</summary>
    public void Add(List<NamedItem> items, RemitterWeights weights, List<RemitterEvidence> evidence)
    {
        var weakest = items[0];
        foreach (var item in items)
            if (item.Kind > weakest.Kind) weakest = item;
        if (weakest.Kind <= RemitterEvidenceKind.NearNumber)
            evidence.Add(new RemitterEvidence(weakest.Kind, PointsOf(weakest.Kind, weights), Shown(items)));
        if (Matches(items) is { } kind)
            evidence.Add(new RemitterEvidence(kind, weights.Amount, question.Amount.ToString()));
        AddAgainst(items, weights, evidence);
    }

    private void AddAgainst(List<NamedItem> items, RemitterWeights weights, List<RemitterEvidence> evidence)
    {
        OpenItem? settled = null, foreign = null;
        foreach (var named in items)
        {
            var item = index.Items[named.Item];
            if (item.Open.IsZero) settled ??= item;
            if (item.Open.Currency != question.Amount.Currency) foreign ??= item;
        }

        if (settled is not null && !question.IsReturn)
            evidence.Add(new RemitterEvidence(RemitterEvidenceKind.NotOpen, weights.NotOpen, settled.Id));
        if (foreign is not null)
            evidence.Add(new RemitterEvidence(
                RemitterEvidenceKind.OtherCurrency, weights.OtherCurrency, foreign.Open.ToString()));
    }

    private static int PointsOf(RemitterEvidenceKind kind, RemitterWeights weights) => kind switch
    {
        RemitterEvidenceKind.StructuredReference => weights.StructuredReference,
        RemitterEvidenceKind.EndToEndId => weights.EndToEndId,
        RemitterEvidenceKind.Number => weights.Number,
        RemitterEvidenceKind.NumberWithoutLetters => weights.NumberWithoutLetters,
        _ => weights.NearNumber,
    };

    private static string Shown(List<NamedItem> items)
    {
        var texts = string.Join(", ", items.Take(MostShown).Select(each => each.Text));
        return items.Count > MostShown ? texts + ", ..." : texts;
    }
}
