using Invoicing.Findings;
using Invoicing.Matching;
using Invoicing.Review;
using NodaTime;

namespace Invoicing.Testing.Tests;

public class MatchRuleLawsTests
{
    [Fact]
    public void A_rule_that_keeps_the_laws_passes() => MatchRuleLaws.Check(new NoWeekendSurcharge(), count: 60);

    public static TheoryData<string, IMatchRule> Broken => new()
    {
        { "Has an id", new Rule((_, _) => { }, id: " ") },
        { "Never throws", new Rule((context, _) => Assert.NotNull(context.Lines[1])) },
        { "Pure", new Counting() },
        {
            "Pure", new Rule((context, findings) => findings.Add("ACME-TEXT", Severity.Notice, "",
                ("price", string.Format(System.Globalization.CultureInfo.CurrentCulture, "{0}",
                    context.Lines[0].Price.Amount + 0.5m))))
        },
        {
            "Order does not matter",
            new Rule((context, findings) => findings.Add("ACME-FIRST", Severity.Error, context.Lines[0].Path))
        },
        { "Has a code", new Rule((_, findings) => findings.Add("weekend", Severity.Error, "")) },
        { "Names its place", new Rule((_, findings) => findings.Add("ACME-PLACE", Severity.Error, "/lines/77")) },
        { "Names its place", new Rule((_, findings) => findings.Add("ACME-PLACE", Severity.Error, "lines/1")) },
        {
            "Says what it costs",
            new Rule((_, findings) => findings.Add("ACME-COST", Severity.Error, "",
                ("effect", Money.Of(1m, Currency.USD))))
        },
        {
            "Says what it costs",
            new Rule((_, findings) => findings.Add("ACME-COST", Severity.Error, "", ("effect", "much")))
        },
        {
            "One weight a code",
            new Rule((context, findings) => findings.Add("ACME-WEIGHT",
                context.Lines.Length > 2 ? Severity.Error : Severity.Warning, ""))
        },
        {
            "Wider is milder",
            new Rule((context, findings) =>
            {
                if (!context.Tolerance(ToleranceKind.UnitPrice).Range.Equals(Exactly))
                    findings.Add("ACME-WIDE", Severity.Notice, "");
            })
        },
        { "Keeps nothing", new Remembering() },
        { "Keeps nothing", new Sharing() },
    };

    static readonly ToleranceRange Exactly = ToleranceRange.Within(Tolerance.Of(Percentage.Of(0m)));

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_rule_that_breaks_a_law_is_caught_by_it(string law, IMatchRule rule)
    {
        var caught = Record.Exception(() => MatchRuleLaws.Check(rule, count: 100));
        Assert.NotNull(caught);
        Assert.Contains(law + ":", caught.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_case_shown_is_small_and_says_what_is_wrong_with_it()
    {
        var rule = new Rule((context, _) =>
        {
            if (context.Lines.Any(line => line.OrderLine?.Price is { } agreed
                && line.Price.PerUnit > agreed.PerUnit))
                throw new InvalidOperationException("dear");
        });
        var caught = Record.Exception(() => MatchRuleLaws.Check(rule)).ToString();
        Assert.Contains("DearerThanOrdered", caught, StringComparison.Ordinal);
        Assert.Contains("dear", caught, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_is_held_to_the_laws_on_a_case_of_ones_own()
    {
        MatchCase? job = null;
        Law.Holds(MatchGenerators.Cases(), each => (job = each) is not null, count: 1);
        MatchRuleLaws.Check(new NoWeekendSurcharge(), job!);
        var broken = Assert.Throws<MatchLawException>(() => Wrong(job!));
        Assert.Equal("Has a code", broken.Law);
        Assert.Equal(job, broken.Case);

        static void Wrong(MatchCase job) =>
            MatchRuleLaws.Check(new Rule((_, findings) => findings.Add("x", Severity.Error, "")), job);
    }

    [Fact]
    public void A_rule_of_the_review_is_held_to_the_laws()
    {
        ReviewRuleLaws.Check(new ReviewRule((context, findings) =>
        {
            if (context.Match!.Findings.HasErrors) findings.Add("ACME-LOOK", Severity.Warning, "");
        }), count: 40);
        var caught = Record.Exception(() => ReviewRuleLaws.Check(new ReviewRule((context, findings) =>
            findings.Add("ACME-LAST", Severity.Error, $"/lines/{context.Invoice.Lines[^1].Id}"))));
        Assert.Contains("Order does not matter:", caught.ToString(), StringComparison.Ordinal);
    }

    sealed class NoWeekendSurcharge : IMatchRule
    {
        public string Id => "acme-weekend-rate";

        public void Check(MatchContext context, FindingSink findings)
        {
            foreach (var line in context.Lines)
                if (line is { OrderPrice: { } agreed, Performed: { } day } && day.DayOfWeek >= IsoDayOfWeek.Saturday
                    && line.Price.PerUnit > agreed.PerUnit)
                    findings.Add("ACME-WEEKEND-RATE", Severity.Error, line.Path,
                        ("billed", line.Price), ("agreed", agreed), ("performed", day));
        }
    }

    sealed class Rule(Action<MatchContext, FindingSink> check, string id = "acme") : IMatchRule
    {
        public string Id => id;

        public void Check(MatchContext context, FindingSink findings) => check(context, findings);
    }

    sealed class ReviewRule(Action<ReviewContext, FindingSink> check) : IReviewRule
    {
        public string Id => "acme";

        public void Check(ReviewContext context, FindingSink findings) => check(context, findings);
    }

    sealed class Counting : IMatchRule
    {
        int _asked;

        public string Id => "counting";

        public void Check(MatchContext context, FindingSink findings) =>
            findings.Add("ACME-COUNT", Severity.Notice, "", ("asked", ++_asked));
    }

    /// <summary>Compares an invoice with the last one that had another number of lines, so that asking twice, or with
    /// lines in another order, is the same.</summary>
    sealed class Remembering : IMatchRule
    {
        readonly Lock _lock = new();
        int _last;
        int _before;

        public string Id => "remembering";

        public void Check(MatchContext context, FindingSink findings)
        {
            lock (_lock)
            {
                if (context.Lines.Length != _last) (_before, _last) = (_last, context.Lines.Length);
                if (_before > _last) findings.Add("ACME-FEWER", Severity.Notice, "");
            }
        }
    }

    /// <summary>Counts lines in a field that all threads share.</summary>
    sealed class Sharing : IMatchRule
    {
        int _lines;

        public string Id => "sharing";

        public void Check(MatchContext context, FindingSink findings)
        {
            _lines = 0;
            foreach (var _ in context.Lines)
            {
                _lines++;
                Thread.Sleep(0);
                Thread.SpinWait(200);
            }

            findings.Add("ACME-LINES", Severity.Notice, "", ("lines", _lines));
        }
    }
}
