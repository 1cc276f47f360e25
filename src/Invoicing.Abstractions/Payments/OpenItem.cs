using System.Collections.Immutable;
using Invoicing.Invoices;
using NodaTime;

namespace Invoicing.Payments;

/// <summary>A document that is not settled, as the ledger of a customer holds it. Immutable.</summary>
public sealed record OpenItem
{
    private readonly Sequence<string> _references;

    /// <summary>The number of the document (BT-1); within a call no two items share one.</summary>
    public required string Id { get; init; }

    /// <summary>The customer that owes, by the reader's own key.</summary>
    public required string Customer { get; init; }

    /// <summary>The day of the document (BT-2).</summary>
    public required LocalDate Issued { get; init; }

    /// <summary>The day on which it has to be paid (BT-9).</summary>
    public required LocalDate Due { get; init; }

    /// <summary>What the document asks: above zero is owed by the customer, below zero is owed to it.</summary>
    public required Money Amount { get; init; }

    /// <summary>What is still open of it, with the sign of the amount; zero where it is settled.</summary>
    public required Money Open { get; init; }

    /// <summary>Whether the customer disputes it. Default: no.</summary>
    public bool Disputed { get; init; }

    /// <summary>What else a payer may quote for it: a creditor reference, the order's number.</summary>
    public ImmutableArray<string> References
    {
        get => _references.Items;
        init => _references = value;
    }

    /// <summary>
    /// The item that an issued document opens: what the buyer has to pay to the seller, with the sign of the document's
    /// effect; due on its due date, else on its issue date.
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
