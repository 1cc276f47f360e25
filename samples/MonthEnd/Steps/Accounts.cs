using System.Collections.Immutable;
using Invoicing;
using Invoicing.Parties;
using Invoicing.Receivables;
using Invoicing.Rendering;
using Invoicing.Rendering.Html;
using Invoicing.Rendering.Text;
using MonthEnd.Files;
using MonthEnd.Output;
using NodaTime;

namespace MonthEnd.Steps;

/// <summary>What customers owe.</summary>
/// <param name="Ageing">By how long it is overdue.</param>
/// <param name="Statements">What happened on each account since the first of the month.</param>
sealed record CustomerAccounts(AgeingReport Ageing, ImmutableArray<Statement> Statements);

/// <summary>What is open is aged; every customer gets a statement.</summary>
static class Accounts
{
    public static CustomerAccounts Run(Month month, SettledPayments payments, OutFolder folder, Report report)
    {
        report.Step("Ageing and statements");
        var allocated = payments.Report;
        var ageing = AgeingEngine.Standard.Report(month.AsOf, allocated.OpenItems, allocated.Unapplied);
        var language = DocumentLanguage.Of(month.Company.Language);
        folder.Add("ageing.txt", TextRenderer.Render(ageing, language));
        folder.Add("ageing.html", HtmlRenderer.Render(ageing, language));
        report.Line(TextRenderer.Render(ageing, DocumentLanguage.English));
        var statements = Statements(month, payments);
        report.Each("Writing statements", statements, statement => Write(statement, month, folder));
        Show(statements, month, report);
        return new CustomerAccounts(ageing, statements);
    }

    // What was paid of an item before is not among the month's payments: its open part is what it brings forward.
    static ImmutableArray<Statement> Statements(Month month, SettledPayments payments)
    {
        var period = DateRange.Inclusive(new LocalDate(month.AsOf.Year, month.AsOf.Month, 1), month.AsOf);
        return StatementEngine.MakeAll(period,
        [
            .. payments.Items.Select(item => AccountEntry.Of(item with { Amount = item.Open })),
            .. AccountEntry.Of(payments.Report),
        ]);
    }

    static void Write(Statement statement, Month month, OutFolder folder)
    {
        var customer = Customer(statement, month);
        var language = DocumentLanguage.Of(customer.Language);
        var name = $"statements/{Text.FileName(statement.Customer)}-{statement.Closing.Currency}";
        folder.Add($"{name}.txt", TextRenderer.Render(statement, month.Company, customer, language));
        folder.Add($"{name}.html", HtmlRenderer.Render(statement, month.Company, customer, language));
    }

    static Party Customer(Statement statement, Month month) =>
        month.Billing.Customers.FirstOrDefault(customer => customer.Id == statement.Customer)
        ?? new Party { Name = statement.Customer };

    static void Show(ImmutableArray<Statement> statements, Month month, Report report)
    {
        report.Show(new Table("Statements", ["customer", "name", ">opening", ">billed", ">paid", ">closing"],
            [
                .. statements.Select(each => new[]
                {
                    each.Customer, Customer(each, month).Name, each.Opening.ToString(), each.Debits.ToString(),
                    each.Credits.ToString(), each.Closing.ToString(),
                }),
            ]));
        if (statements.MaxBy(each => each.Lines.Length) is not { } longest) return;
        report.Line("\nOne of them in full:\n");
        report.Line(TextRenderer.Render(longest, month.Company, Customer(longest, month), DocumentLanguage.English));
    }
}
