using Invoicing.Discounts;
using Invoicing.Documents;
using Invoicing.Explanations;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Parties;
using Invoicing.Taxes;
using NodaTime;

namespace Invoicing.Core.Tests.Invoices;

public class DraftTaxesTests
{
    private static readonly Party Seller = new("Studio Nord GmbH", "DE") { VatNumber = "DE136695976" };

    private static readonly Party Local = new("Buchladen eG", "DE");

    private static InvoiceDraftBuilder ToLocal =>
        InvoiceDraft.In(Currency.EUR, Seller, Local, Drafts.Issued);

    [Fact]
    public void Lines_without_taxes_get_those_that_the_rule_decides_and_stated_taxes_stay()
    {
        var draft = ToLocal.Line(Open("a", 100m)).Line(7m, Vat.Standard(7)).ToDraft();
        var decided = Engine(new ByClass()).Decide(draft).Value;
        Assert.Equal([Percentage.Of(19), Percentage.Of(7)], decided.Lines.Select(line => line.Taxes[0].Rate));
        Assert.Equal(new Basis("by-class", "§ 1"), decided.Lines[0].Taxes[0].Basis);
        Assert.Null(decided.Lines[1].Taxes[0].Basis);
        Assert.Equal(126.49m, InvoiceCalculator.Calculate(decided).Value.Totals.WithTax.Amount);
    }

    [Fact]
    public void Lines_alike_are_decided_once()
    {
        var rule = new ByClass();
        var draft = ToLocal.Line(Open("a", 1m)).Line(Open("b", 2m)).Line(Open("a", 3m)).Line(Open("b", 4m)).ToDraft();
        var decided = Engine(rule).Decide(draft).Value;
        Assert.Equal(2, rule.Asked);
        Assert.Same(decided.Lines[0].Taxes[0], decided.Lines[2].Taxes[0]);
        Assert.Equal(Percentage.Of(7), decided.Lines[3].Taxes[0].Rate);
    }

    [Fact]
    public void Lines_of_other_days_places_prices_and_schemes_are_decided_apart()
    {
        var rule = new ByClass();
        var line = Open("a", 1m);
        Engine(rule).Decide(ToLocal
            .Line(line)
            .Line(line with { Performed = new LocalDate(2026, 1, 1) })
            .Line(line with { PriceIncludesTax = true })
            .Line(line with { PerformedAt = new PostalAddress { Country = CountryCode.Of("DE"), City = "Bremen" } })
            .Line(line with { Item = line.Item with { Margin = MarginScheme.WorksOfArt } })
            .Line(line with { Item = line.Item with { Supply = SupplyKind.Service } })
            .ToDraft());
        Assert.Equal(6, rule.Asked);
    }

    [Fact]
    public void Every_line_that_lacks_a_fact_is_named()
    {
        var outcome = Engine(new ByClass()).Decide(
            ToLocal.Line(Open("?", 1m)).Line(Open("a", 1m)).Line(Open("?", 1m)).ToDraft());
        Assert.False(outcome.IsOk);
        Assert.Equal(["/lines/1", "/lines/3"], outcome.Findings.Select(finding => finding.Path));
        Assert.Equal([true, false, true], outcome.ValueOrDefault!.Lines.Select(line => line.Taxes.IsEmpty));
    }

    [Fact]
    public void Across_a_border_the_kind_of_supply_has_to_be_stated()
    {
        var abroad = InvoiceDraft.In(Currency.EUR, Seller, Drafts.Buyer, Drafts.Issued).Line(Open("a", 1m)).ToDraft();
        var engine = Engine(new ByClass());
        var finding = Assert.Single(engine.Decide(abroad).Findings);
        Assert.Equal((TaxFindings.SupplyUnstated, "/lines/1"), (finding.Code, finding.Path));
        Assert.True(engine.Decide(abroad, new DraftFacts { Supply = SupplyKind.Service }).IsOk);
        var delivered = ToLocal.Line(Open("a", 1m)).With(draft => draft with
        {
            Delivery = new Delivery { Address = new PostalAddress { Country = CountryCode.Of("AT") } },
        });
        Assert.False(engine.Decide(delivered.ToDraft()).IsOk);
        var dispatched = new DraftFacts { DispatchedFrom = new PostalAddress { Country = CountryCode.Of("PL") } };
        Assert.False(engine.Decide(ToLocal.Line(Open("a", 1m)).ToDraft(), dispatched).IsOk);
    }

