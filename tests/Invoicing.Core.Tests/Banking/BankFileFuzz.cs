using System.Text;
using Invoicing.Banking;
using static Invoicing.Core.Tests.Banking.CamtFiles;

namespace Invoicing.Core.Tests.Banking;

/// <summary>Whatever a file holds, findings come out, and soon.</summary>
public class BankFileFuzz
{
    static readonly string Camt = Statement(Entry(details: Receipt) + Entry("100.00", "DBIT", reference: "B-2",
        details: "<TxDtls><Amt Ccy=\"EUR\">60.00</Amt></TxDtls><TxDtls><Amt Ccy=\"EUR\">40.00</Amt></TxDtls>"),
        balances: Balance("OPBD", "100.00") + Balance("CLBD", "119.00"));

    const string Csv = "id,date,amount,currency,name,iban,text,value-date,reference\n"
        + "B-1,2026-11-30,1695.75,EUR,\"Sud, \"\"A\"\"\",FR1420041010050500013M02606,INV-1,2026-12-01,RF18539007547034\n"
        + "B-2,2026-12-01,-80.00,EUR,,,\"a\nb\",,\n";

    static readonly string[] Pieces =
    [
        "<", ">", "</", "&", "&lt;", "&#0;", "&x;", "]]>", "<![CDATA[", "<!--", "\"", "'", "\0", "\uFFFF", "\uD800", "é",
        "<!DOCTYPE a [<!ENTITY b \"c\">]>", "<?xml version=\"1.0\"?>", "9999999999999999999999999999", "-", "1e9", ".",
        "USD", "JPY", "XXX", "DBIT", "0001-01-01", "9999-12-31", "<Ntry>", "</Ntry>", "<TxDtls/>", ",", "\n", "\r\n", "\"\"",
        "<Amt Ccy=\"EUR\">9223372036854775807</Amt>", "92233720368547758.07", "<Sts>BOOK</Sts>",
    ];

    static string Mutate(string text, Random random)
    {
        for (var count = random.Next(1, 5); count > 0 && text.Length > 1; count--)
        {
            int at = random.Next(text.Length), length = Math.Min(random.Next(1, 60), text.Length - at);
            text = random.Next(6) switch
            {
                0 => text[..at],
                1 => text.Remove(at, length),
                2 => text.Insert(at, Pieces[random.Next(Pieces.Length)]),
                3 => text.Insert(at, text.Substring(at, length)),
                4 => text.Remove(at, length).Insert(random.Next(text.Length - length + 1), text.Substring(at, length)),
                _ => text.Remove(at, 1).Insert(at, ((char)random.Next(1, 0x250)).ToString()),
            };
        }

        return text;
    }

    [Fact(Timeout = 60_000)]
    public async Task Mutated_camt_files_give_findings_only() => await Task.Run(() =>
    {
        var random = new Random(20_261_101);
        for (var run = 0; run < 5_000; run++)
        {
            var outcome = BankCamt.Read(Encoding.UTF8.GetBytes(Mutate(Camt, random)));

            Assert.True(outcome.ValueOrDefault is not null || outcome.Findings.Count > 0);
            foreach (var finding in outcome.Findings) Assert.NotEmpty(finding.Message());
        }
    });

    [Fact(Timeout = 60_000)]
    public async Task Mutated_csv_files_give_findings_only() => await Task.Run(() =>
    {
        var random = new Random(20_261_101);
        for (var run = 0; run < 5_000; run++)
        {
            var outcome = BankCsv.Read(Encoding.UTF8.GetBytes(Mutate(Csv, random)));

            Assert.True(outcome.ValueOrDefault is not null || outcome.Findings.Count > 0);
        }
    });

    [Fact(Timeout = 60_000)]
    public async Task Random_bytes_give_findings_only() => await Task.Run(() =>
    {
        var random = new Random(20_261_101);
        var bytes = new byte[512];
        for (var run = 0; run < 2_000; run++)
        {
            random.NextBytes(bytes);
            Assert.NotEmpty(BankCamt.Read(bytes).Findings);
            Assert.NotEmpty(BankCsv.Read(bytes).Findings);
        }
    });

    [Theory(Timeout = 60_000)]
    [InlineData("<X>", "")]
    [InlineData("<Ntry>", "")]
    [InlineData("<Ntry/>", "")]
    [InlineData("<Bal/>", "<Ntry/>")]
    [InlineData("a<!---->", "")]
    [InlineData("<Id>1</Id>", "<Ntry/>")]
    [InlineData("<Ntry><NtryDtls><TxDtls/></NtryDtls></Ntry>", "")]
    public async Task Large_files_of_one_kind_take_no_time(string piece, string then) => await Task.Run(() =>
    {
        var text = string.Concat(Enumerable.Repeat(piece, 200_000)) + string.Concat(Enumerable.Repeat(then, 100_000));

        Assert.NotNull(BankCamt.Read(Bytes(Statement(text))));
        Assert.NotNull(BankCamt.Read(Bytes(Statement($"<Ntry>{text}</Ntry>"))));
    });

    [Fact(Timeout = 60_000)]
    public async Task A_batch_of_as_many_payments_as_the_limit_allows_takes_no_time()
    {
        const int Payments = 100_000;
        var details = string.Concat(Enumerable.Repeat(
            "<TxDtls><Amt Ccy=\"EUR\">0.01</Amt></TxDtls></NtryDtls><NtryDtls>", Payments));

        var outcome = await Task.Run(() => BankCamt.Read(Bytes(Statement(Entry("1000.00", details: details)))));

        Assert.Empty(outcome.Findings);
        Assert.Equal(Payments, outcome.Value.Statements[0].Transactions.Length);
    }
}
