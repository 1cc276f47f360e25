using Invoicing.Findings;
using NodaTime;

namespace Invoicing.Abstractions.Tests.Findings;

public class FindingTests
{
    private static Finding At(string path, Severity severity = Severity.Warning, string code = "TEST-A") =>
        new(code, severity, path);

    [Fact]
    public void Findings_come_in_canonical_order_and_each_once()
    {
        var sink = new FindingSink();
        sink.Add("TEST-B", Severity.Warning, "/lines/10");
        sink.Add("TEST-A", Severity.Warning, "/lines/2");
        sink.Add("TEST-A", Severity.Error, "/lines/2");
        sink.Add("TEST-B", Severity.Warning, "/lines/10");
        sink.Add("TEST-C", Severity.Notice, "");

        var texts = sink.ToList().Select(finding => $"{finding.Path} {finding.Severity} {finding.Code}");

        Assert.Equal(
            [" Notice TEST-C", "/lines/2 Error TEST-A", "/lines/2 Warning TEST-A", "/lines/10 Warning TEST-B"], texts);
    }

    [Theory]
    [InlineData("/lines/2", "/lines/10", -1)]
    [InlineData("/lines/2/price", "/lines/2", 1)]
    [InlineData("/lines/a", "/lines/b", -1)]
    [InlineData("/lines/02", "/lines/2", -1)]
    [InlineData("/lines/7", "/lines/7", 0)]
    public void Paths_are_ordered_with_their_numbers_by_value(string left, string right, int order)
    {
        Assert.Equal(order, Math.Sign(At(left).CompareTo(At(right))));
        Assert.Equal(-order, Math.Sign(At(right).CompareTo(At(left))));
    }

    [Fact]
    public void Findings_are_equal_when_all_their_parts_are()
    {
        static Finding Make(string agreed) => new("TEST-A", Severity.Error, "/lines/1",
            [new FindingArg("agreed", Money.Parse(agreed, null))]);

        Assert.Equal(Make("10.00 EUR"), Make("10.00 EUR"));
        Assert.Equal(Make("10.00 EUR").GetHashCode(), Make("10.00 EUR").GetHashCode());
        Assert.NotEqual(Make("10.00 EUR"), Make("10.01 EUR"));
    }

    [Fact]
    public void An_empty_sink_has_nothing_and_allocates_nothing()
    {
        var sink = new FindingSink();
        Assert.Same(FindingList.Empty, sink.ToList());
        Assert.Equal(0, sink.Count);
        Assert.False(sink.HasErrors);
    }

    [Fact]
    public void A_list_knows_its_worst_finding()
    {
        Assert.Null(FindingList.Empty.Worst);
        Assert.Equal(Severity.Warning, FindingList.Of(At("/a", Severity.Notice), At("/b")).Worst);
        Assert.True(FindingList.Of(At("/a"), At("/b", Severity.Error)).HasErrors);
    }

    [Fact]
    public void Lists_are_put_together_in_canonical_order()
    {
        var both = FindingList.Of(At("/b")).With(FindingList.Of(At("/a"), At("/b")));
        Assert.Equal(["/a", "/b"], both.Select(finding => finding.Path));
        Assert.Equal(FindingList.Of(At("/a"), At("/b")), both);
    }

    [Fact]
    public void A_finding_without_a_code_is_refused() =>
        Assert.Throws<ArgumentException>(() => new Finding(" ", Severity.Error, ""));

    [Fact]
    public void A_message_is_the_template_with_the_arguments_in_place()
    {
        var german = MessageCatalogue.In("de",
            [KeyValuePair.Create("MATCH-PRICE", "Preis {billed} statt {agreed} am {day} ({reason})")]);
        var finding = new Finding("MATCH-PRICE", Severity.Error, "/lines/3",
        [
            new FindingArg("billed", UnitPrice.Of(12.5m, Currency.EUR)),
            new FindingArg("agreed", UnitPrice.Of(10m, Currency.EUR)),
            new FindingArg("day", new LocalDate(2026, 11, 30)),
        ]);

        Assert.Equal("Preis 12.50 EUR statt 10.00 EUR am 2026-11-30 (?)", german.Message(finding));
        Assert.Equal("billed 12.50 EUR, agreed 10.00 EUR, day 2026-11-30",
            MessageCatalogue.In("fr", []).Message(finding));
    }

    [Fact]
    public void A_catalogue_can_be_extended_and_the_original_stays()
    {
        var mine = MessageCatalogue.English.With([KeyValuePair.Create("ACME-1", "Weekend rate {rate}")]);
        Assert.Equal("Weekend rate {rate}", mine.Template("ACME-1"));
        Assert.Null(MessageCatalogue.English.Template("ACME-1"));
    }
}
