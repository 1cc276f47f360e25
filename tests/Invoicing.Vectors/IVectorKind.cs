using System.Text.Json;
using System.Text.Json.Nodes;

namespace Invoicing.Vectors;

/// <summary>Something that vectors can ask the library to do.</summary>
public interface IVectorKind
{
    /// <summary>The name by which cases ask for it.</summary>
    string Name { get; }

    /// <summary>Does it and shows the result, findings among it, as JSON.</summary>
    JsonObject Run(JsonElement given);
}

/// <summary>The kinds that this runner knows.</summary>
public static class VectorKinds
{
    /// <summary>All kinds.</summary>
    public static IReadOnlyList<IVectorKind> All { get; } =
    [
        new AllocateKind(),
        new ArithmeticKind(),
        new CalculateKind(),
        new DecideTaxKind(),
        new DiscountKind(),
        new DueKind(),
        new EarlyPaymentKind(),
        new MatchKind(),
        new ParticularsKind(),
        new PriceKind(),
        new RateKind(),
        new ReviewKind(),
        new DuplicateKind(),
        new SignalKind(),
        new SupplierStatementKind(),
        new InterestKind(),
        new ReminderKind(),
        new AgeingKind(),
        new StatementVectorKind(),
        new MeasureKind(),
        new ProposalKind(),
        new CreditKind(),
        new ReferenceKind(),
        new RemitterKind(),
        new OpenItemKind(),
        new PostingKind(),
    ];
}
