using System.Collections.Immutable;
using Invoicing.Findings;
using Invoicing.Invoices;
using NodaTime;

namespace Invoicing.Review;

/// <summary>
/// Finds earlier documents that an invoice is a copy of: the same number, the same content under another number, what
/// is likely the same by points, what was billed in parts. Documents of the same effect are compared: a credit note
/// is no copy of an invoice, and what was wholly credited may be billed again, under a number of its own. Pure; the
/// order of the documents does not count, and a pair has the same points whichever came first. Immutable, safe to
/// share between threads.
/// </summary>
public sealed class DuplicateEngine
{
    private DuplicateEngine(DuplicateOptions options) => Options = options;

    /// <summary>Number by its normal form, content, points and splits.</summary>
    public static DuplicateEngine Standard { get; } = new(new DuplicateOptions());

    /// <summary>Number by its normal form and content, nothing that is only likely.</summary>
    public static DuplicateEngine Exact { get; } = new(new DuplicateOptions { Scored = false, Splits = false });

    /// <summary>The usual exact rule: of one supplier the same number in the same year or where one has no date, or the
    /// same amount on the same date.</summary>
    public static DuplicateEngine UsualExact { get; } = new(new DuplicateOptions
    {
        Number = DuplicateNumberRule.SameYear, Content = false, AmountAndDate = true, Scored = false, Splits = false,
    });

    /// <summary>What it takes for a duplicate.</summary>
    public DuplicateOptions Options { get; }

    internal static DuplicateOptions Usual => Standard.Options;

    /// <summary>An engine that takes something else for a duplicate.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Days, reach or candidates are negative, parts are not 2 to 6, or
    /// what is certain has less points than what is likely.</exception>
    public DuplicateEngine With(DuplicateOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var wrong = options switch
        {
            { NearDays: < 0 } => nameof(options.NearDays),
            { SequenceReach: < 0 } => nameof(options.SequenceReach),
            { MostCandidates: < 1 } => nameof(options.MostCandidates),
            { MostParts: < 2 or > 6 } => nameof(options.MostParts),
            _ when options.WindowDays < options.NearDays => nameof(options.WindowDays),
            _ when options.Certain < options.Likely => nameof(options.Certain),
            _ => null,
        };
        if (wrong is not null)
            throw new ArgumentOutOfRangeException(nameof(options), options, $"{wrong} is out of range.");
        return new DuplicateEngine(options);
    }

    /// <summary>Earlier documents, made ready for many invoices.</summary>
    /// <param name="earlier">The documents, credit notes among them.</param>
    /// <param name="suppliers">What is known of the suppliers; default: nothing.</param>
    public DuplicateIndex Index(IEnumerable<Invoice> earlier, ImmutableArray<KnownSupplier> suppliers = default) =>
        DuplicateIndex.Of(earlier, suppliers, Options);

