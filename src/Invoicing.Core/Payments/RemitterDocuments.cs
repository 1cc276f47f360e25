using Invoicing.Banking;

namespace Invoicing.Payments;

/// <summary>A document that a payment names, and how it was found.</summary>
internal readonly record struct NamedItem(int Item, RemitterEvidenceKind Kind, string Text);

/// <summary>Finds the documents that a payment names, each by the strongest way.</summary>
internal sealed class RemitterDocuments(RemitterIndex index, RemitterQuestion question)
{
    private readonly List<NamedItem> _named = [];
    private readonly HashSet<int> _items = [];

    /// <summary>The documents that are named for certain, the strongest first.</summary>
    public List<NamedItem> Named()
    {
        var found = new List<(int Item, bool IsChecked, string Reference)>();
        ByReference(found);
        if (question.EndToEndId is { } id)
            foreach (var item in index.Referenced(id)) Add(item, RemitterEvidenceKind.EndToEndId, id);
        found.Clear();
        index.Named(question.Text, found);
        foreach (var (item, isChecked, reference) in found)
            if (isChecked) Add(item, RemitterEvidenceKind.StructuredReference, reference);
        foreach (var (item, _, reference) in found) Add(item, RemitterEvidenceKind.Number, reference);
        if (_named.Count == 0) ByPlainDigits();
        return _named;
    }

    /// <summary>The documents whose numbers differ by one slip from what the payment names.</summary>
    public List<NamedItem> Near()
    {
        var near = new List<(int Item, string Number)>();
        if (question.Reference is { } reference && reference.Length <= 2 * NearNumbers.Longest)
            index.Near(NumberRuns.DigitsOf(OwnOf(reference)), near);
        if (question.Text is { } text)
            foreach (var (digits, plain) in NumberRuns.Of(text))
                if (index.OfDigits(digits, plain).Length == 0) index.Near(digits, near);
        var found = new List<NamedItem>(near.Count);
        foreach (var (item, _) in near)
            if (_items.Add(item))
                found.Add(new NamedItem(item, RemitterEvidenceKind.NearNumber, index.Items[item].Number));
        return found;
    }

    /// <summary>A creditor reference without its check digits, whether they hold or not.</summary>
    private static string OwnOf(string reference) =>
        reference.Length > 4 && reference.StartsWith("RF", StringComparison.OrdinalIgnoreCase) ? reference[4..] : reference;

    private void ByReference(List<(int Item, bool IsChecked, string Reference)> found)
    {
        if (question.Reference is not { } text) return;
        var schemes = PaymentReference.Recognise(text);
        index.Named(text, found);
        foreach (var (item, _, _) in found)
            Add(item, schemes.IsEmpty ? RemitterEvidenceKind.Number : RemitterEvidenceKind.StructuredReference, text);
        if (_named.Count > 0) return;
        // The number of a document, filled up with zeros: schemes that share a formula read the same number.
        foreach (var scheme in schemes)
            foreach (var item in index.OfDigits(scheme.Number.TrimStart('0'), scheme.Number.TrimStart('0')))
                Add(item, RemitterEvidenceKind.StructuredReference, text);
    }

    private void ByPlainDigits()
    {
        if (question.Text is not { } text) return;
        foreach (var (digits, plain) in NumberRuns.Of(text))
            foreach (var item in index.OfDigits(digits, plain))
                Add(item, RemitterEvidenceKind.NumberWithoutLetters, index.Items[item].Number);
    }

    private void Add(int item, RemitterEvidenceKind kind, string text)
    {
        if (_items.Add(item)) _named.Add(new NamedItem(item, kind, text));
    }
}
