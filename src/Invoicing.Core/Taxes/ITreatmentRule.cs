namespace Invoicing.Taxes;

/// <summary>A rule that gives treatments and never levies: it need not be asked once another has decided.</summary>
internal interface ITreatmentRule : ITaxRule;
