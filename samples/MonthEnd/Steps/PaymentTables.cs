using System.Globalization;
using Invoicing;
using Invoicing.Payments;
using MonthEnd.Output;

namespace MonthEnd.Steps;

/// <summary>Shows who paid, what it settled, what is left and what came back.</summary>
static class PaymentTables
{
    public static void Show(SettledPayments settled, Report report)
    {
        report.Show(new Table("Who paid", ["payment", "customer", "items", ">confidence", "is", "evidence"],
            [.. settled.Remitters.Select(Remitter)]));
        report.Show(new Table("Settled", ["payment", "date", "item", "by", ">amount", ">tax corrected", "why"],
            [.. settled.Ledger.Events.Select(each => each.Allocation).OfType<Allocation>().SelectMany(Parts)]));
        report.Show(new Table("Returned", ["payment", "date", "what", "why"],
            [.. settled.Ledger.Events.Where(IsOfReturn).Select(Returned)]));
        report.Show(new Table("Left over", ["payment", "customer", ">amount", "why"],
            [
                .. settled.Position.Unapplied.Select(each => new[]
                {
                    each.Payment, each.Customer ?? "(unknown)", each.Amount.ToString(), each.Basis.Because ?? "",
                }),
            ]));
        report.Line("");
        foreach (var finding in settled.Findings) report.Line(finding.ToString());
        foreach (var total in settled.Position.Received)
            report.Line($"Received {total.Received} = {total.Allocated} allocated + {total.Unapplied} unapplied "
                + $"+ {total.Returned} returned");
    }

    static string[] Remitter(RemitterReport report) => report.Proposals is [var best, ..]
        ?
        [
            report.Payment, best.Customer, string.Join(", ", best.Items),
            best.Confidence.ToString(CultureInfo.InvariantCulture),
            report.Decision == RemitterDecision.Automatic ? "certain" : "proposed", string.Join("; ", best.Evidence),
        ]
        : [report.Payment, "(unknown)", "", "", "", ""];

    static IEnumerable<string[]> Parts(Allocation allocation)
    {
        foreach (var part in allocation.Parts)
            yield return Row(allocation, part.Kind.ToString(), part.Amount.ToString(),
                part.CorrectsTax ? TaxOf(part) : "", allocation.Basis.Because ?? "");
        if (allocation.ExchangeDifference is { IsZero: false } difference)
            yield return Row(allocation, difference.IsNegative ? "ExchangeLoss" : "ExchangeGain",
                difference.ToString(), "", "");
    }

    static string[] Row(Allocation allocation, string by, string amount, string tax, string why) =>
        [allocation.Source, Text.Of(allocation.Date), allocation.Item, by, amount, tax, why];

    static string TaxOf(SettlementPart part) => part.Taxes.IsEmpty
        ? ""
        : Money.Sum(part.Taxes.Select(share => share.Tax), part.Amount.Currency).ToString();

    static bool IsOfReturn(LedgerEvent each) => each.Because is not null && each.Kind
        is LedgerEventKind.AllocationReversed or LedgerEventKind.DifferencesWithdrawn
        or LedgerEventKind.PaymentReturned or LedgerEventKind.ItemOpened;

    static string[] Returned(LedgerEvent each) =>
        [each.Subject, Text.Of(each.Date), $"{each.Kind} {each.Item?.Amount}".TrimEnd(), each.Because!];
}
