using System.Collections.Immutable;
using Invoicing.Findings;

namespace Invoicing.Postings;

/// <summary>Which account of a chart takes a role. The entry that says most counts: one with tax group and currency
/// before one with the tax group, that before one with the currency, that before one for all. Data;
/// immutable.</summary>
public sealed record ChartOfAccounts
{
    private readonly Sequence<ChartEntry> _entries;

    /// <summary>The entries. Of two that say the same the first counts.</summary>
    public ImmutableArray<ChartEntry> Entries
    {
        get => _entries.Items;
        init => _entries = value;
    }

    /// <summary>A chart of roles and their numbers.</summary>
    public static ChartOfAccounts Of(params ReadOnlySpan<(PostingAccount Role, string Number)> accounts)
    {
        var entries = ImmutableArray.CreateBuilder<ChartEntry>(accounts.Length);
        foreach (var (role, number) in accounts) entries.Add(new ChartEntry(role, number));
        return new ChartOfAccounts { Entries = entries.MoveToImmutable() };
    }

    /// <summary>This chart with an entry more.</summary>
    public ChartOfAccounts With(ChartEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return this with { Entries = Entries.Add(entry) };
    }

    /// <summary>The number of the account of a line; null where the chart has none.</summary>
    public string? Find(PostingLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        ChartEntry? best = null;
        foreach (var entry in Entries)
            if (entry.Fits(line) && (best is null || entry.Rank > best.Rank)) best = entry;
        return best?.Number;
    }

    /// <summary>The numbers of the accounts of a posting, line by line. A line without one is an error
    /// (POSTING-ACCOUNT-MISSING).</summary>
    /// <param name="posting">The posting.</param>
    public Outcome<NumberedPosting> Number(Posting posting)
    {
        ArgumentNullException.ThrowIfNull(posting);
        var findings = new FindingSink();
        var numbers = ImmutableArray.CreateBuilder<string>(posting.Lines.Length);
        for (var i = 0; i < posting.Lines.Length; i++)
        {
            var line = posting.Lines[i];
            if (Find(line) is { } number) numbers.Add(number);
            else
                findings.Add(PostingFindings.AccountMissing, Severity.Error,
                    FormattableString.Invariant($"/postings/{posting.Id}/lines/{i + 1}"),
                    ("role", line.Account.ToString()), ("taxGroup", line.TaxGroup ?? "-"),
                    ("currency", line.Amount.Currency.Code));
        }

        return findings.HasErrors
            ? new Outcome<NumberedPosting>(null, findings.ToList())
            : new Outcome<NumberedPosting>(new NumberedPosting(posting, numbers.DrainToImmutable()));
    }
}

/// <summary>An account of a chart. Immutable.</summary>
/// <param name="Role">The role that it takes.</param>
/// <param name="Number">Its number, as the chart has it.</param>
/// <param name="TaxGroup">The tax group that it is for ("VAT S 19 %"); null: all.</param>
/// <param name="Currency">The currency that it is for; null: all.</param>
public sealed record ChartEntry(PostingAccount Role, string Number, string? TaxGroup = null, Currency? Currency = null)
{
    internal int Rank => (TaxGroup is null ? 0 : 2) + (Currency is null ? 0 : 1);

    internal bool Fits(PostingLine line) => Role == line.Account
        && (TaxGroup is null || TaxGroup == line.TaxGroup)
        && (Currency is null || Currency == line.Amount.Currency);
}

/// <summary>A posting with the numbers of its accounts. Immutable.</summary>
/// <param name="Posting">The posting.</param>
/// <param name="Numbers">The numbers, as many as lines and in their order.</param>
public sealed record NumberedPosting(Posting Posting, ImmutableArray<string> Numbers)
{
    private readonly Sequence<string> _numbers = Numbers;

    /// <summary>The numbers, as many as lines and in their order.</summary>
    public ImmutableArray<string> Numbers
    {
        get => _numbers.Items;
        init => _numbers = value;
    }
}

/// <summary>Codes of what can be found when something is posted; docs/rules has a page for each.</summary>
public static class PostingFindings
{
    /// <summary>The chart of accounts has no account for a line.</summary>
    public const string AccountMissing = "POSTING-ACCOUNT-MISSING";
}