    [Fact]
    public void Words_that_the_law_wants_stand_once_on_the_document()
    {
        var draft = ToLocal.Line(Open("a", 1m)).Line(Open("b", 1m))
            .With(d => d with { Notes = [new Note("Thank you")] }).ToDraft();
        var decided = Engine(new ByClass()).Decide(draft).Value;
        Assert.Equal(["Thank you", "Words of the law"], decided.Notes.Select(note => note.Text));
        Assert.Equal(decided, Engine(new ByClass()).Decide(decided).Value);
    }

    [Fact]
    public void An_ancillary_charge_takes_the_treatment_of_the_goods_and_another_has_its_own()
    {
        var draft = ToLocal.Line(Open("a", 300m)).Line(Open("b", 100m)).Adjust(
            Charge.Freight(Drafts.Of(20m)),
            Charge.Of(Drafts.Of(10m), "Deposit handling") with { Supply = new(SupplyKind.Service, "b") }).ToDraft();
        var decided = Engine(new ByClass()).Decide(draft).Value;
        Assert.Empty(decided.Adjustments[0].Taxes);
        var invoice = InvoiceCalculator.Calculate(decided).Value;
        // Freight 20.00 over 300 : 100 is 15.00 and 5.00; 7 %: 100 + 5 + 10 = 115.00, 19 %: 315.00.
        Assert.Equal([115.00m, 315.00m], invoice.Bases());
        Assert.Equal([8.05m, 59.85m], invoice.Taxes());
    }

    [Fact]
    public void A_rule_that_asks_for_amounts_gets_quantity_and_net_of_each_line()
    {
        var draft = ToLocal
            .Line(Open("a", 250m) with { Quantity = Quantity.Pieces(2), Adjustments = [Discount.Percent(10)] })
            .Line(Open("a", 100m)).ToDraft();
        var decided = Engine(new Capped()).Decide(draft).Value;
        // 2 x 250.00 less 10 % is 450.00, capped at 200.00; 100.00 lies below.
        Assert.Equal([200m, 100m], decided.Lines.Select(line => line.Taxes[0].StatedBase!.Value.Amount));
        Assert.Equal(15.00m, InvoiceCalculator.Calculate(decided).Value.Totals.Tax.Amount);
    }

