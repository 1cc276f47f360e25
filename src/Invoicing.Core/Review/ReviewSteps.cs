using System.Collections.Immutable;
using Invoicing.Findings;

namespace Invoicing.Review;

/// <summary>The parts of the review that this library brings; matching comes after them.</summary>
internal static class ReviewSteps
{
    /// <summary>What keeps an invoice from being paid: number, arithmetic, exact copies.</summary>
    public static ImmutableArray<IReviewStep> Standard { get; } =
    [
        new NumberStep(),
        new ArithmeticStep(ArithmeticEngine.StatedOnly),
        new DuplicateStep(DuplicateEngine.Exact),
    ];

    /// <summary>Every part. A missing number is one of the particulars.</summary>
    public static ImmutableArray<IReviewStep> Complete { get; } =
    [
        new ShapeStep(ShapeEngine.Standard),
        new ParticularsStep(ParticularsEngine.WithCustomary),
        new ArithmeticStep(ArithmeticEngine.Standard),
        new DuplicateStep(DuplicateEngine.Standard),
        new SignalStep(SignalEngine.Standard),
    ];

    /// <summary>The parts with one more, in place of one of the same id.</summary>
    public static ImmutableArray<IReviewStep> With(this ImmutableArray<IReviewStep> steps, IReviewStep step)
    {
        for (var i = 0; i < steps.Length; i++)
            if (steps[i].Id == step.Id) return steps.SetItem(i, step);
        return steps.Add(step);
    }
}

/// <summary>A supplier's invoice has a number (EN 16931 BR-02).</summary>
internal sealed class NumberStep : IReviewStep
{
    public string Id => "number";

    public void Run(ReviewRun run)
    {
        if (run.Side == ReviewSide.Suppliers && string.IsNullOrWhiteSpace(run.Invoice.Number))
            run.Findings.Add(ReviewFindings.NumberMissing, Severity.Error, "/number");
    }
}

/// <summary>The document is sound in itself: parties, identifiers, dates, references.</summary>
internal sealed class ShapeStep(ShapeEngine engine) : IReviewStep
{
    public string Id => "shape";

    public void Run(ReviewRun run) => engine.Check(run.Invoice.Draft, run.Findings);
}

/// <summary>The document states what the law of the seller wants it to state.</summary>
internal sealed class ParticularsStep(ParticularsEngine engine) : IReviewStep
{
    public string Id => "particulars";

    public void Run(ReviewRun run)
    {
        var facts = run.Facts.Particulars;
        var isDraft = run.Side == ReviewSide.Ours && run.Invoice.Number is null;
        engine.Check(run.Invoice, run.Findings, isDraft == facts.IsDraft ? facts : facts with { IsDraft = isDraft });
    }
}

/// <summary>The amounts declared are those that follow from the lines.</summary>
internal sealed class ArithmeticStep(ArithmeticEngine engine) : IReviewStep
{
    public string Id => "arithmetic";

    public void Run(ReviewRun run) => engine.Check(run.Invoice, run.Findings);
}

/// <summary>A supplier's invoice did not come before.</summary>
internal sealed class DuplicateStep(DuplicateEngine engine) : IReviewStep
{
    public string Id => "duplicates";

    public void Run(ReviewRun run)
    {
        if (run.Side == ReviewSide.Ours || run.Facts.Earlier.IsEmpty) return;
        var report = engine.Find(run.Invoice, run.Facts.Earlier, run.Facts.Suppliers);
        run.Findings.AddRange(report.Findings);
        run.Duplicates = report.Candidates;
        run.IsCopy |= report.Findings.HasErrors;
    }
}

/// <summary>A supplier's invoice shows no sign of fraud, and is plausible.</summary>
internal sealed class SignalStep(SignalEngine engine) : IReviewStep
{
    public string Id => "signals";

    public void Run(ReviewRun run)
    {
        if (run.Side == ReviewSide.Ours) return;
        var facts = run.Facts;
        run.Findings.AddRange(engine.Check(run.Invoice, new SignalFacts
        {
            Suppliers = facts.Suppliers,
            Earlier = facts.Earlier,
            ApprovalLimits = facts.ApprovalLimits,
            Calendars = facts.Calendars,
            OtherAccounts = facts.OtherAccounts,
            Orders = facts.Agreed.Orders,
        }));
    }
}
