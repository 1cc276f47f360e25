using System.Globalization;
using FluentValidation;
using Invoicing.Invoices;
using Invoicing.Parties;
using Invoicing.Taxes;

namespace Invoicing.Benchmarks.Review;

/// <summary>The same questions as rules of FluentValidation; the sums as one custom rule.</summary>
internal sealed class FluentChecks : AbstractValidator<Invoice>
{
    public FluentChecks()
    {
        RuleFor(invoice => invoice.Draft.Number).NotEmpty();
        RuleFor(invoice => invoice.Draft.IssueDate).NotEqual(default(NodaTime.LocalDate));
        RuleFor(invoice => invoice.Draft.Lines.Length).InclusiveBetween(1, 10_000);
        RuleFor(invoice => invoice.Draft).Must(draft => !(draft.DueDate < draft.IssueDate));
        RuleFor(invoice => invoice.Draft).Must(draft => !(draft.Delivery?.Date > draft.IssueDate));
        RuleFor(invoice => invoice.Draft.Delivery).Must(delivery => delivery?.Date is not null);
        RuleFor(invoice => invoice.Draft.Seller).SetValidator(new OfParty());
        RuleFor(invoice => invoice.Draft.Buyer).SetValidator(new OfParty());
        RuleFor(invoice => invoice.Draft.Seller.VatNumber).NotEmpty();
        RuleForEach(invoice => invoice.Draft.Lines).SetValidator(new OfLine());
        RuleFor(invoice => invoice.Draft).Must(draft =>
        {
            for (var i = 0; i < draft.Lines.Length; i++)
                if (!int.TryParse(draft.Lines[i].Id, CultureInfo.InvariantCulture, out var id) || id != i + 1
                    || draft.Lines[i].Price.Currency != draft.Currency) return false;
            return true;
        });
        RuleForEach(invoice => invoice.Draft.PaymentMeans)
            .Must(means => means.CreditTransfers.All(account => account.Iban is { IsValid: true }));
        RuleFor(invoice => invoice).Must(HandWrittenChecks.HasSums);
    }

    private sealed class OfParty : AbstractValidator<Party>
    {
        public OfParty()
        {
            RuleFor(party => party.Name).NotEmpty().MaximumLength(10_000);
            RuleFor(party => party.Country).Must(country => !country.IsNone);
            RuleFor(party => party.VatNumber).Must(number => number is null || VatNumber.IsValid(number));
            RuleFor(party => party.Address.City).NotEmpty();
            RuleFor(party => party.Address.Line1).NotEmpty();
        }
    }

    private sealed class OfLine : AbstractValidator<InvoiceLine>
    {
        public OfLine()
        {
            RuleFor(line => line.Item.Name).NotEmpty();
            RuleFor(line => line.Quantity).Must(quantity => !quantity.IsZero && quantity.Scale <= 10);
            RuleFor(line => line.Price).Must(price => !price.IsNegative && price.Scale <= 10);
            RuleFor(line => line.Period).Must(period => period is not { IsEmpty: true });
            RuleFor(line => line.Taxes).Must(taxes => taxes.Length == 1);
            RuleForEach(line => line.Taxes).Must(tax => tax.Category == TaxCategory.S && !tax.IsIncluded
                && !tax.Rate.IsNegative && tax.Rate.Value <= 1000);
            RuleForEach(line => line.Adjustments).Must(adjustment => adjustment.Percent is not null);
        }
    }
}
