namespace Invoicing.Discounts;

/// <summary>Allowances by name. Each gives an <see cref="Adjustment"/>, which <c>with</c> refines.</summary>
public static class Discount
{
    /// <summary>A percentage of the gross; 10 means 10 %.</summary>
    public static Adjustment Percent(decimal percent, string? reason = null) =>
        new() { Percent = Percentage.Of(percent), Reason = reason, ReasonCode = "95" };

    /// <summary>A fixed amount.</summary>
    public static Adjustment Of(Money amount, string? reason = null) =>
        new() { Amount = amount, Reason = reason, ReasonCode = "95" };

    /// <summary>An amount for each unit.</summary>
    public static Adjustment PerUnit(UnitPrice price, string? reason = null) =>
        new() { PerUnit = price, Reason = reason, ReasonCode = "95" };
}

/// <summary>Charges by name. Each gives an <see cref="Adjustment"/>, which <c>with</c> refines.</summary>
public static class Charge
{
    /// <summary>A percentage of the gross; 10 means 10 %.</summary>
    public static Adjustment Percent(decimal percent, string? reason = null, string? reasonCode = null) =>
        new()
        {
            Kind = AdjustmentKind.Charge, Percent = Percentage.Of(percent), Reason = reason, ReasonCode = reasonCode,
        };

    /// <summary>A fixed amount.</summary>
    public static Adjustment Of(Money amount, string? reason = null, string? reasonCode = null) =>
        new() { Kind = AdjustmentKind.Charge, Amount = amount, Reason = reason, ReasonCode = reasonCode };

    /// <summary>An amount for each unit.</summary>
    public static Adjustment PerUnit(UnitPrice price, string? reason = null, string? reasonCode = null) =>
        new() { Kind = AdjustmentKind.Charge, PerUnit = price, Reason = reason, ReasonCode = reasonCode };

    /// <summary>Freight (FC of UNTDID 7161). Ancillary to the goods: it takes their treatment, spread over
    /// several.</summary>
    public static Adjustment Freight(Money amount) => Of(amount, "Freight", "FC");
}
