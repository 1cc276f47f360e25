using FsCheck.Fluent;
using Invoicing.Findings;
using Invoicing.Matching;
using Invoicing.Testing;

namespace Invoicing.Core.Tests.Deviations;

/// <summary>A job that is right has no findings; each deviation put into one is found by its code at its path, and
/// nothing else is.</summary>
public class DeviationTests
{
    [Fact]
    public void A_document_made_from_its_order_and_receipts_has_no_findings() =>
        Law.Holds(RightJobs.All, job =>
        {
            Assert.Equal(FindingList.Empty, job.Match().Findings);
            return true;
        });

    public static TheoryData<int> Indexes => [.. Enumerable.Range(0, DeviationLists.All.Count)];

    [Theory]
    [MemberData(nameof(Indexes))]
    public void Each_deviation_is_found_by_its_code_at_its_path_and_nothing_else_is(int index)
    {
        var deviation = DeviationLists.All[index];
        var seeded = 0;
        Law.Holds(
            from job in RightJobs.All
            from line in FsCheck.Fluent.Gen.Choose(0, job.Draft.Lines.Length - 1)
            select (job, line),
            each =>
            {
                if (deviation.Seed(each.job, each.line) is not { } wrong) return true;
                seeded++;
                Holds(deviation, wrong, each.line);
                return true;
            }, count: 60, name: deviation.ToString());
        Assert.True(seeded >= 10, $"{deviation} was put into {seeded} jobs only.");
    }

    static void Holds(Deviation deviation, Job wrong, int line)
    {
        var report = wrong.Match();
        Assert.Contains(report.Findings, found =>
            found.Code == deviation.Code && found.Path == deviation.PathIn(wrong, line));
        Assert.DoesNotContain(report.Findings, found =>
            found.Code != deviation.Code && !deviation.Beside.Contains(found.Code, StringComparer.Ordinal));
        var consequences = report.Variances.SelectMany(variance => variance.Consequences).Select(each => each.Code);
        Assert.Empty(consequences.Except(deviation.Consequences, StringComparer.Ordinal));
    }
}
