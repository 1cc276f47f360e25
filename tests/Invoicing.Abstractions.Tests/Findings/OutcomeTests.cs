using Invoicing.Findings;

namespace Invoicing.Abstractions.Tests.Findings;

public class OutcomeTests
{
    private static readonly FindingList Warned = FindingList.Of(new Finding("TEST-W", Severity.Warning, "/a"));
    private static readonly FindingList Failed = FindingList.Of(new Finding("TEST-E", Severity.Error, "/a"));

    [Fact]
    public void A_value_with_warnings_can_be_used()
    {
        var outcome = new Outcome<string>("total", Warned);
        Assert.True(outcome.IsOk);
        Assert.Equal("total", outcome.Value);
        Assert.True(outcome.TryGet(out var value));
        Assert.Equal("total", value);
    }

    [Fact]
    public void A_value_with_an_error_is_refused_with_the_findings()
    {
        var outcome = new Outcome<string>("total", Failed);
        var refusal = Assert.Throws<FindingsException>(() => outcome.Value);
        Assert.Equal(Failed, refusal.Findings);
        Assert.Contains("TEST-E", refusal.Message, StringComparison.Ordinal);
        Assert.False(outcome.TryGet(out _));
        Assert.Equal("total", outcome.ValueOrDefault);
    }

    [Fact]
    public void An_outcome_without_value_and_without_error_cannot_be_made()
    {
        Assert.Throws<ArgumentNullException>(() => new Outcome<string>(null, Warned));
        Assert.Null(new Outcome<string>(null, Failed).ValueOrDefault);
    }
}
