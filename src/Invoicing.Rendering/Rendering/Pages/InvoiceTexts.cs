using Invoicing.Documents;
using Invoicing.Invoices;
using Invoicing.Terms;

namespace Invoicing.Rendering.Pages;

/// <summary>How to pay, and the notes.</summary>
internal static class InvoiceTexts
{
    public static IEnumerable<Part> Of(Invoice invoice, DocumentLanguage language, PaymentPlan? plan)
    {
        var payment = invoice.Type.Effect == DocumentEffect.Credit
            ? new TextPart(language[Label.Payment], [],
                [language.Text(Label.CreditWording, language.Text(invoice.Totals.AmountToPay))])
            : new TextPart(language[Label.Payment], Accounts(invoice.Draft, language),
                Terms(invoice, language, plan));
        if (payment.Facts.Count + payment.Paragraphs.Count > 0) yield return payment;
        if (!invoice.Draft.Notes.IsEmpty)
            yield return new TextPart(language[Label.Notes], [], [.. invoice.Draft.Notes.Select(note => note.Text)]);
    }

    private static List<string> Terms(Invoice invoice, DocumentLanguage language, PaymentPlan? plan)
    {
        var paragraphs = new List<string>();
        if (invoice.Draft.Terms?.Text is { Length: > 0 } terms) paragraphs.Add(terms);
        else if (invoice.Totals.AmountToPay.IsPositive)
            paragraphs.AddRange(plan is null
                ? PaymentWording.Sentences(invoice.Draft, language)
                : PaymentWording.Sentences(plan, language));
        foreach (var means in invoice.Draft.PaymentMeans)
        {
            if (means.DirectDebit is { } debit)
                paragraphs.Add(
                    language.Text(Label.DirectDebit, debit.DebitedAccount ?? "-", debit.MandateReference ?? "-"));
            if (!string.IsNullOrWhiteSpace(means.Text)) paragraphs.Add(means.Text);
        }

        return paragraphs;
    }

    private static List<Fact> Accounts(InvoiceDraft draft, DocumentLanguage language)
    {
        var facts = new List<Fact>();
        foreach (var means in draft.PaymentMeans)
        {
            foreach (var account in means.CreditTransfers)
            {
                Add("IBAN", account.Iban?.ToString("P", null));
                Add(language[Label.AccountNumber], account.AccountNumber);
                Add("BIC", account.Bic?.ToString());
                Add(language[Label.AccountName], account.Name);
            }

            Add(language[Label.Remittance], means.RemittanceInformation);
        }

        return facts;

        void Add(string name, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value)) facts.Add(new Fact(name, value));
        }
    }
}
