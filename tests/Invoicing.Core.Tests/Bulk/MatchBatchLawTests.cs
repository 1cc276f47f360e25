using FsCheck.Fluent;
using Invoicing.Bulk;
using Invoicing.Testing;

namespace Invoicing.Core.Tests.Bulk;

/// <summary>The laws of docs/laws/bulk-matching.md.</summary>
public class MatchBatchLawTests
{
    [Fact]
    public void A_batch_finds_what_the_plain_model_finds() => Law.Holds(BatchCases.All, each =>
    {
        Assert.Equal(InOrder(PlainMatch.Of(each)), InOrder(FoundIn(each, 1)));
        return true;
    }, count: 4_000);

    [Fact]
    public void The_cases_hold_every_code_often_and_effects_of_every_kind()
    {
        var codes = Enum.GetValues<MatchCodes>().Where(code => code != MatchCodes.None)
            .ToDictionary(code => code, _ => 0);
        var (price, above, below) = (0, 0, 0);
        Law.Holds(BatchCases.All, each =>
        {
            foreach (var found in PlainMatch.Of(each))
            {
                foreach (var code in codes.Keys.Where(code => found.Codes.HasFlag(code)).ToList()) codes[code]++;
                price += found.PriceEffect is not (null or 0) ? 1 : 0;
                above += found.AboveEffect is not (null or 0) ? 1 : 0;
                below += found.BelowEffect is not (null or 0) ? 1 : 0;
            }

            return true;
        }, count: 4_000);
        Assert.All(codes, code => Assert.True(code.Value >= 20, $"{code}"));
        Assert.True(price >= 200 && above >= 200 && below >= 50, $"{price}, {above}, {below}");
    }

    [Fact]
    public void The_order_of_rows_does_not_matter() => Law.Holds(
        from each in BatchCases.All
        from seed in Gen.Choose(1, 1_000_000)
        select (each, seed),
        both =>
        {
            Assert.Equal(FoundIn(both.each, 1), FoundIn(both.each.Shuffled(both.seed), 1));
            return true;
        }, count: 500);

    [Fact]
    public void The_number_of_threads_does_not_matter() => Law.Holds(BatchCases.All, each =>
    {
        var alone = FoundIn(each, 1);
        for (var threads = 2; threads <= 5; threads++) Assert.Equal(alone, FoundIn(each, threads));
        return true;
    }, count: 200);

    [Fact]
    public void A_report_used_again_holds_the_last_match_only() => Law.Holds(
        from first in BatchCases.All
        from second in BatchCases.All
        select (first, second),
        both =>
        {
            var report = new MatchBatchReport();
            both.first.Batch().Match(report);
            both.second.Batch().Match(report, 2);
            var anew = both.second.Batch().Match();
            Assert.Equal(anew.Codes.ToArray(), report.Codes.ToArray());
            Assert.Equal(anew.Found.ToArray(), report.Found.ToArray());
            return true;
        }, count: 100);

    [Fact]
    public void Each_line_found_is_in_the_codes_and_in_the_findings() => Law.Holds(BatchCases.All, each =>
    {
        var batch = each.Batch();
        var report = batch.Match();
        var codes = new MatchCodes[each.Lines.Length];
        foreach (var found in report.Found) codes[found.Line] = found.Codes;
        Assert.Equal(codes, report.Codes.ToArray());
        var findings = report.ToFindings();
        Assert.Equal(
            codes.Sum(code => System.Numerics.BitOperations.PopCount((uint)code)),
            findings.Sum(document => document.Findings.Count));
        Assert.Equal(findings.OrderBy(document => document.Document), findings);
        return true;
    }, count: 200);

    static List<PlainFound> FoundIn(BatchCase each, int threads)
    {
        var found = new List<PlainFound>();
        foreach (var line in each.Batch().Match(threads).Found)
        {
            var row = each.Lines[line.Line];
            found.Add(new PlainFound(
                row.Document, row.Id, line.Codes, line.PriceEffect, line.AboveEffect, line.BelowEffect));
        }

        return found;
    }

    static IEnumerable<PlainFound> InOrder(List<PlainFound> found) =>
        found.OrderBy(line => line.Document).ThenBy(line => int.Parse(line.Id, null));
}
