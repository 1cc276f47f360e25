using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Invoicing.Invoices;
using NodaTime;

namespace Invoicing.Payments;

/// <summary>A document, an instalment of one, interest or a fee that is not settled, as the ledger of a customer holds
/// it. Immutable.</summary>
public sealed record OpenItem
{
    private readonly Sequence<string> _references;
    private readonly Sequence<ItemComponent> _components;
    private readonly Sequence<ItemTax> _taxes;
    private readonly Sequence<CashDiscount> _discounts;

    /// <summary>The number of the document (BT-1), of an instalment with its own mark ("INV-7/2"); within a call no two
    /// items share one.</summary>
    public required string Id { get; init; }

    /// <summary>The customer that owes, by the reader's own key.</summary>
    public required string Customer { get; init; }

    /// <summary>What it asks for. Default: a document.</summary>
    public OpenItemKind Kind { get; init; }

    /// <summary>The ledger it stands in. Default: sales.</summary>
    public ItemLedger Ledger { get; init; }

    /// <summary>The number of the document that it is a part of or was caused by: of an instalment, of interest; null
    /// where it is the document itself.</summary>
    public string? Document { get; init; }

    /// <summary>Which instalment of the document it is, from 1; null where the document has none.</summary>
    public int? Instalment { get; init; }

    /// <summary>The day of the document (BT-2).</summary>
    public required LocalDate Issued { get; init; }

    /// <summary>The day on which it has to be paid (BT-9).</summary>
    public required LocalDate Due { get; init; }

    /// <summary>What the document asks: above zero is owed by the customer, below zero is owed to it.</summary>
    public required Money Amount { get; init; }

    /// <summary>What is still open of it, with the sign of the amount; zero where it is settled.</summary>
    public required Money Open { get; init; }

    /// <summary>What it was booked with in the ledger's base currency, with its sign; null where no base currency is
    /// kept.</summary>
    public Money? Booked { get; init; }

    /// <summary>What is left of <see cref="Booked"/>; null with it.</summary>
    public Money? BookedOpen { get; init; }

    /// <summary>By how much credit notes, price reductions and claims lowered it, with its sign; a discount falls in
    /// proportion. Null for nothing.</summary>
    public Money? Credited { get; init; }

    /// <summary>The early-payment discount taken of it, with its sign; null for none.</summary>
    public Money? DiscountTaken { get; init; }

    /// <summary>Whether the customer disputes it. Default: no.</summary>
    public bool Disputed { get; init; }

    /// <summary>The buyer's order (BT-13), or null.</summary>
    public string? Order { get; init; }

    /// <summary>The contract (BT-12), or null.</summary>
    public string? Contract { get; init; }

    /// <summary>The terms of payment by name, for strategies that go term by term; or null.</summary>
    public string? Terms { get; init; }

    /// <summary>What else a payer may quote for it: a creditor reference, the order's number.</summary>
    public ImmutableArray<string> References
    {
        get => _references.Items;
        init => _references = value;
    }

    /// <summary>What the amount consists of, for strategies that pay line by line or tax first; empty where nothing
    /// parts it.</summary>
    public ImmutableArray<ItemComponent> Components
    {
        get => _components.Items;
        init => _components = value;
    }

    /// <summary>The tax groups, so that reductions correct the tax and payments carry theirs; empty where no tax is in
    /// it.</summary>
    public ImmutableArray<ItemTax> Taxes
    {
        get => _taxes.Items;
        init => _taxes = value;
    }

    /// <summary>The early-payment discounts that it offers.</summary>
    public ImmutableArray<CashDiscount> Discounts
    {
        get => _discounts.Items;
        init => _discounts = value;
    }

    /// <summary>The number that a payer quotes: of the document, else its own.</summary>
    [JsonIgnore]
    public string Number => Document ?? Id;

    /// <summary>
    /// The item that an issued document opens: what the buyer has to pay to the seller, with the sign of the document's
    /// effect; due on its due date, else on its issue date. Without components, taxes and discounts.
    /// </summary>
    /// <param name="invoice">The document, with a number.</param>
    /// <param name="customer">The customer; null for the buyer's own id, else its name.</param>
    /// <exception cref="ArgumentException">The document has no number, or nothing names the customer.</exception>
    public static OpenItem Of(Invoice invoice, string? customer = null)
    {
        ArgumentNullException.ThrowIfNull(invoice);
        customer ??= invoice.Buyer.Id ?? invoice.Buyer.Name;
        if (invoice.Number is not { Length: > 0 } number || customer.Length == 0)
            throw new ArgumentException($"{invoice} needs a number and a customer to be an open item.",
                nameof(invoice));
        var amount = invoice.Totals.AmountToPay * invoice.Type.Sign;
        return new OpenItem
        {
            Id = number,
            Customer = customer,
            Issued = invoice.IssueDate,
            Due = invoice.DueDate ?? invoice.IssueDate,
            Amount = amount,
            Open = amount,
        };
    }
}
