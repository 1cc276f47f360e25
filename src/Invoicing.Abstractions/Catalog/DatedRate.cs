using NodaTime;

namespace Invoicing.Catalog;

/// <summary>A rate of exchange and the day it is of. A fact. Immutable.</summary>
/// <param name="Date">The day on which it was fixed.</param>
/// <param name="Rate">The rate, as it was quoted.</param>
/// <param name="Source">Who quoted it, a central bank for instance; or null.</param>
public sealed record DatedRate(LocalDate Date, ExchangeRate Rate, string? Source = null);
