namespace Invoicing.Discounts;

/// <summary>What percentages are taken of.</summary>
internal enum DiscountBase
{
    Gross = 0,
    ListPrice,
    Running,
}

/// <summary>How an allowance states its amount, where it is granted in full.</summary>
internal enum AskedForm
{
    Amount = 0,
    Percent,
    PerUnit,
}

/// <summary>What an offer or rule asks on a line or on the document, before anything cuts it.</summary>
/// <param name="Units">The amount in minor units, with the sign of what it is taken of.</param>
/// <param name="Form">How it is stated.</param>
/// <param name="Rate">The percentage, where it is one.</param>
/// <param name="Price">The amount for each unit, where it is one.</param>
/// <param name="Base">What a percentage or graduated tiers are taken of, in minor units.</param>
/// <param name="Template">What a rule granted, where it was not an offer.</param>
internal readonly record struct Asked(
    long Units, AskedForm Form = AskedForm.Amount, Percentage Rate = default, UnitPrice Price = default,
    long Base = 0, Adjustment? Template = null);
