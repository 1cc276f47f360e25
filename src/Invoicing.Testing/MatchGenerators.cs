using FsCheck;
using FsCheck.Fluent;
using Invoicing.Catalog;
using Invoicing.Contracts;
using Invoicing.Invoices;
using Invoicing.Matching;
using Invoicing.Orders;
using Invoicing.Parties;
using Invoicing.Taxes;
using Invoicing.Terms;
using NodaTime;

namespace Invoicing.Testing;

/// <summary>Generated jobs, right and wrong: an order or a contract, what was received and accepted, and an invoice of
/// one to five lines, in some of which something is wrong.</summary>
public static class MatchGenerators
{
    private static readonly LocalDate Ordered = new(2026, 11, 2);
    private static readonly LocalDate Received = new(2026, 11, 16);
    private static readonly LocalDate Issued = new(2026, 11, 20);
    private static readonly Party Seller = new("Holz KG", "DE") { Id = "S-1", VatNumber = "DE136695976" };
    private static readonly Party Buyer = new("Studio Nord GmbH", "DE") { Id = "US", VatNumber = "DE811569869" };

    private static readonly ToleranceKind[] BothSides =
        [ToleranceKind.UnitPrice, ToleranceKind.Tax, ToleranceKind.ExchangeRate];

    private static readonly Gen<MatchLineChoice> Lines =
        from unit in Gen.Elements(UnitOfMeasure.Piece, UnitOfMeasure.Kilogram, UnitOfMeasure.Hour)
        from quantity in Gen.Choose(2, 400)
        from cents in Gen.Choose(100, 90_000)
        from discount in Gen.Elements(0, 0, 5, 10)
        from level in Gen.Elements(MatchLevel.Ordered, MatchLevel.Received, MatchLevel.Accepted)
        from days in Gen.Choose(-6, 4)
        from wrong in Gen.Frequency(
            (5, Gen.Constant(MatchDeviation.None)), (4, Gen.Elements(Enum.GetValues<MatchDeviation>())))
        from percent in Gen.Choose(1, 12)
        select new MatchLineChoice(unit, quantity, cents, discount, level, Received.PlusDays(days), wrong, percent);

    /// <summary>Jobs.</summary>
    public static Gen<MatchCase> Cases() =>
        from count in Gen.Choose(1, 5)
        from lines in Gen.ArrayOf(Lines, count)
        from narrow in Gen.Choose(0, 6)
        from more in Gen.Choose(0, 8)
        select Of(lines, narrow, narrow + more);

    /// <summary>The next smaller cases of a case: a line less.</summary>
    public static IEnumerable<MatchCase> Shrink(MatchCase matchCase)
    {
        ArgumentNullException.ThrowIfNull(matchCase);
        var lines = matchCase.Draft.Lines;
        return lines.Length < 2
            ? []
            : lines.Select(line => matchCase with
            {
                Draft = matchCase.Draft with { Lines = lines.Remove(line) },
                Deviations = matchCase.Deviations.RemoveAll(each =>
                    each.StartsWith($"line {line.Id}:", StringComparison.Ordinal)),
            });
    }

    private static MatchCase Of(MatchLineChoice[] lines, int narrow, int wide)
    {
        var numbered = lines.Select((line, at) => line.Numbered(at)).ToList();
        DeliveredLine[] received = [.. numbered.Where(line => line.IsReceived).Select(line => line.Delivered())];
        return new MatchCase(
            new InvoiceDraft
            {
                Number = "R-1001", Currency = Currency.EUR, Seller = Seller, Buyer = Buyer, IssueDate = Issued,
                Terms = PaymentTerms.NetDays(30), OrderReference = "PO-1",
                Lines = [.. numbered.Select(line => line.InvoiceLine())],
            },
            new MatchFacts
            {
                Orders =
                [
                    new Order
                    {
                        Id = "PO-1", SellerId = "S-1", BuyerId = "US", Date = Ordered, Currency = Currency.EUR,
                        Terms = PaymentTerms.NetDays(30), OrderedBy = "kim",
                        Lines = [.. numbered.Select(line => line.OrderLine())],
                    },
                ],
                Receipts =
                    [new GoodsReceipt { Number = "GR-1", OrderId = "PO-1", Date = Received, Lines = [.. received] }],
                Acceptances =
                    [new Acceptance { Number = "AC-1", OrderId = "PO-1", Date = Received, Lines = [.. received] }],
                Contracts = [Services],
            },
            Within(narrow), Within(wide))
        {
            Deviations = [.. numbered.Where(line => line.Wrong != MatchDeviation.None)
                .Select(line => $"line {line.Id}: {line.Wrong}")],
        };
    }

    private static Contract Services { get; } = new()
    {
        Id = "C-1", SellerId = "S-1", BuyerId = "US", Currency = Currency.EUR, Terms = PaymentTerms.NetDays(30),
        Rates =
        [
            new WorkRate
            {
                Item = new Item("Work"), Unit = UnitOfMeasure.Hour,
                Price = UnitPrice.Of(80m, Currency.EUR, Quantity.Hours(1)),
            },
        ],
    };

    private static ToleranceTable Within(int percent)
    {
        var table = ToleranceTable.Strict;
        foreach (var kind in Enum.GetValues<ToleranceKind>())
        {
            Tolerance tolerance = kind == ToleranceKind.Days
                ? Tolerance.OfDays(percent)
                : Tolerance.Of(Percentage.Of(percent));
            table = table.With(kind, BothSides.Contains(kind) || kind == ToleranceKind.Days
                ? ToleranceRange.Within(tolerance)
                : ToleranceRange.UpTo(tolerance));
        }

        return table;
    }
}
