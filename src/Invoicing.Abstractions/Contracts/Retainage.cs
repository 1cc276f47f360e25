using Invoicing.Discounts;

namespace Invoicing.Contracts;

/// <summary>What a buyer holds back of each invoice until the work is accepted as a whole.</summary>
public static class Retainage
{
    /// <summary>The reason (BT-97) by which a document allowance is known as retainage.</summary>
    public const string Reason = "Retainage";

    /// <summary>A document allowance that holds an amount back.</summary>
    public static Adjustment Of(Money amount) => new() { Amount = amount, Reason = Reason };

    /// <summary>A document allowance that holds a percentage back; 5 means 5 %.</summary>
    public static Adjustment Percent(decimal percent) => new() { Percent = Percentage.Of(percent), Reason = Reason };
}
