using NodaTime;

namespace Invoicing.Taxes;

/// <summary>A class of supplies for which a member state makes the business that buys owe the tax (VAT directive
/// 2006/112/EC articles 198 to 199b). Where a state asks for a threshold, the caller gives the class only to supplies
/// that reach it. Immutable.</summary>
/// <param name="State">The state.</param>
/// <param name="ItemClass">The class of items: <c>construction</c>.</param>
/// <param name="Articles">The article of the directive: <c>199(1)(a)</c>.</param>
/// <param name="Clause">The clause of the state's law.</param>
/// <param name="From">The first day.</param>
/// <param name="LastDay">The last day; null: still in force.</param>
public sealed record DomesticReverseCharge(
    CountryCode State,
    string ItemClass,
    string Articles,
    string Clause,
    LocalDate From,
    LocalDate? LastDay = null)
{
    /// <summary>Whether it is in force on the day.</summary>
    public bool IsInForce(LocalDate day) => From <= day && (LastDay is not { } last || day <= last);
}
