using System.Text;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Orders;
using Invoicing.Serialization;
using Invoicing.Terms;

namespace Invoicing.Abstractions.Tests.Serialization;

public sealed class StrictReadingTests
{
    [Theory]
    [InlineData("", "JSON-SYNTAX  1:1")]
    [InlineData("   ", "JSON-SYNTAX  1:4")]
    [InlineData("{", "JSON-SYNTAX  1:2")]
    [InlineData("null", "JSON-NULL  1:1")]
    [InlineData("[]", "JSON-TYPE  1:1")]
    [InlineData("nul", "JSON-SYNTAX  1:4")]
    [InlineData("{'days':1}", "JSON-SYNTAX  1:2")]
    [InlineData("{\"days\":1,}", "JSON-TRAILING-COMMA  1:11")]
    [InlineData("{\n  \"days\": 1, // thirty\n}", "JSON-COMMENT  2:14")]
    [InlineData("{\"days\":1} {}", "JSON-TRAILING-TEXT  1:12")]
    [InlineData("{\"days\":1}x", "JSON-TRAILING-TEXT  1:11")]
    [InlineData("{\"days\":01}", "JSON-SYNTAX /days 1:10")]
    [InlineData("{\"days\":\"1\"}", "JSON-TYPE /days 1:9")]
    [InlineData("{\"days\":1.0}", "JSON-DIGITS /days 1:9")]
    [InlineData("{\"days\":1e1}", "JSON-DIGITS /days 1:9")]
    [InlineData("{\"days\":99999999999}", "JSON-DIGITS /days 1:9")]
    [InlineData("{\"Days\":1}", "JSON-UNKNOWN-MEMBER /Days 1:2")]
    [InlineData("{\"a/b~c\":1}", "JSON-UNKNOWN-MEMBER /a~1b~0c 1:2")]
    [InlineData("{\"text\":\"\\ud83d\"}", "JSON-ENCODING /text 1:9")]
    [InlineData("{\"\\ud83d\":1}", "JSON-ENCODING /\\ud83d 1:2")]
    [InlineData("{\"d\\u0061ys\":1,\"days\":2}", "JSON-DUPLICATE-MEMBER /days 1:16")]
    [InlineData("{\"text\":\"äöü\",\"days\":null,\n\"x\":{\"y\":[1,2]},\"text\":1}",
        "JSON-DUPLICATE-MEMBER /text 2:17|JSON-TYPE /text 2:24|JSON-UNKNOWN-MEMBER /x 2:1")]
    public void Payment_terms_are_read_strictly(string json, string expected) =>
        Assert.Equal(expected, Told(InvoicingJson.Read<PaymentTerms>(json)));

    [Theory]
    [InlineData("{\"version\":1,\"number\":\"D1\",\"orderId\":\"O1\",\"date\":\"2026-11-30\"}", "")]
    [InlineData("{\"number\":\"D1\",\"orderId\":\"O1\",\"date\":\"2026-11-30\"}", "")]
    [InlineData("{\"number\":\"D1\",\"version\":1,\"orderId\":\"O1\",\"date\":\"2026-11-30\"}",
        "JSON-MEMBER-ORDER /version 1:16")]
    [InlineData("{\"version\":2,\"number\":\"D1\",\"orderId\":\"O1\",\"date\":\"2026-11-30\"}",
        "JSON-VERSION /version 1:12")]
    [InlineData("{\"version\":0,\"number\":\"D1\",\"orderId\":\"O1\",\"date\":\"2026-11-30\"}",
        "JSON-VERSION /version 1:12")]
    [InlineData("{\"version\":\"1\",\"number\":\"D1\",\"orderId\":\"O1\",\"date\":\"2026-11-30\"}",
        "JSON-TYPE /version 1:12")]
    [InlineData("{\"number\":\"D1\",\"orderId\":\"O1\",\"date\":\"2026-11-31\"}", "JSON-VALUE /date 1:38")]
    [InlineData("{\"number\":\"D1\",\"orderId\":\"O1\",\"date\":\"-0043-03-15\"}", "JSON-VALUE /date 1:38")]
    [InlineData("{\"number\":\"D1\",\"orderId\":\"O1\",\"date\":\"0000-11-30\"}", "JSON-VALUE /date 1:38")]
    [InlineData("{\"number\":\"D1\",\"orderId\":\"O1\",\"date\":\"0001-01-01\"}", "")]
    [InlineData("{\"number\":\"D1\",\"orderId\":\"O1\",\"date\":\"2026-11-30\","
        + "\"lines\":[{\"version\":1,\"orderLineId\":\"1\",\"quantity\":1}]}",
        "JSON-TYPE /lines/0/quantity 1:102|JSON-UNKNOWN-MEMBER /lines/0/version 1:61")]
    public void A_document_may_begin_with_its_version(string json, string expected) =>
        Assert.Equal(expected, Told(InvoicingJson.Read<DeliveryNote>(json)));

