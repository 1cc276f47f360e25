using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Invoicing.Catalog;
using Invoicing.Invoices;
using Invoicing.Parties;
using Invoicing.Taxes;
using Invoicing.Testing;
using static Invoicing.Core.Tests.Catalog.Asking;

namespace Invoicing.Core.Tests.Catalog;

public class PriceLaws
{
    static readonly Currency[] Currencies = [Currency.EUR, Currency.JPY, Currency.KWD];

    static readonly Gen<PricingModel> Models = Gen.Elements(Currencies).SelectMany(PriceGenerators.Models);

    static readonly ImmutableArray<DatedRate> Rates =
    [
        new(Day.PlusDays(-10), ExchangeRate.Of(Currency.USD, Currency.EUR, 0.9m)),
        new(Day, ExchangeRate.Of(Currency.EUR, Currency.USD, 1.1m)),
    ];

    static readonly PriceOptions Digits = new() { Rounding = new PriceRounding(3) };

    [Fact]
    public void Every_model_keeps_the_laws() => Law.Holds(Models, model =>
    {
        PricingModelLaws.Check(model, count: 20);
        return true;
    }, count: 150);

    [Fact]
    public void The_parts_as_lines_of_an_invoice_make_the_total() => Law.Holds(
        from model in Models
        from quantity in PriceGenerators.Quantities(model)
        from rounding in ValueGenerators.Rounding()
        select (Model: model, Quantity: quantity, Rounding: rounding),
        each =>
        {
            if (!PreparedPrice.Of(each.Model, each.Quantity.Unit, each.Rounding).TryGet(out var prepared)) return true;
            var currency = prepared.Currency;
            var list = new PriceList { Id = "L", Currency = currency, Entries = [PriceEntry.Of("A", each.Model)] };
            var price = PriceEngine.Of([list]).Decide(
                Question(each.Quantity) with { Currency = currency, Rounding = each.Rounding }).Value;
            var draft = InvoiceDraft.In(currency, new Party("Nord", "DE"), new Party("Sud", "FR"), Day)
                .With(draft => draft with { Rounding = RoundingPolicy.Default.With(each.Rounding) });
            foreach (var part in price.Parts)
                draft.Line(new InvoiceLine
                {
                    Item = new Item("Item"),
                    Quantity = part.Quantity,
                    Price = part.Price,
                    PriceDiscount = part.PriceDiscount,
                    Taxes = [Vat.Standard(19m)],
                });
            return InvoiceCalculator.Calculate(draft.ToDraft()).Value.Totals.SumOfLineNets == price.Total;
        },
        count: 1_000);

    [Fact]
    public void A_rule_keeps_the_laws() => PriceRuleLaws.Check(new Tiered(), Question(1));

    [Fact]
    public void A_rule_that_answers_by_its_mood_does_not() =>
        Assert.ThrowsAny<Exception>(() => PriceRuleLaws.Check(new Moody(), Question(1)));

