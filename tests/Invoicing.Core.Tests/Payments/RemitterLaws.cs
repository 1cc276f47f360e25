using System.Collections.Immutable;
using System.Globalization;
using FsCheck.Fluent;
using Invoicing.Banking;
using Invoicing.Parties;
using Invoicing.Payments;
using Invoicing.Testing;
using NodaTime;

namespace Invoicing.Core.Tests.Payments;

/// <summary>The laws of docs/laws/banking.md on finding the customer.</summary>
public class RemitterLaws
{
    static readonly LocalDate Day = new(2026, 12, 1);

    static readonly ImmutableArray<Payer> Payers =
    [
        .. Enumerable.Range(0, 8).Select(at => new Payer
        {
            Customer = $"C{at}",
            Name = $"Name{(char)('A' + at)} Works GmbH",
            Accounts = [Iban.OfAccount("DE", (370_400_440_000_000_000 + at).ToString(CultureInfo.InvariantCulture))],
        }),
    ];

    static OpenItem Item(int number) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"INV-2026-{number:00000}"),
        Customer = $"C{number % 8}",
        Issued = Day.PlusDays(-30),
        Due = Day.PlusDays(number % 20),
        Amount = Money.FromMinor(100 * (number % 50 + 1), Currency.EUR),
        Open = Money.FromMinor(number % 9 == 0 ? 0 : 100 * (number % 50 + 1), Currency.EUR),
    };

    static readonly FsCheck.Gen<(ImmutableArray<OpenItem> Items, BankTransaction Entry)> Cases =
        from numbers in Gen.Choose(1, 400).ListOf(30)
        from named in Gen.Choose(1, 400).ListOf(2)
        from text in Gen.Elements("", "INV-2026-{0:00000}", "{0:00000} and 2026-{1:00000}", "inv 2026 {0} {1}", "2026{0:00000}")
        from payer in Gen.Choose(-1, 7)
        from account in Gen.Choose(-1, 7)
        from amount in Gen.Choose(1, 60)
        select (numbers.Distinct().Select(Item).ToImmutableArray(), new BankTransaction
        {
            Id = "E",
            BookingDate = Day,
            Amount = Money.FromMinor(100 * amount, Currency.EUR),
            RemittanceInformation = string.Format(CultureInfo.InvariantCulture, text, named[0], named[1]),
            CounterpartyName = payer < 0 ? null : Payers[payer].Name.ToUpperInvariant(),
            CounterpartyAccount = account < 0 ? null : Payers[account].Accounts[0],
        });

    static RemitterReport Find(BankTransaction entry, IEnumerable<OpenItem> items, IEnumerable<Payer>? payers = null) =>
        RemitterMatcher.Standard.Find(entry, RemitterIndex.Of([.. items], [.. payers ?? Payers]));

    [Fact]
    public void The_order_of_items_and_payers_changes_nothing() => Law.Holds(Cases, each =>
        Find(each.Entry, each.Items) == Find(each.Entry, each.Items.Reverse(), Payers.Reverse()));

    [Fact]
    public void The_confidence_is_the_sum_of_the_evidence() => Law.Holds(Cases, each =>
        Find(each.Entry, each.Items).Proposals.All(one =>
            one.Confidence == Math.Clamp(one.Evidence.Sum(piece => piece.Points), 0, 100)));

    [Fact]
    public void What_is_automatic_is_above_the_threshold_and_ahead_of_all_others() => Law.Holds(Cases, each =>
    {
        var report = Find(each.Entry, each.Items);
        if (report.Decision != RemitterDecision.Automatic) return report.Findings.Count > 0;
        var sums = report.Proposals.Select(one => one.Evidence.Sum(piece => piece.Points)).ToList();
        return sums[0] >= 80 && (sums.Count == 1 || sums[0] - sums[1] >= 15) && report.Findings.Count == 0;
    }, count: 1_000);

    [Fact]
    public void A_slip_is_automatic_only_where_amount_and_payer_agree() => Law.Holds(Cases, each =>
    {
        var report = Find(each.Entry, each.Items);
        if (report.Decision != RemitterDecision.Automatic) return true;
        var kinds = report.Proposals[0].Evidence.Select(one => one.Kind).ToHashSet();
        return !kinds.Contains(RemitterEvidenceKind.NearNumber)
            || (kinds.Contains(RemitterEvidenceKind.Amount)
                && (kinds.Contains(RemitterEvidenceKind.Account) || kinds.Contains(RemitterEvidenceKind.Name)));
    }, count: 1_000);

    [Fact]
    public void A_higher_threshold_never_makes_more_automatic() => Law.Holds(Cases, each =>
    {
        var index = RemitterIndex.Of(each.Items, Payers);
        var strict = RemitterMatcher.Standard.With(RemitterWeights.Default with { Automatic = 95 });
        return strict.Find(each.Entry, index).Decision <= RemitterMatcher.Standard.Find(each.Entry, index).Decision;
    });

    [Fact]
    public void The_items_of_a_proposal_are_the_customers() => Law.Holds(Cases, each =>
        Find(each.Entry, each.Items).Proposals.All(one => one.Items.All(id =>
            each.Items.Single(item => item.Id == id).Customer == one.Customer)));

    [Fact]
    public void Every_number_one_slip_away_is_found_and_no_other() => Law.Holds(
        from numbers in Gen.Choose(100_000, 101_000).ListOf(40)
        from typed in Gen.Choose(99_000, 1_020_000)
        select (numbers, typed), each =>
        {
            var known = each.numbers.Select(Text).Distinct(StringComparer.Ordinal).ToList();
            var found = new List<string>();
            new NearNumbers(known).Find(Text(each.typed), found);
            return found.SequenceEqual(known.Where(one => Slips(Text(each.typed)).Contains(one))
                .Order(StringComparer.Ordinal), StringComparer.Ordinal);
        }, count: 1_000);

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>All texts that one slip makes of a text.</summary>
    static HashSet<string> Slips(string text)
    {
        var all = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at <= text.Length; at++)
        {
            for (var digit = '0'; digit <= '9'; digit++)
            {
                all.Add(text.Insert(at, digit.ToString()));
                if (at < text.Length) all.Add(text.Remove(at, 1).Insert(at, digit.ToString()));
            }

            if (at < text.Length) all.Add(text.Remove(at, 1));
            if (at + 1 < text.Length) all.Add($"{text[..at]}{text[at + 1]}{text[at]}{text[(at + 2)..]}");
        }

        all.Remove(text);
        return all;
    }
}
