namespace Invoicing.Payments;

/// <summary>A step of a cascade with its strategy.</summary>
internal sealed record StrategyStep(IAllocationStrategy Strategy, ComponentOrder Components, bool ThenStop);