    /// <summary>Compares one invoice with those that came before it.</summary>
    /// <param name="invoice">The invoice.</param>
    /// <param name="earlier">Those that came before; the invoice itself, the same object, is passed over.</param>
    /// <param name="suppliers">What is known of the suppliers; default: nothing.</param>
    public DuplicateReport Find(
        Invoice invoice, IEnumerable<Invoice> earlier, ImmutableArray<KnownSupplier> suppliers = default)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        return Find(invoice, Index(earlier, suppliers));
    }

    /// <summary>Compares an invoice with those that came before it.</summary>
    /// <param name="invoice">The invoice.</param>
    /// <param name="earlier">Those that came before; the invoice itself, the same object, is passed over.</param>
    public DuplicateReport Find(Invoice invoice, DuplicateIndex earlier)
    {
        ArgumentNullException.ThrowIfNull(invoice);
        ArgumentNullException.ThrowIfNull(earlier);
        var entry = new DuplicateEntry(invoice, earlier.Suppliers, earlier.Form);
        List<DuplicateCandidate>? found = null;
        FindingSink? findings = null;
        foreach (var other in earlier.Candidates(entry, Options))
        {
            if (ReferenceEquals(other.Invoice, invoice) || !entry.IsOfKind(other)) continue;
            var likeness = DuplicateScore.Compare(entry, other, Options);
            if (!likeness.Supplier && !likeness.Account) continue;
            if (CodeOf(entry, other, likeness, earlier) is not { } code) continue;
            var candidate = CandidateOf(code, likeness, entry, other);
            (found ??= []).Add(candidate);
            Report(entry, candidate, findings ??= new FindingSink());
        }

        if (Options.Splits) DuplicateSplits.Find(entry, earlier, Options, findings ??= new FindingSink());
        return new DuplicateReport
        {
            Candidates = found is null ? [] : [.. InOrder(found)],
            Findings = findings?.ToList() ?? FindingList.Empty,
        };
    }

    private string? CodeOf(
        DuplicateEntry entry, DuplicateEntry other, in DuplicateLikeness likeness, DuplicateIndex earlier)
    {
        if (likeness.Supplier && IsSameNumber(entry, other, likeness)) return ReviewFindings.DuplicateNumber;
        var sameTotal = likeness.Amount == AmountLikeness.Same && entry.Currency == other.Currency;
        var code = likeness.Supplier && sameTotal && entry.Day == other.Day
            ? Options.Content && DuplicateContent.IsSame(entry.Invoice, other.Invoice) ? ReviewFindings.DuplicateContent
                : Options.AmountAndDate && entry.HasDate ? DuplicateFindings.Amount
                : null
            : null;
        if (code is null && Options.Scored && likeness.Points(Options.Weights) >= Options.Likely)
            code = DuplicateFindings.Likely;
        if (code is null || likeness.Number is NumberLikeness.Same or NumberLikeness.Alike) return code;
        return earlier.IsCredited(other) || earlier.IsCredited(entry) ? null : code;
    }

    private bool IsSameNumber(DuplicateEntry entry, DuplicateEntry other, in DuplicateLikeness likeness) =>
        Options.Number switch
        {
            DuplicateNumberRule.Normalised => likeness.Number == NumberLikeness.Same,
            DuplicateNumberRule.SameYear => likeness.Number == NumberLikeness.Same
                && entry.Invoice.Number.AsSpan().Trim()
                    .Equals(other.Invoice.Number.AsSpan().Trim(), StringComparison.OrdinalIgnoreCase)
                && (!entry.HasDate || !other.HasDate
                    || entry.Invoice.IssueDate.Year == other.Invoice.IssueDate.Year),
            _ => false,
        };

    private DuplicateCandidate CandidateOf(
        string code, in DuplicateLikeness likeness, DuplicateEntry entry, DuplicateEntry other) => new()
        {
            Code = code,
            Number = other.Invoice.Number,
            Date = other.Invoice.IssueDate,
            Total = other.Invoice.Totals.WithTax,
            Score = likeness.Points(Options.Weights),
            Criteria = DuplicateScore.Explain(likeness, entry, other, Options.Weights),
        };

    private void Report(DuplicateEntry entry, DuplicateCandidate candidate, FindingSink findings)
    {
        var number = entry.Invoice.Number ?? "-";
        if (candidate.Code == ReviewFindings.DuplicateNumber)
            findings.Add(candidate.Code, Severity.Error, "/number",
                ("number", number), ("earlier", candidate.Number!), ("date", candidate.Date),
                ("total", candidate.Total));
        else if (candidate.Code == DuplicateFindings.Likely)
            findings.Add(candidate.Code, candidate.Score >= Options.Certain ? Severity.Error : Severity.Warning, "",
                ("number", number), ("earlier", candidate.Number ?? "-"), ("date", candidate.Date),
                ("total", candidate.Total), ("score", candidate.Score), ("likely", Options.Likely),
                ("because", string.Join(", ", candidate.Criteria.Select(each =>
                    string.Create(System.Globalization.CultureInfo.InvariantCulture,
                        $"{each.Name} {each.Points:+0;-0}")))));
        else
            findings.Add(candidate.Code, Severity.Error, "",
                ("number", number), ("earlier", candidate.Number ?? "-"), ("date", candidate.Date),
                ("total", candidate.Total));
    }

    private static IEnumerable<DuplicateCandidate> InOrder(List<DuplicateCandidate> found) =>
        found.OrderByDescending(each => each.Score).ThenBy(each => each.Date)
            .ThenBy(each => each.Number, StringComparer.Ordinal).ThenBy(each => each.Total.MinorUnits)
            .ThenBy(each => each.ToText(), StringComparer.Ordinal);
}
