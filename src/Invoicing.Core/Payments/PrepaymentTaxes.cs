using System.Collections.Immutable;
using Invoicing.Explanations;
using Invoicing.Invoices;
using Invoicing.Postings;
using Invoicing.Taxes;
using NodaTime;

namespace Invoicing.Payments;

/// <summary>
/// The tax on prepayments. It becomes chargeable on receipt, on the amount received (Directive 2006/112/EC, article
/// 65), and is taken over by the invoice that deducts the prepayment, wholly or in parts; the parts sum to the whole.
/// Pure, safe to use from several threads.
/// </summary>
public static class PrepaymentTaxes
{
    private static readonly Basis Article65 =
        new("tax-on-prepayment", "Directive 2006/112/EC, article 65", Because: "received before the supply");

    private static readonly Basis TakenOver =
        new("tax-on-prepayment", "Directive 2006/112/EC, article 65", Because: "taken over by the invoice");

    /// <summary>The tax in a prepayment. Of each group it is R(gross x rate / (100 + rate)); several groups share the
    /// prepayment by Split.</summary>
    /// <param name="payment">What was received, above zero.</param>
    /// <param name="shares">The tax groups of what will be supplied: their weights are not negative and not all
    /// zero.</param>
    /// <param name="rounding">How the tax is rounded.</param>
    /// <exception cref="ArgumentException">A group comes twice, has a tax per unit or a withheld one, or there is
    /// none.</exception>
    public static PrepaymentTax Of(
        Payment payment, ImmutableArray<PrepaymentShare> shares, Rounding rounding = Rounding.HalfUp)
    {
        ArgumentNullException.ThrowIfNull(payment);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(payment.Amount.Sign, nameof(payment));
        if (shares.IsDefaultOrEmpty || shares.DistinctBy(share => share.Group).Count() != shares.Length)
            throw new ArgumentException("Tax groups are wanted, each once.", nameof(shares));
        var parts = Split.ByWeights(payment.Amount, shares.Select(share => share.Gross).ToArray());
        var taxes = ImmutableArray.CreateBuilder<ItemTax>(shares.Length);
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i].IsZero) continue;
            var tax = TaxIn(parts[i], shares[i].Group, rounding);
            taxes.Add(new ItemTax
            {
                Group = shares[i].Group, Gross = parts[i], Tax = tax, OpenGross = parts[i], OpenTax = tax,
            });
        }

        return new PrepaymentTax
        {
            Payment = payment.Id, Customer = payment.Customer, Date = payment.Received, Gross = payment.Amount,
            Open = payment.Amount, Booked = payment.Booked, Taxes = taxes.DrainToImmutable(), Basis = Article65,
        };
    }

    /// <summary>The tax groups of a document that asks what will be supplied - a prepayment invoice, a pro forma - with
    /// what each asks.</summary>
    /// <exception cref="ArgumentException">The groups of the document have mixed signs.</exception>
    public static ImmutableArray<PrepaymentShare> SharesOf(Invoice invoice)
    {
        ArgumentNullException.ThrowIfNull(invoice);
        var taxes = ItemTaxes.Of(invoice, 1)
            ?? throw new ArgumentException($"The tax groups of {invoice} have mixed signs.", nameof(invoice));
        return [.. taxes.Select(tax => new PrepaymentShare(tax.Group, tax.Gross))];
    }

    /// <summary>Takes a part of a prepayment over to an invoice: its gross by what is open of each group, its tax so
    /// that the parts sum to the whole.</summary>
    /// <param name="prepayment">The prepayment.</param>
    /// <param name="gross">How much the invoice deducts: above zero, at most what is open.</param>
    /// <param name="document">The number of the invoice.</param>
    /// <param name="date">The day of the invoice.</param>
    /// <exception cref="ArgumentOutOfRangeException">The amount is not above zero, or is more than is open.</exception>
    /// <exception cref="CurrencyMismatchException">The amount has another currency.</exception>
    public static (PrepaymentTax After, PrepaymentTaxReversal Reversal) Deduct(
        PrepaymentTax prepayment, Money gross, string document, LocalDate date)
    {
        ArgumentNullException.ThrowIfNull(prepayment);
        ArgumentException.ThrowIfNullOrWhiteSpace(document);
        if (!gross.IsPositive || gross > prepayment.Open)
            throw new ArgumentOutOfRangeException(nameof(gross), gross, $"{prepayment.Open} is open.");
        var shares = TaxBook.Share(prepayment.Taxes, gross, corrects: false);
        var reversal = new PrepaymentTaxReversal
        {
            Payment = prepayment.Payment, Document = document, Date = date, Gross = gross,
            Shares = [.. shares.Select(share => ShareOf(prepayment, share))],
        };
        return (prepayment with
        {
            Open = prepayment.Open - gross,
            Taxes = TaxBook.Change(prepayment.Taxes, shares, 1),
        }, reversal);
    }

    /// <summary>Gives back what an invoice took over, where that was cancelled.</summary>
    /// <exception cref="ArgumentException">The reversal is of another prepayment.</exception>
    public static PrepaymentTax GiveBack(PrepaymentTax prepayment, PrepaymentTaxReversal reversal)
    {
        ArgumentNullException.ThrowIfNull(prepayment);
        ArgumentNullException.ThrowIfNull(reversal);
        if (reversal.Payment != prepayment.Payment)
            throw new ArgumentException($"It is of {reversal.Payment}, not of {prepayment.Payment}.", nameof(reversal));
        var shares = reversal.Shares.Select(share => new TaxShare(share.Group, share.Gross, share.Tax));
        return prepayment with
        {
            Open = prepayment.Open + reversal.Gross,
            Taxes = TaxBook.Change(prepayment.Taxes, [.. shares], -1),
        };
    }

    /// <summary>The posting of the tax when the prepayment is received: tax on prepayments to output tax.</summary>
    public static Posting PostingOf(PrepaymentTax prepayment)
    {
        ArgumentNullException.ThrowIfNull(prepayment);
        var lines = new PostingLines();
        foreach (var tax in prepayment.Taxes)
            Add(lines, tax.Group, tax.Tax, BookedOf(prepayment, tax.Tax), prepayment.Customer, prepayment.Payment);
        return new Posting
        {
            Id = $"{prepayment.Payment}/tax", Date = prepayment.Date, Lines = lines.ToImmutable(),
            Basis = prepayment.Basis,
        };
    }

    /// <summary>The posting that takes the tax back which an invoice took over.</summary>
    public static Posting PostingOf(PrepaymentTaxReversal reversal)
    {
        ArgumentNullException.ThrowIfNull(reversal);
        var lines = new PostingLines();
        foreach (var share in reversal.Shares)
            Add(lines, share.Group, -share.Tax, -share.BookedTax, null, reversal.Payment);
        return new Posting
        {
            Id = $"{reversal.Payment}/tax/{reversal.Document}", Date = reversal.Date, Lines = lines.ToImmutable(),
            Basis = TakenOver, Reverses = $"{reversal.Payment}/tax",
        };
    }

    private static void Add(
        PostingLines lines, TaxGroupKey key, Money tax, Money? booked, string? customer, string document)
    {
        var group = PaymentPostings.TaxGroupOf(key);
        lines.Add(PostingAccount.TaxOnPrepayments, tax, booked, customer, document, group);
        lines.Add(PostingAccount.OutputTax, -tax, -booked, null, document, group);
    }

    // The booked tax of all that was taken over, less what was before, so that the parts sum to the whole.
    private static PrepaymentTaxShare ShareOf(PrepaymentTax prepayment, TaxShare share)
    {
        var group = prepayment.Taxes.First(tax => tax.Group == share.Group);
        var before = group.Tax - group.OpenTax;
        return new PrepaymentTaxShare(share.Group, share.Gross, share.Tax,
            BookedOf(prepayment, before + share.Tax) - BookedOf(prepayment, before));
    }

    private static Money? BookedOf(PrepaymentTax prepayment, Money tax) =>
        prepayment.Booked is { } booked ? ItemBook.Cumulative(tax, prepayment.Gross, booked) : null;

    private static Money TaxIn(Money gross, TaxGroupKey group, Rounding rounding)
    {
        var rate = group.Rate.Fraction;
        var part = group.Kind switch
        {
            TaxKind.Percent => rate / (Exact.One + rate),
            TaxKind.Division => rate,
            _ => throw new ArgumentException($"{PaymentPostings.TaxGroupOf(group)} is no percentage of what is paid.",
                nameof(group)),
        };
        return Money.Round(Exact.Of(gross) * part, gross.Currency, rounding);
    }
}
