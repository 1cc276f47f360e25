using FluentValidation;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Parties;
using Invoicing.Taxes;
using NodaTime;

namespace Invoicing.Core.Tests.Invoices;

public class InvoiceDraftValidatorTests
{
    private static InvoiceDraft Draft(decimal price) =>
        InvoiceDraft.In(Currency.EUR, new Party("Studio Nord GmbH", "DE"), new Party("Atelier Sud SARL", "FR"),
                new LocalDate(2026, 11, 30))
            .Line(new InvoiceLine
            {
                Id = "A7", Item = new("Hour"), Quantity = Quantity.Hours(1), Price = UnitPrice.Of(price, Currency.EUR),
                Taxes = [Vat.Standard(19m)],
            })
            .ToDraft();

    [Fact]
    public void A_sound_draft_is_valid() => Assert.True(new InvoiceDraftValidator().Validate(Draft(96m)).IsValid);

    [Fact]
    public void Each_finding_of_the_calculator_is_a_failure_with_its_code_path_and_message()
    {
        var failure = Assert.Single(new InvoiceDraftValidator().Validate(Draft(-96m)).Errors);
        var finding = Assert.Single(InvoiceCalculator.Calculate(Draft(-96m)).Findings);
        Assert.Equal(finding.Code, failure.ErrorCode);
        Assert.Equal(finding.Path, failure.PropertyName);
        Assert.Equal(finding.Message(), failure.ErrorMessage);
        Assert.Equal(finding, failure.CustomState);
    }

    [Fact]
    public void Rules_of_an_application_come_out_as_findings_with_lines_by_id()
    {
        var rules = new InlineValidator<InvoiceDraft>();
        rules.Include(new InvoiceDraftValidator());
        rules.RuleFor(draft => draft.BuyerReference).NotEmpty()
            .WithErrorCode("ACME-REFERENCE").WithMessage("No reference.");
        rules.RuleForEach(draft => draft.Lines).ChildRules(line =>
            line.RuleFor(each => each.Item.Description).NotEmpty().WithErrorCode("ACME-DESCRIPTION")
                .WithMessage("No description.").WithSeverity(FluentValidation.Severity.Warning));

        var findings = InvoiceDraftValidator.Check(rules, Draft(-96m));

        Assert.Equal(["ACME-REFERENCE", "ACME-DESCRIPTION", InvoiceFindings.PriceNegative],
            findings.Select(finding => finding.Code));
        Assert.Equal(["/buyerReference", "/lines/A7/item/description", "/lines/A7/price"],
            findings.Select(finding => finding.Path));
        Assert.Equal(Findings.Severity.Warning, findings[1].Severity);
        Assert.Equal(new FindingValue.OfText("No reference."), findings[0]["message"]);
    }
}
