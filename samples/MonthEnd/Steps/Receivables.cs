using System.Collections.Immutable;
using Invoicing;
using Invoicing.Invoices;
using Invoicing.Parties;
using Invoicing.Payments;
using Invoicing.Receivables;
using Invoicing.Rendering;
using Invoicing.Rendering.Html;
using Invoicing.Rendering.Text;
using MonthEnd.Files;
using MonthEnd.Output;

namespace MonthEnd.Steps;

/// <summary>Payments are allocated; what is open is aged; every customer gets a statement.</summary>
static class Receivables
{
    public static void Run(Month month, ImmutableArray<Invoice> issued, OutFolder folder, Report report)
    {
        report.Step("Payments");
        ImmutableArray<OpenItem> items = [.. month.OpenItems, .. issued.Select(invoice => OpenItem.Of(invoice))];
        var outcome = PaymentAllocator.Standard.Allocate(new AllocationFacts
        {
            OpenItems = items, Payers = month.Payers, Payments = [.. month.Bank.Select(Payment.Of)],
        });
        if (!outcome.TryGet(out var allocated))
        {
            foreach (var finding in outcome.Findings) report.Fail(finding.ToString());
            return;
        }

        Show(allocated, outcome.Findings, report);
        report.Step("Ageing and statements");
        var ageing = AgeingEngine.Standard.Report(month.AsOf, allocated.OpenItems, allocated.Unapplied);
        var language = DocumentLanguage.Of(month.Company.Language);
        var text = TextRenderer.Render(ageing, language);
        folder.Add("ageing.txt", text);
        folder.Add("ageing.html", HtmlRenderer.Render(ageing, language));
        report.Line(text);
        Statements(month, [.. items.Select(AccountEntry.Of), .. AccountEntry.Of(allocated)], folder, report);
    }

    static void Show(AllocationReport allocated, Invoicing.Findings.FindingList findings, Report report)
    {
        report.Show(new Table("Allocated", ["payment", "item", ">amount", "why"],
            [.. allocated.Allocations.Select(each => new[] { each.Payment, each.Item, each.Amount.ToString(), each.Basis.Because ?? "" })]));
        report.Show(new Table("Left over", ["payment", "customer", ">amount", "why"],
            [
                .. allocated.Unapplied.Select(each =>
                    new[] { each.Payment, each.Customer ?? "(unknown)", each.Amount.ToString(), each.Basis.Because ?? "" }),
            ]));
        foreach (var finding in findings) report.Line(finding.ToString());
        foreach (var total in allocated.Totals)
            report.Line($"Received {total.Received} = {total.Allocated} allocated + {total.Unapplied} unapplied");
    }

    static void Statements(Month month, ImmutableArray<AccountEntry> entries, OutFolder folder, Report report)
    {
        var period = DateRange.Month(month.AsOf.Year, month.AsOf.Month);
        var customers = month.Billing.Customers.ToLookup(customer => customer.Id, StringComparer.Ordinal);
        var statements = StatementEngine.MakeAll(period, entries);
        string? last = null;
        foreach (var statement in statements)
        {
            var customer = customers[statement.Customer].FirstOrDefault() ?? new Party { Name = statement.Customer };
            var language = DocumentLanguage.Of(customer.Language);
            var name = $"statements/{Text.FileName(statement.Customer)}-{statement.Closing.Currency}";
            folder.Add($"{name}.txt", last = TextRenderer.Render(statement, month.Company, customer, language));
            folder.Add($"{name}.html", HtmlRenderer.Render(statement, month.Company, customer, language));
        }

        report.Show(new Table("Statements", ["customer", ">opening", ">billed", ">paid", ">closing"],
            [
                .. statements.Select(each => new[]
                {
                    each.Customer, each.Opening.ToString(), each.Debits.ToString(), each.Credits.ToString(), each.Closing.ToString(),
                }),
            ]));
        if (last is not null) report.Line($"\nThe last of them in full:\n\n{last}");
    }
}
