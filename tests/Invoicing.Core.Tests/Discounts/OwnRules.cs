using System.Collections.Immutable;
using Invoicing.Discounts;

namespace Invoicing.Core.Tests.Discounts;

/// <summary>Rules as vendors write them: good ones, and ones that ask too much.</summary>
static class OwnRules
{
    /// <summary>Half off every third piece.</summary>
    public sealed class EveryThirdPiece : IDiscountRule
    {
        public string Id => "every-third-piece";

        public DiscountLevel Level => DiscountLevel.Line;

        public DiscountDecision Decide(in DiscountQuestion question)
        {
            var thirds = Math.Floor(Math.Abs(question.Line!.Quantity.Value) / 3m);
            return thirds == 0
                ? DiscountDecision.NotMine
                : DiscountDecision.Grant(Discount.Of(Money.Round(
                    thirds * question.Line.Price.Amount / 2m, question.Facts.Currency, Rounding.HalfUp)))
                    .Because("half off every third piece");
        }
    }

    /// <summary>Twice what is left.</summary>
    public sealed class MoreThanThereIs : IDiscountRule
    {
        public string Id => "more-than-there-is";

        public DiscountLevel Level => DiscountLevel.Line;

        public DiscountDecision Decide(in DiscountQuestion question) =>
            DiscountDecision.Grant(Discount.Of(question.Running.Abs() * 2));
    }

    /// <summary>150 % of the document.</summary>
    public sealed class MoreThanTheDocument : IDiscountRule
    {
        public string Id => "more-than-the-document";

        public DiscountLevel Level => DiscountLevel.Document;

        public DiscountDecision Decide(in DiscountQuestion question) =>
            DiscountDecision.Grant(Discount.Percent(150m));
    }

    /// <summary>A euro off each line, all or nothing.</summary>
    public sealed class OnSeveralLines : IDiscountRule
    {
        public string Id => "on-several-lines";

        public DiscountLevel Level => DiscountLevel.Document;

        public DiscountDecision Decide(in DiscountQuestion question) => DiscountDecision.GrantOnLines(
        [
            .. question.Facts.Lines.Where(line => !line.IsExcluded && !(line.Net ?? line.Gross).IsZero)
                .Select(line => new LineGrant(line.Id, Discount.Of(Money.Of(1m, Currency.EUR)))),
        ]);
    }

    /// <summary>A charge of 2 % on lines, which is no discount.</summary>
    public sealed class Surcharge : IDiscountRule
    {
        public string Id => "surcharge";

        public DiscountLevel Level => DiscountLevel.Line;

        public DiscountDecision Decide(in DiscountQuestion question) =>
            DiscountDecision.Grant(Charge.Percent(2m, "Energy"));
    }

    /// <summary>Ten percent off the line that comes first, which is no property of a line.</summary>
    public sealed class OnlyTheFirstLine : IDiscountRule
    {
        public string Id => "only-the-first-line";

        public DiscountLevel Level => DiscountLevel.Line;

        public DiscountDecision Decide(in DiscountQuestion question) =>
            question.Facts.Lines[0].Id == question.Line!.Id
                ? DiscountDecision.Grant(Discount.Percent(10m))
                : DiscountDecision.NotMine;
    }
}
