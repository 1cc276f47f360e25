using Invoicing.Findings;
using NodaTime;

namespace Invoicing.Review;

/// <summary>Looks for one particular and tells the case where it is missing.</summary>
internal delegate void ParticularCheck(in ParticularsCase document, Particular row);

/// <summary>A row of the table: something that the law of a country wants an invoice to state.</summary>
/// <param name="Code">The code of its finding.</param>
/// <param name="Clause">The article that wants it.</param>
/// <param name="Check">Looks for it.</param>
internal sealed record Particular(string Code, string Clause, ParticularCheck Check)
{
    /// <summary>How much it weighs.</summary>
    public Severity Severity { get; init; } = Severity.Error;

    /// <summary>Whether simplified invoices need it too.</summary>
    public bool IsInSimplified { get; init; }

    /// <summary>The first day of issue on which it is wanted.</summary>
    public LocalDate From { get; init; } = new(2007, 1, 1);

    /// <summary>Whether it is wanted on a day.</summary>
    public bool IsInForce(LocalDate day) => day >= From;
}
