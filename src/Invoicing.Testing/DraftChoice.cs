using System.Collections.Immutable;
using System.Globalization;
using Invoicing.Catalog;
using Invoicing.Documents;
using Invoicing.Invoices;
using Invoicing.Parties;
using Invoicing.Taxes;
using NodaTime;

namespace Invoicing.Testing;

/// <summary>Puts a generated draft together.</summary>
internal sealed class DraftChoice
{
    private readonly SeededChoice _choice;
    private readonly DraftRecipe _recipe;
    private readonly NumberChoice _numbers;
    private readonly TreatmentChoice _treatments;
    private readonly AdjustmentChoice _adjustments;
    private readonly SiblingChoice _siblings;

    public DraftChoice(ulong seed)
    {
        _choice = new SeededChoice(seed);
        _recipe = DraftRecipe.From(_choice);
        _numbers = new NumberChoice(_choice, _recipe);
        _treatments = new TreatmentChoice(_choice, _numbers);
        _adjustments = new AdjustmentChoice(_choice, _numbers, _treatments);
        _siblings = new SiblingChoice(_choice, _numbers);
    }

    public InvoiceDraft Draft()
    {
        var lines = Lines();
        var priced = lines.Where(line => line.Kind == LineKind.Priced).Select(line => line.Id).ToImmutableArray();
        var hasCash = _recipe.Policy.Cash is not null;
        return new InvoiceDraft
        {
            Currency = _recipe.Currency,
            Seller = new Party("Studio Nord GmbH", "DE"),
            Buyer = new Party("Atelier Sud SARL", "FR"),
            IssueDate = new LocalDate(2026, 11, 30),
            Type = _choice.Percent(10) ? DocumentType.CreditNote : DocumentType.Invoice,
            Rounding = _recipe.Policy,
            Lines = lines,
            Adjustments = _adjustments.OfDocument(priced),
            Prepayments = Prepayments(),
            RoundingAmount = !hasCash && _choice.Percent(10)
                ? Money.FromMinor(_choice.Between(-99, 99), _recipe.Currency)
                : null,
            AccountingRate = _choice.Percent(15) ? AccountingRate() : null,
        };
    }

    private ImmutableArray<InvoiceLine> Lines()
    {
        var count = _choice.Below(100) switch
        {
            0 or 1 => 0,
            < 70 => _choice.Below(4) + 1,
            < 96 => _choice.Below(8) + 1,
            _ => 25,
        };
        var unit = _choice.Pick(UnitOfMeasure.Piece, UnitOfMeasure.Hour, UnitOfMeasure.Kilogram);
        var treatments = _choice.Percent(15) ? Siblings(unit) : Treatments(unit);
        var areTwins = _choice.Percent(15);
        var ids = Ids(count);
        var lines = ImmutableArray.CreateBuilder<InvoiceLine>(count);
        for (var i = 0; i < count; i++)
            lines.Add(_choice.Percent(7)
                ? Information(ids[i])
                : areTwins && i > 0 && lines[0].Kind == LineKind.Priced
                    ? lines[0] with { Id = ids[i], Taxes = _choice.Pick(treatments) }
                    : Priced(ids[i], unit, treatments));
        return lines.MoveToImmutable();
    }

    private ImmutableArray<Tax>[] Treatments(UnitOfMeasure unit) =>
        [.. Enumerable.Range(0, _choice.Below(4) + 1).Select(_ => _treatments.ForLine(unit))];

    private ImmutableArray<Tax>[] Siblings(UnitOfMeasure unit)
    {
        var first = _treatments.ForLine(unit);
        return [first, .. Enumerable.Range(0, _choice.Below(3) + 1).Select(_ => _siblings.Of(first, unit))];
    }

    private InvoiceLine Priced(string id, UnitOfMeasure unit, ImmutableArray<Tax>[] treatments)
    {
        var price = _numbers.Price(unit);
        return new InvoiceLine
        {
            Id = id,
            Item = new Item("Item " + id),
            Quantity = _numbers.Quantity(unit),
            Price = price,
            PriceDiscount = _choice.Percent(5) ? price : null,
            Adjustments = _adjustments.OfLine(unit),
            Taxes = _choice.Pick(treatments),
        };
    }

    private static InvoiceLine Information(string id) =>
        new() { Id = id, Kind = LineKind.Informational, Item = new Item("Information " + id) };

    /// <summary>Positions, or ids whose ordinal order is not that of the lines.</summary>
    private string[] Ids(int count)
    {
        var ids = Enumerable.Range(1, count).Select(i => i.ToString(CultureInfo.InvariantCulture)).ToArray();
        if (_choice.Percent(60)) return ids;
        for (var i = 0; i < count; i++) ids[i] = _choice.Pick("a", "B", "é", "-") + ids[i];
        for (var i = count - 1; i > 0; i--)
        {
            var other = _choice.Below(i + 1);
            (ids[i], ids[other]) = (ids[other], ids[i]);
        }

        return ids;
    }

    private ImmutableArray<Prepayment> Prepayments()
    {
        var prepayments = ImmutableArray.CreateBuilder<Prepayment>();
        for (var i = _choice.Pick(0, 0, 0, 0, 1, 2); i > 0; i--)
            prepayments.Add(_choice.Percent(50)
                ? new Prepayment { Amount = _numbers.Amount() }
                : new Prepayment { Percent = Percentage.Of(_choice.Pick(10m, 30m, 50m, 33.333333m)) });
        return prepayments.DrainToImmutable();
    }

    private ExchangeRate AccountingRate()
    {
        var to = _choice.Pick(Currency.SEK, Currency.JPY, Currency.BHD, Currency.UYW);
        return ExchangeRate.Of(_recipe.Currency, to, _choice.Pick(1m, 0.5m, 11.2345m, 0.0923456789m, 163.5m));
    }
}
