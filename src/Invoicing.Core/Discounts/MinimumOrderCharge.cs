using Invoicing.Explanations;

namespace Invoicing.Discounts;

/// <summary>The charge of what is missing to a minimum order.</summary>
internal static class MinimumOrderCharge
{
    public static Adjustment Of(MinimumOrder minimum, Money missing) => new()
    {
        Kind = AdjustmentKind.Charge,
        Amount = missing,
        Taxes = minimum.Taxes,
        Reason = minimum.Reason ?? "Minimum order",
        ReasonCode = minimum.ReasonCode ?? "AEL",
        Basis = new Basis(minimum.Id, Because: $"the minimum is {minimum.Minimum}"),
    };
}
