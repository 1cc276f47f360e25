using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Matching;

namespace Invoicing.Core.Tests.Deviations;

/// <summary>An invoice and all that it is held against.</summary>
sealed record Job
{
    public required InvoiceDraft Draft { get; init; }

    public required MatchFacts Facts { get; init; }

    public ToleranceTable Tolerances { get; init; } = ToleranceTable.Strict;

    public Invoice Invoice() => InvoiceCalculator.Calculate(Draft).Value;

    /// <summary>What matches it.</summary>
    public MatchEngine Engine { get; init; } = MatchEngine.Standard;

    public MatchReport Match() => Engine.With(Tolerances).Match(Invoice(), Facts);

    public Job Line(int index, Func<InvoiceLine, InvoiceLine> change) => this with
    {
        Draft = Draft with { Lines = Draft.Lines.SetItem(index, change(Draft.Lines[index])) },
    };

    public Job Order(Func<Orders.Order, Orders.Order> change) => this with
    {
        Facts = Facts with { Orders = [change(Facts.Orders[0]), .. Facts.Orders[1..]] },
    };

    public Job OrderLine(int index, Func<Orders.OrderLine, Orders.OrderLine> change) => Order(order =>
        order with { Lines = order.Lines.SetItem(index, change(order.Lines[index])) });
}

/// <summary>Something put wrong on purpose in a job that is right: the code that it is found by, and where.</summary>
/// <param name="Code">The code of the one finding that it gives.</param>
/// <param name="Name">What is put wrong, in words.</param>
/// <param name="Seed">Puts it wrong in a line (its index) of a right job; null where the job has no place for
/// it.</param>
/// <param name="Path">The path of the finding, of the job put wrong and the index of the line; null: the
/// line's.</param>
sealed record Deviation(
    string Code, string Name, Func<Job, int, Job?> Seed, Func<Job, int, string>? Path = null)
{
    /// <summary>The codes of the consequences that it may have, which are linked to it.</summary>
    public string[] Consequences { get; init; } = [];

    /// <summary>The codes of other causes that it brings with it, by its nature; seldom any.</summary>
    public string[] Beside { get; init; } = [];

    public string PathIn(Job seeded, int line) =>
        Path is null ? $"/lines/{seeded.Draft.Lines[line].Id}" : Path(seeded, line);

    public override string ToString() => $"{Code}: {Name}";
}
