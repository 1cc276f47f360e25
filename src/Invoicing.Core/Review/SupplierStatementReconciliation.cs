using System.Collections.Immutable;
using System.Globalization;
using Invoicing.Findings;

namespace Invoicing.Review;

/// <summary>
/// Compares a supplier's statement with our ledger, line by line: documents by number in its normal form, then by
/// number written otherwise, then by amount and date; payments by reference, then by amount and nearest date. Each
/// difference is explained, and together they are the difference of the balances (docs/laws/duplicates.md). The order
/// of lines and entries does not count. Immutable, safe to share between threads.
/// </summary>
public sealed class SupplierStatementReconciliation
{
    private SupplierStatementReconciliation(int paymentDays) => PaymentDays = paymentDays;

    /// <summary>Payments of the same amount belong together within 10 days.</summary>
    public static SupplierStatementReconciliation Standard { get; } = new(10);

    /// <summary>Days between the dates of a payment with us and with them, at most.</summary>
    public int PaymentDays { get; }

    /// <summary>With other days between the dates of a payment.</summary>
    /// <exception cref="ArgumentOutOfRangeException">They are negative.</exception>
    public SupplierStatementReconciliation WithPaymentDays(int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        return new SupplierStatementReconciliation(days);
    }

    /// <summary>Compares a statement with the entries of our ledger with the supplier.</summary>
    /// <param name="statement">The statement. A line in another currency than its closing balance is a finding and left
    /// out.</param>
    /// <param name="entries">Our entries, open ones and, so far as the supplier may still list them, settled ones;
    /// those in other currencies are left out.</param>
    public SupplierStatementReport Reconcile(SupplierStatement statement, IEnumerable<SupplierEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(statement);
        ArgumentNullException.ThrowIfNull(entries);
        var currency = statement.Closing.Currency;
        var findings = new FindingSink();
        List<SupplierStatementLine> lines = [];
        foreach (var line in statement.Lines)
        {
            if (line.Balance.Currency == currency) lines.Add(line);
            else
                findings.Add(SupplierStatementFindings.Currency, Severity.Error, PathOf(line.Number),
                    ("amount", line.Balance), ("currency", currency.Code));
        }

        var ours = entries.Where(each => each.Open.Currency == currency).ToList();
        var items = InOrder(new SupplierStatementPairing(lines, ours, statement.AsOf, PaymentDays).Items()).ToList();
        var sum = Money.Sum(lines.Select(each => each.Balance), currency);
        var notItemised = statement.Closing - (statement.Opening is { } opening ? opening + sum : sum);
        foreach (var item in items) Report(item, findings);
        if (!notItemised.IsZero)
            findings.Add(SupplierStatementFindings.NotItemised, Severity.Warning, "/closing",
                ("closing", statement.Closing), ("sum", statement.Closing - notItemised),
                ("difference", notItemised));
        return new SupplierStatementReport
        {
            Supplier = statement.Supplier,
            AsOf = statement.AsOf,
            Theirs = statement.Closing,
            Ours = WithOpening(Money.Sum(ours.Select(each => each.Open), currency), statement.Opening),
            NotItemised = notItemised,
            Items = [.. items],
            Findings = findings.ToList(),
        };
    }

    // What was owed before the lines is taken as it is stated, on both sides.
    private static Money WithOpening(Money sum, Money? opening) => opening is { } stated ? sum + stated : sum;

    private static IEnumerable<SupplierStatementItem> InOrder(IEnumerable<SupplierStatementItem> items) =>
        items.OrderBy(each => each.Date).ThenBy(each => each.Number, StringComparer.Ordinal)
            .ThenBy(each => each.Status).ThenBy(each => each.Difference.MinorUnits)
            .ThenBy(each => each.Line?.Number, StringComparer.Ordinal).ThenBy(each => each.Line?.Date);

    private static void Report(SupplierStatementItem item, FindingSink findings)
    {
        (string Code, Severity Severity)? found = item.Status switch
        {
            SupplierItemStatus.Held => (SupplierStatementFindings.Held, Severity.Notice),
            SupplierItemStatus.Disputed => (SupplierStatementFindings.Disputed, Severity.Notice),
            SupplierItemStatus.AmountDiffers => (SupplierStatementFindings.AmountDiffers, Severity.Warning),
            SupplierItemStatus.SettledWithUs => (SupplierStatementFindings.SettledWithUs, Severity.Notice),
            SupplierItemStatus.MissingWithUs => (SupplierStatementFindings.MissingWithUs, Severity.Warning),
            SupplierItemStatus.PaymentUnknown => (SupplierStatementFindings.PaymentUnknown, Severity.Warning),
            SupplierItemStatus.Repeated => (SupplierStatementFindings.Repeated, Severity.Warning),
            SupplierItemStatus.MissingWithThem => (SupplierStatementFindings.MissingWithThem, Severity.Notice),
            SupplierItemStatus.CreditNotShown => (SupplierStatementFindings.CreditNotShown, Severity.Warning),
            SupplierItemStatus.InTransit => (SupplierStatementFindings.InTransit, Severity.Notice),
            SupplierItemStatus.AfterStatement => (SupplierStatementFindings.AfterStatement, Severity.Notice),
            _ => null,
        };
        if (found is not { } what) return;
        var zero = Money.Zero(item.Difference.Currency);
        findings.Add(what.Code, what.Severity, PathOf(item.Number), ("number", item.Number), ("date", item.Date),
            ("theirs", item.Line?.Balance ?? zero), ("ours", item.Entry?.Open ?? zero),
            ("difference", item.Difference));
    }

    private static string PathOf(string? number) =>
        string.Create(CultureInfo.InvariantCulture, $"/lines/{number ?? "-"}");
}