    [Fact]
    public void What_may_not_stand_together_is_found_for_the_document_as_a_whole()
    {
        var draft = ToLocal.Line(Open("a", 1m)).Line(1m, Vat.OutOfScope).ToDraft();
        Assert.Contains(TaxFindings.OutOfScopeMixed,
            Engine(new ByClass()).Decide(draft).Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void A_draft_that_says_nothing_of_rounding_is_rounded_as_the_country_wants()
    {
        var policy = RoundingPolicy.Default with { Stacked = StackedTaxes.Together };
        var engine = Engine(new ByClass()).With(TaxRates.None.With(new CountryTaxes
        {
            Country = CountryCode.Of("DE"), Version = "1", From = new LocalDate(2015, 1, 1), DefaultRounding = policy,
        }));
        var open = ToLocal.Line(Open("a", 1m));
        Assert.Equal(policy, engine.Decide(open.ToDraft()).Value.Rounding);
        var basis = DraftDecisions.Decide(open.ToDraft(), new DecisionEngines { Taxes = engine }).Value.RoundingBasis;
        Assert.Equal("country-rounding: the default of DE [1]", basis!.ToString());
        var other = RoundingPolicy.Default.With(Rounding.HalfEven);
        Assert.Equal(other, engine.Decide(open.Rounded(other).ToDraft()).Value.Rounding);
    }

    [Fact]
    public void The_tax_point_is_the_date_stated_else_that_of_delivery_else_the_issue_date()
    {
        var draft = ToLocal.Line(Open("a", 1m)).ToDraft();
        Assert.Equal(Drafts.Issued, draft.TaxPoint);
        draft = draft with { Delivery = new Delivery { Period = DateRange.Month(2026, 10) } };
        Assert.Equal(new LocalDate(2026, 10, 31), draft.TaxPoint);
        draft = draft with { Delivery = draft.Delivery with { Date = new LocalDate(2026, 10, 3) } };
        Assert.Equal(new LocalDate(2026, 10, 3), draft.TaxPoint);
        Assert.Equal(new LocalDate(2026, 9, 1), (draft with { TaxPointDate = new(2026, 9, 1) }).TaxPoint);
    }

    [Fact]
    public void A_credit_note_is_taxed_by_the_day_of_the_document_that_it_corrects()
    {
        // 16 % until the end of 2020 in Germany, 19 % before and after.
        var note = InvoiceDraft.In(Currency.EUR, Seller, Local, new LocalDate(2021, 1, 15))
            .OfType(DocumentType.CreditNote).Line(Open(RateClass.Standard, 100m))
            .With(draft => draft with { PrecedingInvoices = [new("INV-7", new LocalDate(2020, 11, 15))] }).ToDraft();
        Assert.Equal(Percentage.Of(16), TaxEngine.EuropeanUnion.Decide(note).Value.Lines[0].Taxes[0].Rate);
        var two = note with { PrecedingInvoices = [.. note.PrecedingInvoices, new("INV-8")] };
        Assert.Equal(Percentage.Of(19), TaxEngine.EuropeanUnion.Decide(two).Value.Lines[0].Taxes[0].Rate);
    }

    [Fact]
    public void Within_one_country_the_kind_matters_where_a_part_of_it_or_a_place_has_a_law_of_its_own()
    {
        var canaries = new PostalAddress { Country = CountryCode.Of("ES"), PostCode = "35001" };
        var seller = new Party("Madrid", "ES") { VatNumber = "ESB12345674" };
        var toCanaries = InvoiceDraft.In(
                Currency.EUR, seller, new Party("Las Palmas", "ES") { Address = canaries }, Drafts.Issued)
            .Line(Open(RateClass.Standard, 1m)).ToDraft();
        Assert.Contains(TaxFindings.SupplyUnstated,
            TaxEngine.EuropeanUnion.Decide(toCanaries).Findings.Select(finding => finding.Code));
        var elsewhere = ToLocal.Line(Open(RateClass.Standard, 1m) with
        {
            PerformedAt = new PostalAddress { Country = CountryCode.Of("CH") },
        }).ToDraft();
        Assert.Contains(TaxFindings.SupplyUnstated,
            TaxEngine.EuropeanUnion.Decide(elsewhere).Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void What_is_known_of_a_supply_adds_to_what_the_item_says()
    {
        var line = Open(RateClass.Standard, 100m);
        line = line with { Item = line.Item with { Supply = SupplyKind.EventAdmission } };
        var draft = InvoiceDraft.In(Currency.EUR, Seller, new Party("Paul", "FR"), Drafts.Issued).Line(line).ToDraft();
        var facts = new DraftFacts
        {
            BuyerStatus = BuyerStatus.Consumer,
            Choices = new TaxChoices { DistanceSales = DistanceSales.AtDestinationByOneStopShop },
            Lines = [new LineFacts { Line = "1", Supply = new LineSupply { IsVirtual = true } }],
        };
        // Attended virtually, it is taxed where the consumer is (article 54(1)): 20 % in France.
        var tax = TaxEngine.EuropeanUnion.Decide(draft, facts).Value.Lines[0].Taxes[0];
        Assert.Equal(Percentage.Of(20), tax.Rate);
        Assert.Contains("54(1)", tax.Basis!.Clause, StringComparison.Ordinal);
    }

    [Fact]
    public void An_amount_says_by_which_rule_its_rate_was_decided()
    {
        var decided = Engine(new ByClass()).Decide(ToLocal.Line(Open("a", 100m)).ToDraft()).Value;
        var tax = InvoiceCalculator.Calculate(decided).Value.Explain(Term.TotalTax);
        Assert.Contains("19 %, stated (by-class (§ 1))", tax.ToText(), StringComparison.Ordinal);
    }

    private static InvoiceLine Open(string taxClass, decimal price) => new()
    {
        Item = new("Work") { TaxClass = taxClass },
        Quantity = Quantity.Pieces(1),
        Price = UnitPrice.Of(price, Currency.EUR),
    };

    private static TaxEngine Engine(ITaxRule rule) => TaxEngine.None.With(rule);

    private sealed class ByClass : ITaxRule
    {
        public int Asked { get; private set; }

        public string Id => "by-class";

        public TaxDecision Decide(in TaxQuestion question)
        {
            Asked++;
            return question.ItemClass switch
            {
                "?" => TaxDecision.Missing(question, TaxFindings.Undecided),
                "b" => TaxDecision.Of(Vat.Standard(7)).In(question.Seller.Country)
                    .Saying(new Note("Words of the law")),
                _ => TaxDecision.Of(Vat.Standard(19)).Because("§ 1").In(question.Seller.Country)
                    .Saying(new Note("Words of the law")),
            };
        }
    }

    private sealed class Capped : ITaxRule
    {
        public string Id => "capped";

        public bool NeedsAmounts => true;

        public TaxDecision Decide(in TaxQuestion question)
        {
            var cap = Drafts.Of(200m);
            var net = question.Supply.Net!.Value;
            return TaxDecision.Of(Vat.Standard(5) with { StatedBase = net > cap ? cap : net });
        }
    }
}
