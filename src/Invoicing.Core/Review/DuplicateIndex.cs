using System.Collections.Immutable;
using Invoicing.Documents;
using Invoicing.Invoices;

namespace Invoicing.Review;

/// <summary>
/// Earlier documents by number, amount, supplier and account, so that those that an invoice may be a copy of are found
/// without a look at the others. Built once for many invoices; <see cref="With"/> adds documents and takes, over many
/// calls, the time of a few sorts. The order of the documents does not count. Immutable, safe to share between threads.
/// </summary>
public sealed class DuplicateIndex
{
    private readonly ImmutableArray<DuplicateSegment> _segments;
    private readonly bool _hasCredits;

    private DuplicateIndex(
        ImmutableArray<DuplicateSegment> segments, bool hasCredits, SupplierDirectory suppliers,
        DuplicateNumberForm form)
    {
        _segments = segments;
        _hasCredits = hasCredits;
        Suppliers = suppliers;
        Form = form;
    }

    /// <summary>How many documents it holds.</summary>
    public int Count => _segments.Sum(segment => segment.Count);

    internal SupplierDirectory Suppliers { get; }

    internal DuplicateNumberForm Form { get; }

    /// <summary>An index of documents.</summary>
    /// <param name="earlier">The documents, credit notes among them.</param>
    /// <param name="suppliers">What is known of the suppliers; default: nothing.</param>
    /// <param name="options">The prefixes of numbers; null: the usual ones.</param>
    public static DuplicateIndex Of(IEnumerable<Invoice> earlier, ImmutableArray<KnownSupplier> suppliers = default,
        DuplicateOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        var directory = suppliers.IsDefaultOrEmpty ? SupplierDirectory.None : new SupplierDirectory(suppliers);
        var form = new DuplicateNumberForm((options ?? DuplicateEngine.Usual).Prefixes);
        return new DuplicateIndex([], hasCredits: false, directory, form).With(earlier);
    }

    /// <summary>This index with documents more.</summary>
    public DuplicateIndex With(params IEnumerable<Invoice> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        DuplicateEntry[] entries = [.. documents.Select(each => new DuplicateEntry(each, Suppliers, Form))];
        if (entries.Length == 0) return this;
        var hasCredits = _hasCredits || entries.Any(each => each.Effect == DocumentEffect.Credit);
        var segments = _segments;
        // Segments of like size become one: there are never more than a few.
        while (!segments.IsEmpty && segments[^1].Count <= 2 * entries.Length)
        {
            entries = [.. segments[^1].Entries, .. entries];
            segments = segments.RemoveAt(segments.Length - 1);
        }

        return new DuplicateIndex(
            segments.Add(new DuplicateSegment(entries)), hasCredits, Suppliers, Form);
    }

    /// <summary>The documents that share number, or amount within the days, with one; each once.</summary>
    internal HashSet<DuplicateEntry> Candidates(DuplicateEntry of, DuplicateOptions options)
    {
        var all = new HashSet<DuplicateEntry>(ReferenceEqualityComparer.Instance);
        Span<ulong> suppliers = stackalloc ulong[4];
        suppliers = suppliers[..of.SupplierKeys(suppliers)];
        foreach (var supplier in suppliers)
        {
            if (of.Parts is null) break;
            all.UnionWith(Gather(supplier, DuplicateKey.Parts, DuplicateHash.Of(of.Parts), of.Day, options));
            all.UnionWith(Gather(supplier, DuplicateKey.Joined, DuplicateHash.Of(of.Joined), of.Day, options));
        }

        var amount = DuplicateKeys.AmountOf(of);
        foreach (var supplier in suppliers)
            all.UnionWith(Gather(supplier, DuplicateKey.Amount, amount, of.Day, options, options.WindowDays));
        foreach (var account in of.Accounts)
            all.UnionWith(Gather(DuplicateHash.Of(account, 5), DuplicateKey.AccountAmount, amount, of.Day, options,
                options.WindowDays));
        return all;
    }

