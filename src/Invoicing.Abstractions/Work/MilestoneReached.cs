using NodaTime;

namespace Invoicing.Work;

/// <summary>A milestone of a contract was reached.</summary>
/// <param name="ContractId">The contract.</param>
/// <param name="MilestoneId">The milestone: its id within the contract.</param>
/// <param name="Date">The day on which it was reached.</param>
public sealed record MilestoneReached(string ContractId, string MilestoneId, LocalDate Date);