    [Theory]
    [InlineData("{\"rate\":19}", "JSON-TYPE /rate 1:9")]
    [InlineData("{\"rate\":\"19%\"}", "JSON-VALUE /rate 1:9")]
    [InlineData("{\"rate\":\"19.1234567 %\"}", "JSON-VALUE /rate 1:9")]
    [InlineData("{\"category\":\"s\"}", "JSON-VALUE /category 1:13")]
    [InlineData("{\"category\":\"S, Z\"}", "JSON-VALUE /category 1:13")]
    [InlineData("{\"category\":0}", "JSON-TYPE /category 1:13")]
    [InlineData("{\"category\":\"0\"}", "JSON-VALUE /category 1:13")]
    [InlineData("{\"perUnit\":\"96.00 EURO\"}", "JSON-VALUE /perUnit 1:12")]
    [InlineData("{\"statedBase\":\"1.005 EUR\"}", "JSON-VALUE /statedBase 1:15")]
    [InlineData("{\"standsOn\":[\"VAT\",null,1]}", "JSON-NULL /standsOn/1 1:20|JSON-TYPE /standsOn/2 1:25")]
    public void A_tax_loses_no_digit_and_guesses_no_name(string json, string expected) =>
        Assert.Equal(expected, Told(InvoicingJson.Read<Invoicing.Taxes.Tax>(json)));

    [Fact]
    public void All_mistakes_are_told_at_once()
    {
        var outcome = InvoicingJson.Read<InvoiceDraft>("""
            {
              "issueDate": "2026-11-31",
              "currenzy": "EUR",
              "seller": { "name": "Nord", "address": { "country": "DE", "country": "FR" } },
              "buyer": { "name": null },
              "lines": [
                { "id": "1", "item": { "name": "x" }, "quantity": 2, "price": "10 EURO", "kind": "priced" },
                null
              ]
            }
            """);
        Assert.Equal(
            "JSON-NULL /buyer/name 5:22|JSON-MISSING-MEMBER /currency 1:1|JSON-UNKNOWN-MEMBER /currenzy 3:3|"
            + "JSON-VALUE /issueDate 2:16|JSON-VALUE /lines/0/kind 7:86|JSON-VALUE /lines/0/price 7:67|"
            + "JSON-TYPE /lines/0/quantity 7:55|JSON-NULL /lines/1 8:5|"
            + "JSON-DUPLICATE-MEMBER /seller/address/country 4:61",
            Told(outcome));
    }