    /// <summary>The other documents of the supplier of one within the days, of the same kind and currency, by
    /// date.</summary>
    internal List<DuplicateEntry> Around(DuplicateEntry of, DuplicateOptions options)
    {
        var all = new HashSet<DuplicateEntry>(ReferenceEqualityComparer.Instance);
        Span<ulong> suppliers = stackalloc ulong[4];
        suppliers = suppliers[..of.SupplierKeys(suppliers)];
        foreach (var supplier in suppliers)
            all.UnionWith(Gather(supplier, DuplicateKey.Supplier, 0, of.Day, options, options.WindowDays));
        var list = all.Where(each => !ReferenceEquals(each.Invoice, of.Invoice) && each.Currency == of.Currency
            && each.IsOfKind(of) && each.IsOfSupplier(of)).ToList();
        list.Sort(DuplicateSegment.InOrder);
        return list;
    }

    /// <summary>Whether credit notes that refer to a document credit all of it.</summary>
    internal bool IsCredited(DuplicateEntry document)
    {
        if (!_hasCredits || document.Normal is null || document.Effect == DocumentEffect.Credit) return false;
        var notes = NotesOn(document.Normal, document);
        Int128 credited = 0;
        foreach (var note in notes.DistinctBy(each => each.Normal ?? "", StringComparer.Ordinal))
        {
            if (note.Invoice.Draft.PrecedingInvoices.Length == 1) credited += note.Amount;
            else if (CreditsAll(note)) return true;
        }

        return document.Amount > 0 && credited >= document.Amount;
    }

    private IEnumerable<DuplicateEntry> NotesOn(string normal, DuplicateEntry document)
    {
        Span<ulong> suppliers = stackalloc ulong[4];
        suppliers = suppliers[..document.SupplierKeys(suppliers)];
        var found = new List<DuplicateEntry>();
        foreach (var supplier in suppliers)
            GatherAll(supplier, DuplicateKey.Credited, DuplicateHash.Of(normal), found);
        return found.Where(note => note.Currency == document.Currency && note.IsOfSupplier(document)
                && note.Invoice.Draft.PrecedingInvoices.Any(each => DocumentNumber.Normalise(each.Number) == normal
                    && (each.IssueDate is not { } date || date == document.Invoice.IssueDate)))
            .OrderBy(note => note, Comparer<DuplicateEntry>.Create(DuplicateSegment.InOrder));
    }

    // A note on several documents credits each where it is over the sum of all of them.
    private bool CreditsAll(DuplicateEntry note)
    {
        Int128 sum = 0;
        foreach (var reference in note.Invoice.Draft.PrecedingInvoices)
        {
            if (TotalOf(reference, note) is not { } total) return false;
            sum += total;
        }

        return sum > 0 && note.Amount >= sum;
    }

    private long? TotalOf(DocumentReference reference, DuplicateEntry note)
    {
        var normal = DocumentNumber.Normalise(reference.Number);
        var buffer = new char[normal.Length];
        var parts = DuplicateHash.Of(buffer.AsSpan(0, Form.Parts(normal, buffer)));
        Span<ulong> suppliers = stackalloc ulong[4];
        suppliers = suppliers[..note.SupplierKeys(suppliers)];
        var found = new List<DuplicateEntry>();
        foreach (var supplier in suppliers) GatherAll(supplier, DuplicateKey.Parts, parts, found);
        long? total = null;
        foreach (var each in found)
            if (each.Normal == normal && each.Effect == DocumentEffect.Debit && each.IsOfSupplier(note)
                && each.Currency == note.Currency && (total is null || each.Amount > total)) total = each.Amount;
        return total;
    }

    private void GatherAll(ulong whose, DuplicateKey kind, ulong what, List<DuplicateEntry> found)
    {
        foreach (var segment in _segments)
            segment.Gather(DuplicateKeys.Of(whose, kind, what), 0, long.MaxValue, int.MaxValue, found);
    }

    private List<DuplicateEntry> Gather(ulong whose, DuplicateKey kind, ulong what, int day, DuplicateOptions options,
        long window = long.MaxValue - 1)
    {
        var found = new List<DuplicateEntry>();
        foreach (var segment in _segments)
            segment.Gather(DuplicateKeys.Of(whose, kind, what), day, window, options.MostCandidates, found);
        if (found.Count <= options.MostCandidates) return found;
        return [.. found.OrderBy(each => Math.Abs((long)each.Day - day)).ThenBy(each => each,
            Comparer<DuplicateEntry>.Create(DuplicateSegment.InOrder)).Take(options.MostCandidates)];
    }
}
