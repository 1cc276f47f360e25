using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using Invoicing.Catalog;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Orders;
using Invoicing.Parties;
using Invoicing.Serialization;
using Invoicing.Testing;

namespace Invoicing.Abstractions.Tests.Serialization;

public sealed class RoundTripTests
{
    private const ulong Seed = 2026;

    [Fact]
    public void Any_draft_is_read_as_it_was_written()
    {
        foreach (var seed in Drafts.Seeds(Seed).Take(500))
        {
            var draft = Drafts.FromSeed(seed);
            var json = InvoicingJson.Write(draft);
            Assert.True(draft == InvoicingJson.Read<InvoiceDraft>(json).Value, $"seed {seed}: {json}");
            Assert.Equal(json, InvoicingJson.Write(InvoicingJson.Read<InvoiceDraft>(json).Value));
        }
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("hi-IN")]
    public async Task No_culture_is_read(string culture)
    {
        var draft = Drafts.FromSeed(Seed);
        var expected = InvoicingJson.Write(draft);
        var written = await InCulture(culture, () => InvoicingJson.Write(draft));
        var read = await InCulture(culture, () => InvoicingJson.Read<InvoiceDraft>(expected).Value);
        Assert.Equal(expected, written);
        Assert.Equal(draft, read);
    }

    [Fact]
    public void Defaults_are_left_out() => Assert.Equal(
        """{"version":1,"number":"D1","orderId":"O1","date":"2026-11-30",""" +
        """
        "lines":[{"orderLineId":"1","quantity":"0 C62"}]}
        """,
        InvoicingJson.Write(new DeliveryNote
        {
            Number = "D1", OrderId = "O1", Date = new(2026, 11, 30),
            Lines = [new DeliveredLine { OrderLineId = "1", Quantity = default }],
        }));

    [Fact]
    public void A_list_of_documents_gives_each_its_version()
    {
        ImmutableArray<Party> parties = [new Party("Nord", "DE"), new Party("Sud", "FR")];
        var json = InvoicingJson.Write(parties);
        Assert.Equal(
            """[{"version":1,"name":"Nord","address":{"country":"DE"}},"""
            + """{"version":1,"name":"Sud","address":{"country":"FR"}}]""",
            json);
        Assert.Equal(parties.ToArray(), InvoicingJson.Read<ImmutableArray<Party>>(json).Value.ToArray());
    }

    [Fact]
    public void Extensions_keep_every_character()
    {
        var party = new Party { Extensions = [new("a/b~c", "line\nbreak \"ä\" 😀 \\ <>&+'\u0007")] };
        Assert.Equal(party, InvoicingJson.Read<Party>(InvoicingJson.Write(party)).Value);
        Assert.Contains("""line\nbreak \"ä\" """.TrimEnd(), InvoicingJson.Write(party), StringComparison.Ordinal);
    }

    [Fact]
    public void A_format_knows_the_currencies_it_was_given()
    {
        var set = CurrencySet.Iso4217.With("BTC", digits: 8);
        var format = JsonFormat.Default.With(set);
        var tolerance = Tolerance.Of(Money.Of(0.00000001m, set.Of("BTC")));
        Assert.Equal("""{"money":"0.00000001 BTC"}""", format.Write(tolerance));
        Assert.Equal(tolerance, format.Read<Tolerance>(format.Write(tolerance)).Value);
        Assert.Equal(
            ["JSON-VALUE /money"], JsonOf.Told(InvoicingJson.Read<Tolerance>(format.Write(tolerance)).Findings));
    }

    [Fact]
    public void Two_extensions_of_one_key_are_not_written() => Assert.Throws<InvalidOperationException>(() =>
        InvoicingJson.Write(new Party { Extensions = [new("a", "1"), new("a", "2")] }));

    [Fact]
    public void Nothing_is_written_where_writing_fails()
    {
        var target = new ArrayBufferWriter<byte>();
        var line = new InvoiceLine { Item = new Item("x"), Extensions = [new("a", "1"), new("a", "2")] };
        Assert.Throws<InvalidOperationException>(() => InvoicingJson.Write(target, line));
        Assert.Equal(0, target.WrittenCount);
    }

    [Fact]
    public void All_ways_of_writing_give_the_same_bytes()
    {
        var draft = Drafts.FromSeed(Seed);
        var target = new ArrayBufferWriter<byte>();
        InvoicingJson.Write(target, draft);
        Assert.Equal(target.WrittenSpan, InvoicingJson.WriteUtf8(draft));
        Assert.Equal(InvoicingJson.Write(draft), System.Text.Encoding.UTF8.GetString(target.WrittenSpan));
        Assert.Equal(draft, InvoicingJson.Read<InvoiceDraft>(InvoicingJson.WriteUtf8(draft, indented: true)).Value);
    }

    [Fact]
    public void Findings_are_read_into_their_order()
    {
        var findings = FindingList.Of(
            new Finding("A-B", Severity.Warning, "/lines/10"), new Finding("A-B", Severity.Error, "/lines/2",
            [
                new("billed", Money.Of(1, Currency.EUR)), new("day", new NodaTime.LocalDate(2026, 11, 30)),
                new("note", "x"),
            ]));
        Assert.Equal(
            """[{"code":"A-B","severity":"Error","path":"/lines/2","args":[{"name":"billed","money":"1.00 EUR"},"""
            + """{"name":"day","date":"2026-11-30"},{"name":"note","text":"x"}]},"""
            + """{"code":"A-B","severity":"Warning","path":"/lines/10"}]""",
            InvoicingJson.Write(findings));
        Assert.Equal(findings, InvoicingJson.Read<FindingList>(InvoicingJson.Write(findings)).Value);
    }

    private static Task<T> InCulture<T>(string culture, Func<T> work) => Task.Factory.StartNew(
        () =>
        {
            Thread.CurrentThread.CurrentCulture = new CultureInfo(culture);
            return work();
        },
        CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
}
