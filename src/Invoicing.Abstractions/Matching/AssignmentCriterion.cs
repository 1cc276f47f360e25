using System.Text.Json.Serialization;

namespace Invoicing.Matching;

/// <summary>What an order line gets points for, when it is looked for what an invoice line bills.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<AssignmentCriterion>))]
public enum AssignmentCriterion
{
    /// <summary>The seller's identifier of the item (BT-155) is the same. Default: 50. Of the three identifiers the one
    /// with the most points counts.</summary>
    SellerItem = 0,

    /// <summary>The buyer's identifier of the item (BT-156) is the same. Default: 50.</summary>
    BuyerItem,

    /// <summary>The standard identifier of the item (BT-157) is the same. Default: 50.</summary>
    StandardItem,

    /// <summary>No identifier is the same, and one that both state differs. Default: -50.</summary>
    ItemDiffers,

    /// <summary>The words of name and description (BT-153, BT-154); for a part of them a part of the points, rounded
    /// down. Default: 40.</summary>
    Name,

    /// <summary>The price (BT-146) is exactly the one agreed, per unit. Default: 25.</summary>
    Price,

    /// <summary>The price is within the tolerance for unit prices. Default: 15.</summary>
    PriceWithinTolerance,

    /// <summary>The unit (BT-130) is the same. Default: 5.</summary>
    Unit,

    /// <summary>The unit can be converted. Default: 3.</summary>
    UnitConverted,

    /// <summary>What the document bills of the order line is exactly what remains of it. Default: 15.</summary>
    QuantityEqual,

    /// <summary>What the document bills of the order line is less than what remains of it. Default: 10.</summary>
    QuantityWithin,

    /// <summary>The order is the one that is named. Default: 20.</summary>
    OrderNamed,

    /// <summary>The line is in the receipt or despatch that is named. Default: 10.</summary>
    ReceiptNamed,

    /// <summary>More of it was received than billed, or it is billed by its order alone. Default: 5.</summary>
    Received,

    /// <summary>The day of delivery lies in the days agreed; where none are, it is not before the order. Default:
    /// 5.</summary>
    Date,
}