    [Fact]
    public void The_question_that_is_shown_is_a_small_one()
    {
        var asked = new List<PriceQuestion>();
        var like = Question(1) with { CustomerId = "C", CustomerGroups = ["gold", "silver"], ItemClasses = ["x"] };

        var thrown = Record.Exception(() => PriceRuleLaws.Check(new ThrowsAboveTen(asked), like));

        var last = asked.Last(question => question.Quantity > Ones(10));
        Assert.Equal(like with
        {
            CustomerId = null,
            CustomerGroups = [],
            ItemClasses = [],
            Quantity = last.Quantity,
        }, last);
        Assert.True(last.Quantity <= Ones(21));
        Assert.Contains("Shrunk", thrown!.Message, StringComparison.Ordinal);
        Assert.Contains(last.ToString(), thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_smaller_question_leaves_out_a_fact_or_has_a_smaller_amount()
    {
        var question = Question(1) with { Amount = Money.Of(40m, Currency.EUR), Cost = UnitPrice.Of(3m, Currency.EUR) };

        Assert.Contains(question with { Amount = null }, PriceGenerators.Shrink(question));
        Assert.Contains(question with { Cost = null }, PriceGenerators.Shrink(question));
        Assert.Contains(question with { Amount = Money.Of(4m, Currency.EUR) }, PriceGenerators.Shrink(question));
        Assert.DoesNotContain(question, PriceGenerators.Shrink(question));
    }

    [Fact]
    public void A_malformed_model_does_not_keep_them() => Assert.ThrowsAny<Exception>(
        () => PricingModelLaws.Check(PricingModel.Graduated(PriceTier.To(Ones(1), Each(1m)))));

    [Fact]
    public void The_order_of_lists_entries_and_rates_does_not_matter() => Law.Holds(
        from lists in PriceGenerators.Lists()
        from question in PriceGenerators.Questions()
        select (Lists: lists, Question: question),
        each =>
        {
            var one = PriceEngine.Of(each.Lists, Rates, options: Digits);
            var other = PriceEngine.Of(Reversed(each.Lists), [.. Rates.Reverse()], options: Digits);
            var (left, right) = (one.Decide(each.Question), other.Decide(each.Question));
            return left.Findings.Equals(right.Findings) && Equals(left.ValueOrDefault, right.ValueOrDefault)
                && one.Explain(each.Question).Equals(other.Explain(each.Question));
        },
        count: 2_000);

    [Fact]
    public void Prices_of_lists_in_any_currency_are_explained() => Law.Holds(
        from lists in PriceGenerators.Lists()
        from question in PriceGenerators.Questions()
        select (Lists: lists, Question: question),
        each => PricingModelLaws.Explains(PriceEngine.Of(each.Lists, Rates, options: Digits), each.Question),
        count: 2_000);

    [Fact]
    public void Converted_models_are_explained() => Law.Holds(
        from model in PriceGenerators.Models(Currency.USD)
        from quantity in PriceGenerators.Quantities(model)
        from amount in ValueGenerators.EverydayMoney(Currency.EUR)
        from isInverse in Gen.Elements(true, false)
        from digits in Gen.Choose(0, 6)
        select (Model: model, Amount: amount, Rate: Rates[isInverse ? 1 : 0], Digits: digits, Quantity: quantity),
        each =>
        {
            var list = new PriceList
            {
                Id = "L", Currency = Currency.USD, Entries = [PriceEntry.Of("A", each.Model)],
            };
            var options = new PriceOptions { Rounding = new PriceRounding(each.Digits) };
            return PricingModelLaws.Explains(
                PriceEngine.Of([list], [each.Rate], options: options),
                Question(each.Quantity) with { Amount = each.Amount });
        },
        count: 1_000);

    [Fact]
    public void Cost_and_margin_are_explained() => Law.Holds(
        from percentage in Gen.Choose(0, 99)
        from isMarkup in Gen.Elements(true, false)
        from cost in Gen.Choose(0, 10_000_000)
        from scale in Gen.Choose(0, 4)
        from baseQuantity in Gen.Elements(1, 7, 100)
        from digits in Gen.Choose(0, 4)
        from minimum in Gen.Elements<Money?>(null, Money.Of(50m, Currency.USD))
        select (percentage, isMarkup, digits, minimum,
            cost: UnitPrice.FromMantissa(cost, scale, Currency.USD, Quantity.Kilograms(baseQuantity))),
        each =>
        {
            var rounding = new PriceRounding(each.digits);
            var percentage = Percentage.Of(each.percentage);
            var model = each.isMarkup
                ? PricingModel.Markup(percentage, rounding)
                : PricingModel.Margin(percentage, rounding);
            var list = new PriceList
            {
                Id = "L", Currency = Currency.USD,
                Entries = [PriceEntry.Of("A", model with { Commitment = each.minimum })],
            };
            return PricingModelLaws.Explains(
                PriceEngine.Of([list], Rates),
                Question(Quantity.Of(3, each.cost.BaseQuantity.Unit)) with { Cost = each.cost });
        });

    [Fact]
    public void There_and_back_is_the_same_quantity() => Law.Holds(
        from one in Gen.Choose(1, 1_000)
        from two in Gen.Choose(1, 1_000)
        from three in Gen.Choose(1, 1_000)
        from number in Gen.Choose(-100_000, 100_000)
        select (one, two, three, number),
        each =>
        {
            var units = UnitConversions.Of(
                new UnitConversion(Quantity.Of(each.one, UnitOfMeasure.Box), Quantity.Ones(each.two)),
                new UnitConversion(Quantity.Of(each.three, UnitOfMeasure.Pallet), Quantity.Of(7, UnitOfMeasure.Box)));
            var quantity = Quantity.Of(each.number, UnitOfMeasure.Pallet);
            var factor = units.Factor(UnitOfMeasure.Pallet, UnitOfMeasure.One)!.Value;
            return factor == Exact.Of(7 * each.two, each.three * each.one)
                && factor * units.Factor(UnitOfMeasure.One, UnitOfMeasure.Pallet)!.Value == Exact.One
                && (!units.Convert(quantity, UnitOfMeasure.One).TryGet(out var ones)
                    || units.Convert(ones, UnitOfMeasure.Pallet).Value == quantity);
        });

    [Fact]
    public void The_order_of_conversions_does_not_matter() => Law.Holds(
        (from units in UnitOfMeasureOfPacking().Two()
         from numbers in Gen.Choose(1, 12).Two()
         from item in Gen.Elements("A", null)
         select new UnitConversion(
             Quantity.Of(numbers.Item1, units.Item1), Quantity.Of(numbers.Item2, units.Item2), item)).ListOf(4),
        each =>
        {
            var one = UnitConversions.Of([.. each]);
            var other = UnitConversions.Of([.. each.AsEnumerable().Reverse()]);
            return new[] { "A", null }.All(item => Packing.All(from => Packing.All(to =>
                Equals(one.Factor(from, to, item), other.Factor(from, to, item)))));
        });

    static readonly UnitOfMeasure[] Packing =
        [UnitOfMeasure.One, UnitOfMeasure.Box, UnitOfMeasure.Pallet, UnitOfMeasure.Carton];

    static Gen<UnitOfMeasure> UnitOfMeasureOfPacking() => Gen.Elements(Packing);

    static ImmutableArray<PriceList> Reversed(ImmutableArray<PriceList> lists) =>
        [.. lists.Reverse().Select(list => list with { Entries = [.. list.Entries.Reverse()] })];

    sealed class Tiered : IPriceRule
    {
        public string Id => "tiered";

        public PriceDecision Decide(PriceQuestion question) => question.Date.Year < 2010
            ? PriceDecision.NotMine
            : PriceDecision.By(PricingModel.Volume(PriceTier.To(Ones(10), Each(2m)), PriceTier.Above(Each(1m))));
    }

    sealed class ThrowsAboveTen(List<PriceQuestion> asked) : IPriceRule
    {
        public string Id => "throws";

        public PriceDecision Decide(PriceQuestion question)
        {
            asked.Add(question);
            return question.Quantity > Ones(10) ? throw new InvalidOperationException() : PriceDecision.At(Each(1m));
        }
    }

    sealed class Moody : IPriceRule
    {
        int _asked;

        public string Id => "moody";

        public PriceDecision Decide(PriceQuestion question) => PriceDecision.At(Each(_asked++));
    }
}
