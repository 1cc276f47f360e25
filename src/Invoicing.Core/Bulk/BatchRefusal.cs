namespace Invoicing.Bulk;

/// <summary>Why an order, an invoice, or what is open and paid of an account is not put into columns: what they cannot
/// hold. The engine for objects takes it.</summary>
public enum BatchRefusal
{
    /// <summary>It is in the columns.</summary>
    None = 0,

    /// <summary>An order of its id is there already; then that one is not known either.</summary>
    OrderTwice,

    /// <summary>The order has no lines.</summary>
    OrderEmpty,

    /// <summary>Two lines of the order have one id.</summary>
    OrderLineTwice,

    /// <summary>Two lines of the order are of one item: the engine spreads over both what is billed of one.</summary>
    OrderItemTwice,

    /// <summary>An order line has no price.</summary>
    PriceMissing,

    /// <summary>The price of a line is in another currency than its document.</summary>
    PriceCurrency,

    /// <summary>An order line has allowances or charges that are no plain percentages, or its price net of them has
    /// more than 18 digits.</summary>
    Allowances,

    /// <summary>It bills an order that was refused, that an invoice refused before it bills too, or of which something
    /// was billed before in a unit that is to be converted.</summary>
    OrderRefused,

    /// <summary>A line bills a contract.</summary>
    Contract,

    /// <summary>A line names no order line (BT-132), or one that is not here as it is written: the engine looks for
    /// it.</summary>
    Reference,

    /// <summary>Seller or buyer are not those of the order, for whom tolerances were found.</summary>
    Parties,

    /// <summary>A line is in a unit that is to be converted to that of the order.</summary>
    Unit,

    /// <summary>The price of a line includes tax.</summary>
    PriceIncludesTax,

    /// <summary>Allowances or charges of a line are not word for word those of the order line, or its price differs and
    /// there are any, or a price discount (BT-147) differs too.</summary>
    AllowancesDiffer,

    /// <summary>An allowance or charge of the document is shared by lines.</summary>
    DocumentAllowances,

    /// <summary>A price differs and lines are not rounded half-up to the minor unit, so that the difference
    /// is.</summary>
    RoundingPolicy,

    /// <summary>The item is a credit, which no receipt settles; by itself.</summary>
    Credit,

    /// <summary>An item offers an early-payment discount; with its account.</summary>
    Discount,

    /// <summary>An item has components or tax groups that share what is paid; with its account.</summary>
    Parts,

    /// <summary>An item or a payment has a value in the base currency; with its account.</summary>
    BookedValue,

    /// <summary>Tax of an item was withheld, with a certificate; with the account of the item.</summary>
    Certificate,

    /// <summary>The payment is not above zero: nothing was received. By itself, with the accounts of items that it
    /// names.</summary>
    NotReceipt,

    /// <summary>Nothing tells who paid; by itself, with the accounts of items that it names.</summary>
    PayerUnknown,

    /// <summary>The payment is a deposit, which settles items of its own order or contract only; with its
    /// account.</summary>
    Deposit,

    /// <summary>The payment names an item of another customer or currency; with its account and that one.</summary>
    OtherAccount,
}
