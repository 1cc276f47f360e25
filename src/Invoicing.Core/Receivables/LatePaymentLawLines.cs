using System.Collections.Immutable;
using Invoicing.Findings;
using Invoicing.Taxes;

namespace Invoicing.Receivables;

/// <summary>Gathers what the lines of a file say.</summary>
internal sealed class LatePaymentLawLines
{
    private const string Statements = "law, version, source, reference, interest or sum";

    private const string Debtors = "business, authority, consumer, or several with commas";

    private readonly FindingSink _sink = new();
    private readonly Dictionary<string, string> _sources = new(StringComparer.Ordinal);
    private readonly List<ReferenceRate> _references = [];
    private readonly List<StatutoryRate> _rates = [];
    private readonly List<StatutorySum> _sums = [];
    private string _id = "";
    private string _version = "";

    public FindingList Findings => _sink.ToList();

    public void Read(ReadOnlySpan<char> text, int number)
    {
        var line = new RateLine(text, number);
        if (line.IsEmpty) return;
        Statement(line.Word(Statements), line);
        if (line.HasMore) line.Fail("the end of the line", line.Word(""));
        if (line.Expected is { } expected) Wrong(number, line.Found, expected);
    }

    /// <summary>The law; null where a line was wrong, or its id or version is missing.</summary>
    public LatePaymentLaw? Law()
    {
        if (_id.Length == 0) Wrong(0, "nothing", "a line with law");
        if (_version.Length == 0) Wrong(0, "nothing", "a line with version");
        return _sink.HasErrors
            ? null
            : new LatePaymentLaw { Id = _id, Version = _version, Rates = [.. _rates], FixedSums = [.. _sums] };
    }

    /// <summary>The reference rates; null where a line was wrong.</summary>
    public ReferenceRates? References() => _sink.HasErrors ? null : new ReferenceRates { Rates = [.. _references] };

    public void Wrong(int number, string found, string expected) =>
        _sink.Add(InterestFindings.LawLine, Severity.Error, FormattableString.Invariant($"/lines/{number}"),
            ("line", number), ("found", found), ("expected", expected));

    private void Statement(string statement, RateLine line)
    {
        switch (statement)
        {
            case "law": _id = line.Word("a country's code of ISO 3166-1, or EU"); break;
            case "version": _version = line.Word("the date of the data"); break;
            case "source": Source(line); break;
            case "reference": Reference(line); break;
            case "interest": Interest(line); break;
            case "sum": Sum(line); break;
            default: line.Fail(Statements, statement); break;
        }
    }

    // source KEY TEXT...
    private void Source(RateLine line)
    {
        var key = line.Word("the key of a source");
        var text = line.Rest("the law and clause");
        if (line.Expected is null && !_sources.TryAdd(key, text)) line.Fail("a key of its own", key);
    }

    // reference ID DAYS NUMBER % KEY
    private void Reference(RateLine line)
    {
        var id = line.Word("the name of a reference rate");
        var (from, last) = line.Days();
        var rate = line.Rate();
        var source = Sourced(line);
        if (line.Expected is null) _references.Add(new ReferenceRate(id, from, rate, source, last));
    }

    // interest DEBTORS DAYS NUMBER % [over ID [at-start]] KEY
    private void Interest(RateLine line)
    {
        var debtors = DebtorsOf(line);
        var (from, last) = line.Days();
        var rate = InterestRate.PerYear(line.Rate());
        var word = line.Word("over or the key of a source");
        if (word == "over")
        {
            rate = rate with { Reference = line.Word("the name of a reference rate") };
            word = line.Word("at-start or the key of a source");
        }

        if (word == "at-start" && rate.Reference is not null)
        {
            rate = rate with { IsFixedAtStart = true };
            word = line.Word("the key of a source");
        }

        var dated = new DatedInterestRate(rate, from, last, Sourced(line, word));
        if (line.Expected is null) _rates.AddRange(debtors.Select(debtor => new StatutoryRate(debtor, dated)));
    }

    // sum DEBTORS DAYS NUMBER CURRENCY [above NUMBER CURRENCY] KEY
    private void Sum(RateLine line)
    {
        var debtors = DebtorsOf(line);
        var (from, last) = line.Days();
        var sum = Amount(line);
        Money? above = null;
        var word = line.Word("above or the key of a source");
        if (word == "above")
        {
            above = Amount(line);
            word = line.Word("the key of a source");
        }

        var dated = new FixedSum(sum, above, from, last, Sourced(line, word));
        if (line.Expected is null) _sums.AddRange(debtors.Select(debtor => new StatutorySum(debtor, dated)));
    }

    private static Money Amount(RateLine line)
    {
        const string Wanted = "an amount as 40.00 EUR";
        var text = $"{line.Word(Wanted)} {line.Word(Wanted)}";
        if (Money.TryParse(text, out var amount)) return amount;
        line.Fail(Wanted, text);
        return default;
    }

    private static ImmutableArray<DebtorKind> DebtorsOf(RateLine line)
    {
        var kinds = ImmutableArray.CreateBuilder<DebtorKind>();
        foreach (var word in line.Word(Debtors).Split(','))
            switch (word)
            {
                case "business": kinds.Add(DebtorKind.Business); break;
                case "authority": kinds.Add(DebtorKind.PublicAuthority); break;
                case "consumer": kinds.Add(DebtorKind.Consumer); break;
                default: line.Fail(Debtors, word); break;
            }

        return kinds.ToImmutable();
    }

    private string Sourced(RateLine line) => Sourced(line, line.Word("the key of a source that is listed above"));

    private string Sourced(RateLine line, string key)
    {
        if (_sources.TryGetValue(key, out var source)) return source;
        if (line.Expected is null) line.Fail("the key of a source that is listed above", key);
        return "";
    }
}
