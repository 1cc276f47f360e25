using System.Diagnostics.CodeAnalysis;
using Invoicing.Invoices;
using Invoicing.Parties;
using Invoicing.Receivables;
using Invoicing.Rendering.Pages;

namespace Invoicing.Rendering.Text;

/// <summary>
/// Writes documents as plain text: 80 characters wide where the numbers allow, lines end in LF. Pure, safe to use from
/// several threads.
/// </summary>
[Experimental("INV1007")]
public static class TextRenderer
{
    /// <summary>An invoice, credit note or debit note, issued or not.</summary>
    /// <param name="invoice">The document.</param>
    /// <param name="language">The language; null for the buyer's, else English.</param>
    public static string Render(Invoice invoice, DocumentLanguage? language = null)
    {
        ArgumentNullException.ThrowIfNull(invoice);
        return PageText.Of(InvoicePage.Of(invoice, language ?? DocumentLanguage.Of(invoice.Buyer.Language)));
    }

    /// <summary>An invoice with what has to be paid when: instalments and early-payment discounts in
    /// amounts.</summary>
    /// <param name="invoice">The document.</param>
    /// <param name="plan">Its payment plan, which the engine of early payment gives.</param>
    /// <param name="language">The language; null for the buyer's, else English.</param>
    public static string Render(Invoice invoice, PaymentPlan plan, DocumentLanguage? language = null)
    {
        ArgumentNullException.ThrowIfNull(invoice);
        ArgumentNullException.ThrowIfNull(plan);
        return PageText.Of(InvoicePage.Of(invoice, language ?? DocumentLanguage.Of(invoice.Buyer.Language), plan));
    }

    /// <summary>A statement of account.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="seller">Whose books it is from.</param>
    /// <param name="customer">Whose account it is.</param>
    /// <param name="language">The language; null for the customer's, else English.</param>
    public static string Render(Statement statement, Party seller, Party customer, DocumentLanguage? language = null)
    {
        ArgumentNullException.ThrowIfNull(statement);
        ArgumentNullException.ThrowIfNull(seller);
        ArgumentNullException.ThrowIfNull(customer);
        return PageText.Of(
            StatementPage.Of(statement, seller, customer, language ?? DocumentLanguage.Of(customer.Language)));
    }

    /// <summary>A statement of open items.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="seller">Whose books it is from.</param>
    /// <param name="customer">Whose account it is.</param>
    /// <param name="language">The language; null for the customer's, else English.</param>
    public static string Render(
        StatementOfOpenItems statement, Party seller, Party customer, DocumentLanguage? language = null)
    {
        ArgumentNullException.ThrowIfNull(statement);
        ArgumentNullException.ThrowIfNull(seller);
        ArgumentNullException.ThrowIfNull(customer);
        return PageText.Of(
            OpenItemsPage.Of(statement, seller, customer, language ?? DocumentLanguage.Of(customer.Language)));
    }

    /// <summary>An ageing report.</summary>
    public static string Render(AgeingReport report, DocumentLanguage language)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(language);
        return PageText.Of(AgeingPage.Of(report, language));
    }
}
