using FsCheck;
using FsCheck.Fluent;
using Invoicing.Core.Tests.Deviations;
using Invoicing.Discounts;
using Invoicing.Invoices;
using Invoicing.Matching;

namespace Invoicing.Core.Tests.Matching;

/// <summary>Right jobs into which deviations of any size were put, several at once: some cancel out in the
/// totals.</summary>
static class WrongJobs
{
    /// <summary>Wrong jobs; a few are right.</summary>
    public static Gen<Job> All { get; } =
        from job in RightJobs.All
        from changes in Gen.ArrayOf(Change, job.Draft.Lines.Length)
        from before in Gen.Choose(0, 4)
        from isPending in Gen.Elements(true, false)
        select Billed(Changed(job, changes), before, isPending);

    /// <summary>A wrong job and two tables, of which the second is wider.</summary>
    public static Gen<(Job Job, ToleranceTable Narrow, ToleranceTable Wide)> WithTolerances(
        Gen<(ToleranceTable Narrow, ToleranceTable Wide)> tolerances) =>
        from job in All
        from tables in tolerances
        select (job, tables.Narrow, tables.Wide);

    static Gen<Func<Job, int, Job>> Change { get; } =
        from kind in Gen.Choose(0, 9)
        from size in Gen.Choose(1, 30)
        from isMore in Gen.Elements(true, false)
        select Of(kind, size, isMore);

    static Func<Job, int, Job> Of(int kind, int size, bool isMore)
    {
        var signed = isMore ? size : -size;
        return kind switch
        {
            0 or 1 => (job, n) => job.Line(n, line => VarianceDeviations.Priced(line, 1m + (signed / 100m))),
            2 => (job, n) => job.Line(n, line => VarianceDeviations.More(line, size)),
            3 => (job, n) => job.Line(n, line => line.Quantity.Value > 1 ? VarianceDeviations.More(line, -1m) : line),
            4 => (job, n) => job.Line(n, line => line with { Adjustments = [Discount.Percent(size)] }),
            5 => (job, n) => job.Line(n, line => line with
            {
                Adjustments = [.. line.Adjustments, Charge.Of(Money.FromMinor(size * 40, Currency.EUR))],
            }),
            6 => (job, n) => VarianceDeviations.Received(job, n, -Least(job, n, size)),
            7 => (job, n) => VarianceDeviations.Accepted(job, n, -Least(job, n, size)),
            8 => (job, n) => VarianceDeviations.Received(
                job.Line(n, line => VarianceDeviations.More(line, size)), n, -Least(job, n, 3 * size)),
            _ => (job, _) => job,
        };
    }

    static decimal Least(Job job, int line, int size) => Math.Min(size, job.Draft.Lines[line].Quantity.Value);

    static Job Changed(Job job, Func<Job, int, Job>[] changes)
    {
        for (var i = 0; i < changes.Length; i++) job = changes[i](job, i);
        return job;
    }

    // A little of each line was billed before, too dear.
    static Job Billed(Job job, int before, bool isPending)
    {
        if (before == 0) return job;
        var earlier = job.Draft with
        {
            Number = "R-1000",
            Lines =
            [
                .. job.Draft.Lines.Select((line, n) => VarianceDeviations.Priced(line, 1m + (n * before / 100m)) with
                {
                    Quantity = Quantity.Of(before / 4m, line.Quantity.Unit),
                }),
            ],
        };
        var billed = BilledSoFar.Nothing.With(InvoiceCalculator.Calculate(earlier).Value, isPending);
        return job with { Facts = job.Facts with { BilledSoFar = billed } };
    }
}
