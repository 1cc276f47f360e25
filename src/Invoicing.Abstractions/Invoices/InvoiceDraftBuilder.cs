using System.Collections.Immutable;
using System.Globalization;
using Invoicing.Catalog;
using Invoicing.Discounts;
using Invoicing.Documents;
using Invoicing.Parties;
using Invoicing.Taxes;
using Invoicing.Terms;
using NodaTime;

namespace Invoicing.Invoices;

/// <summary>
/// Builds a draft line by line. Mutable and linear: one thread, one draft; every call returns the same builder.
/// <see cref="ToDraft"/> freezes what is there and gives ids to lines without one.
/// </summary>
public sealed class InvoiceDraftBuilder
{
    private readonly ImmutableArray<InvoiceLine>.Builder _lines = ImmutableArray.CreateBuilder<InvoiceLine>();
    private readonly ImmutableArray<Adjustment>.Builder _adjustments = ImmutableArray.CreateBuilder<Adjustment>();
    private InvoiceDraft _draft;

    internal InvoiceDraftBuilder(Currency currency, Party seller, Party buyer, LocalDate issued)
    {
        ArgumentNullException.ThrowIfNull(seller);
        ArgumentNullException.ThrowIfNull(buyer);
        _draft = new InvoiceDraft { Currency = currency, Seller = seller, Buyer = buyer, IssueDate = issued };
    }

    /// <summary>Adds a line with one tax and any number of allowances and charges, in the order in which they
    /// apply.</summary>
    /// <param name="name">Item name (BT-153).</param>
    /// <param name="quantity">Invoiced quantity (BT-129).</param>
    /// <param name="price">Item net price (BT-146) for one unit, in the document's currency.</param>
    /// <param name="tax">The tax of the line.</param>
    /// <param name="adjustments">Line allowances and charges (BG-27, BG-28).</param>
    /// <exception cref="InexactValueException">The price needs more digits than a price holds.</exception>
    public InvoiceDraftBuilder Line(
        string name, Quantity quantity, decimal price, Tax tax, params ReadOnlySpan<Adjustment> adjustments) =>
        Line(name, quantity, UnitPrice.Of(price, _draft.Currency), tax, adjustments);

    /// <summary>Adds a line with a price for a base quantity, one tax and any number of allowances and
    /// charges.</summary>
    public InvoiceDraftBuilder Line(
        string name, Quantity quantity, UnitPrice price, Tax tax, params ReadOnlySpan<Adjustment> adjustments)
    {
        ArgumentNullException.ThrowIfNull(tax);
        return Line(new InvoiceLine
        {
            Item = new Item(name), Quantity = quantity, Price = price, Taxes = [tax], Adjustments = [.. adjustments],
        });
    }

    /// <summary>Adds a line whose price and taxes are to be decided.</summary>
    /// <param name="item">What is sold (BG-31): price lists know it by its seller's identifier, tax rules by its
    /// class.</param>
    /// <param name="quantity">Invoiced quantity (BT-129).</param>
    public InvoiceDraftBuilder Line(Item item, Quantity quantity) =>
        Line(new InvoiceLine { Item = item, Quantity = quantity });

    /// <summary>Adds a line whose taxes are to be decided.</summary>
    /// <param name="item">What is sold (BG-31): tax rules know it by its class.</param>
    /// <param name="quantity">Invoiced quantity (BT-129).</param>
    /// <param name="price">Item net price (BT-146) for one unit, in the document's currency.</param>
    /// <param name="adjustments">Line allowances and charges (BG-27, BG-28).</param>
    /// <exception cref="InexactValueException">The price needs more digits than a price holds.</exception>
    public InvoiceDraftBuilder Line(
        Item item, Quantity quantity, decimal price, params ReadOnlySpan<Adjustment> adjustments) =>
        Line(new InvoiceLine
        {
            Item = item,
            Quantity = quantity,
            Price = UnitPrice.Of(price, _draft.Currency),
            Adjustments = [.. adjustments],
        });

    /// <summary>Adds a line. One without a price is to be priced.</summary>
    /// <exception cref="CurrencyMismatchException">Its price is in another currency than the document.</exception>
    public InvoiceDraftBuilder Line(InvoiceLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        if (line.Kind == LineKind.Priced && !line.Price.Currency.IsNone && line.Price.Currency != _draft.Currency)
            throw new CurrencyMismatchException(_draft.Currency, line.Price.Currency);
        _lines.Add(line);
        return this;
    }

    /// <summary>Adds an informational line, which has no amount.</summary>
    public InvoiceDraftBuilder Information(string text) =>
        Line(new InvoiceLine { Kind = LineKind.Informational, Item = new Item(text) });

    /// <summary>Adds document level allowances and charges (BG-20, BG-21); one without taxes and lines is
    /// spread.</summary>
    public InvoiceDraftBuilder Adjust(params ReadOnlySpan<Adjustment> adjustments)
    {
        _adjustments.AddRange(adjustments);
        return this;
    }

    /// <summary>Sets the payment terms (BT-20).</summary>
    public InvoiceDraftBuilder Terms(PaymentTerms terms) => With(draft => draft with { Terms = terms });

    /// <summary>Sets the type (BT-3).</summary>
    public InvoiceDraftBuilder OfType(DocumentType type) => With(draft => draft with { Type = type });

    /// <summary>Sets how amounts are rounded.</summary>
    public InvoiceDraftBuilder Rounded(RoundingPolicy policy) => With(draft => draft with { Rounding = policy });

    /// <summary>Sets any other members: <c>.With(d => d with { BuyerReference = "04011000-12345-34" })</c>. Lines and
    /// adjustments are the builder's: those that the change sets replace what was added before.</summary>
    public InvoiceDraftBuilder With(Func<InvoiceDraft, InvoiceDraft> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var changed = change(_draft with { Lines = [], Adjustments = [] })
            ?? throw new ArgumentException("The change gave no draft.", nameof(change));
        if (!changed.Lines.IsEmpty) Replace(_lines, changed.Lines);
        if (!changed.Adjustments.IsEmpty) Replace(_adjustments, changed.Adjustments);
        _draft = changed;
        return this;
    }

    /// <summary>Freezes the draft. Lines without an id get their position, counted from 1, or the next free
    /// number.</summary>
    public InvoiceDraft ToDraft() =>
        _draft with { Lines = WithIds(_lines.ToImmutable()), Adjustments = _adjustments.ToImmutable() };

    private static void Replace<T>(ImmutableArray<T>.Builder builder, ImmutableArray<T> items)
    {
        builder.Clear();
        builder.AddRange(items);
    }

    private static ImmutableArray<InvoiceLine> WithIds(ImmutableArray<InvoiceLine> lines)
    {
        HashSet<string>? taken = null;
        foreach (var line in lines)
            if (line.Id.Length > 0) (taken ??= new HashSet<string>(StringComparer.Ordinal)).Add(line.Id);
        var numbered = lines.ToBuilder();
        var beyond = lines.Length;
        for (var i = 0; i < numbered.Count; i++)
        {
            if (numbered[i].Id.Length > 0) continue;
            var id = (i + 1).ToString(CultureInfo.InvariantCulture);
            while (taken is not null && !taken.Add(id)) id = (++beyond).ToString(CultureInfo.InvariantCulture);
            numbered[i] = numbered[i] with { Id = id };
        }

        return numbered.DrainToImmutable();
    }
}
