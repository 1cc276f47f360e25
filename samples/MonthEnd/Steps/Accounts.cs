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
/// <param name="OpenItems">What is open on each account, item by item.</param>
sealed record CustomerAccounts(
    AgeingReport Ageing, ImmutableArray<Statement> Statements, ImmutableArray<StatementOfOpenItems> OpenItems);

/// <summary>What is open is aged; every customer gets a statement.</summary>
static class Accounts
{
    public static CustomerAccounts Run(Month month, SettledPayments payments, OutFolder folder, Report report)
    {
        report.Step("Ageing and statements");
        var entries = AccountEntries.Of(payments.Ledger.Events);
        var position = AccountPositionEngine.AsOf(month.AsOf, entries);
        var ageing = AgeingEngine.Standard.Report(position);
        var language = DocumentLanguage.Of(month.Company.Language);
        folder.Add("ageing.txt", TextRenderer.Render(ageing, language));
        folder.Add("ageing.html", HtmlRenderer.Render(ageing, language));
        report.Line(TextRenderer.Render(ageing, DocumentLanguage.English));
        // What only says which item a payment settles changes no balance.
        var statements = StatementEngine.MakeAll(
            PeriodOf(month), entries.RemoveAll(entry => entry.Kind == AccountEntryKind.Application));
        report.Each("Writing statements", statements, statement =>
            Write(statement.Customer, statement.Closing.Currency, "", month, folder,
                (customer, language) => TextRenderer.Render(statement, month.Company, customer, language),
                (customer, language) => HtmlRenderer.Render(statement, month.Company, customer, language)));
        var open = StatementEngine.OpenItems(position);
        report.Each("Writing statements of open items", open, statement =>
            Write(statement.Customer, statement.Total.Currency, "-open", month, folder,
                (customer, language) => TextRenderer.Render(statement, month.Company, customer, language),
                (customer, language) => HtmlRenderer.Render(statement, month.Company, customer, language)));
        Show(statements, month, report);
        return new CustomerAccounts(ageing, statements, open);
    }

    static DateRange PeriodOf(Month month) =>
        DateRange.Inclusive(new LocalDate(month.AsOf.Year, month.AsOf.Month, 1), month.AsOf);

    static void Write(string account, Currency currency, string kind, Month month, OutFolder folder,
        Func<Party, DocumentLanguage, string> text, Func<Party, DocumentLanguage, string> html)
    {
        var customer = Customer(account, month);
        var language = DocumentLanguage.Of(customer.Language);
        var name = $"statements/{Text.FileName(account)}-{currency}{kind}";
        folder.Add($"{name}.txt", text(customer, language));
        folder.Add($"{name}.html", html(customer, language));
    }

    static Party Customer(string id, Month month) =>
        month.Billing.Customers.FirstOrDefault(customer => customer.Id == id) ?? new Party { Name = id };

    static void Show(ImmutableArray<Statement> statements, Month month, Report report)
    {
        report.Show(new Table("Statements",
            ["customer", "name", ">opening", ">charges", ">payments", ">credits", ">fees", ">closing"],
            [
                .. statements.Select(each => new[]
                {
                    each.Customer, Customer(each.Customer, month).Name, each.Opening.ToString(),
                    each.Sum(StatementGroup.Charges).ToString(), each.Sum(StatementGroup.Payments).ToString(),
                    each.Sum(StatementGroup.Credits).ToString(), each.Sum(StatementGroup.Fees).ToString(),
                    each.Closing.ToString(),
                }),
            ]));
        if (statements.MaxBy(each => each.Lines.Length) is not { } longest) return;
        report.Line("\nOne of them in full:\n");
        report.Line(TextRenderer.Render(
            longest, month.Company, Customer(longest.Customer, month), DocumentLanguage.English));
    }
}