    [Fact]
    public void A_finding_says_what_was_found_and_expected()
    {
        var finding = Assert.Single(InvoicingJson.Read<PaymentTerms>("{\"days\":\"30\"}").Findings);
        Assert.Equal(
            "Error JSON-TYPE at /days: Line 1, column 9: found \"30\"; expected a whole number.", finding.ToString());
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_found()
    {
        byte[] json = [.. "{\"text\":\n\"a"u8, 0xFF, .. "\"}"u8];
        Assert.Equal("JSON-ENCODING  2:3", Told(InvoicingJson.Read<PaymentTerms>(json)));
    }

    [Fact]
    public void Half_of_a_surrogate_pair_is_found_and_a_whole_one_is_text()
    {
        Assert.Equal("JSON-ENCODING  2:4",
            Told(InvoicingJson.Read<PaymentTerms>("{\"text\":\n\"\ud83d\ude00a" + '\ud83d' + "b\"}")));
        Assert.Equal("\ud83d\ude00", InvoicingJson.Read<PaymentTerms>("{\"text\":\"\ud83d\ude00\"}").Value.Text);
    }

    [Fact]
    public void A_byte_order_mark_is_skipped() =>
        Assert.Equal(30, InvoicingJson.Read<PaymentTerms>([0xEF, 0xBB, 0xBF, .. "{\"days\":30}"u8]).Value.Days);

    [Fact]
    public void Depth_is_64_and_not_65()
    {
        // Each part adds its array and itself, and the innermost one an item: 1 + 2 * 31 + 1 levels.
        const string item = "{\"name\":\"x\"}";
        static string SubLine(int parts, string innermost) => parts == 0
            ? $"{{\"item\":{innermost}}}"
            : $"{{\"item\":{item},\"subLines\":[{SubLine(parts - 1, innermost)}]}}";
        Assert.True(InvoicingJson.Read<SubLine>(SubLine(31, item)).IsOk);
        var tooDeep = SubLine(31, "{\"name\":\"x\",\"attributes\":[]}");
        var finding = Assert.Single(InvoicingJson.Read<SubLine>(tooDeep).Findings);
        Assert.Equal("JSON-DEPTH", finding.Code);
        Assert.Equal($"{string.Concat(Enumerable.Repeat("/subLines/0", 31))}/item/attributes", finding.Path);
    }

    [Fact]
    public void A_text_has_10_000_characters_and_not_10_001()
    {
        Assert.True(InvoicingJson.Read<PaymentTerms>($"{{\"text\":\"{new string('ä', 10_000)}\"}}").IsOk);
        Assert.Equal("JSON-TEXT-LENGTH /text 1:9",
            Told(InvoicingJson.Read<PaymentTerms>($"{{\"text\":\"{new string('ä', 10_001)}\"}}")));
    }

    [Fact]
    public void A_note_has_10_000_lines_and_not_10_001()
    {
        static string Note(int lines) => "{\"number\":\"D\",\"orderId\":\"O\",\"date\":\"2026-11-30\",\"lines\":["
            + string.Join(",", Enumerable.Repeat("{\"orderLineId\":\"1\",\"quantity\":\"1 H87\"}", lines)) + "]}";
        Assert.Equal(10_000, InvoicingJson.Read<DeliveryNote>(Note(10_000)).Value.Lines.Length);
        Assert.Equal("JSON-ITEM-COUNT /lines 1:57", Told(InvoicingJson.Read<DeliveryNote>(Note(10_001))));
    }

    [Fact]
    public void An_input_has_as_many_bytes_as_the_limit_and_not_one_more()
    {
        var limits = Limits.Default with { InputBytes = 11 };
        Assert.True(InvoicingJson.Read<PaymentTerms>("{\"days\":30}", limits).IsOk);
        var finding = Assert.Single(InvoicingJson.Read<PaymentTerms>("{\"days\":30} ", limits).Findings);
        Assert.Equal("JSON-INPUT-SIZE", finding.Code);
        Assert.Equal(16 * 1024 * 1024, Limits.Default.InputBytes);
    }

    [Fact]
    public void A_limit_of_the_caller_holds() => Assert.Equal("JSON-TEXT-LENGTH /text 1:9",
        Told(InvoicingJson.Read<PaymentTerms>("{\"text\":\"ab\"}", Limits.Default with { TextLength = 1 })));

    [Fact]
    public void Reading_stops_after_1000_findings()
    {
        var json = $"{{{string.Join(",", Enumerable.Range(0, 5000).Select(i => $"\"x{i}\":0"))}}}";
        var findings = InvoicingJson.Read<PaymentTerms>(json).Findings;
        Assert.Equal(1001, findings.Count);
        Assert.Equal("JSON-STOPPED", findings[0].Code);
    }

    [Fact]
    public void An_argument_has_one_value()
    {
        Assert.Equal("JSON-INCONSISTENT  1:1", Told(InvoicingJson.Read<FindingArg>("{\"name\":\"x\"}")));
        Assert.Equal("JSON-INCONSISTENT  1:1",
            Told(InvoicingJson.Read<FindingArg>("{\"name\":\"x\",\"text\":\"a\",\"number\":1}")));
        Assert.Equal("JSON-DIGITS /number 1:22",
            Told(InvoicingJson.Read<FindingArg>("{\"name\":\"x\",\"number\":1.00000000000000000000000000001}")));
        Assert.Equal(1.50m, InvoicingJson.Read<FindingArg>("{\"name\":\"x\",\"number\":1.50}").Value.Value);
    }

    [Fact]
    public void A_type_without_JSON_is_refused_by_name()
    {
        var refused = Assert.Throws<NotSupportedException>(() => InvoicingJson.Read<StringBuilder>("{}"));
        Assert.Contains("StringBuilder", refused.Message, StringComparison.Ordinal);
        Assert.Throws<NotSupportedException>(() => InvoicingJson.Write(new StringBuilder()));
    }

    private static string Told<T>(Outcome<T> outcome)
        where T : notnull => string.Join("|", outcome.Findings.Select(finding =>
            $"{finding.Code} {finding.Path} {finding["line"]}:{finding["column"]}"));
}
