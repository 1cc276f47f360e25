using System.Text;
using Invoicing.Banking;
using Invoicing.Findings;
using Invoicing.Parties;
using NodaTime;

namespace Invoicing.Core.Tests.Banking;

public class BankCsvTests
{
    const string Header = "id,date,amount,currency,name,iban,text\n";

    static Outcome<BankStatement> Read(string text, Limits? limits = null) =>
        BankCsv.Read(Encoding.UTF8.GetBytes(text), limits);

    [Theory]
    [InlineData("-2026-11-30")]
    [InlineData("0000-01-01")]
    public void A_date_before_the_year_1_is_no_date_of_a_bank(string date) =>
        Assert.Equal(BankingFindings.Date, Assert.Single(Read(Header + $"B,{date},5,EUR,,,\n").Findings).Code);

    [Fact]
    public void A_row_is_an_entry()
    {
        var entry = Assert.Single(Read(Header
            + "B-1,2026-11-30,1695.75,EUR,Atelier Sud SARL,DE89370400440532013000,INV-2026-00012\n")
            .Value.Transactions);

        Assert.Equal("B-1", entry.Id);
        Assert.Equal(new LocalDate(2026, 11, 30), entry.BookingDate);
        Assert.Equal(Money.Of(1695.75m, Currency.EUR), entry.Amount);
        Assert.Equal("Atelier Sud SARL", entry.CounterpartyName);
        Assert.Equal(Iban.Parse("DE89370400440532013000"), entry.CounterpartyAccount);
        Assert.Equal("INV-2026-00012", entry.RemittanceInformation);
    }

    [Fact]
    public void Columns_may_stand_in_any_order_and_name_iban_and_text_may_be_empty()
    {
        var entry = Assert.Single(
            Read("text,iban,name,currency,amount,date,id\r\n,,,JPY,-500,2026-01-02,x\r\n").Value.Transactions);

        Assert.Equal(Money.Of(-500m, Currency.JPY), entry.Amount);
        Assert.Null(entry.CounterpartyName);
        Assert.Null(entry.CounterpartyAccount);
        Assert.Null(entry.RemittanceInformation);
    }

    [Fact]
    public void A_quoted_field_may_hold_commas_quotes_and_line_ends()
    {
        var entry = Assert.Single(
            Read("\uFEFF" + Header + "1,2026-01-02,1,EUR,\"Sud, \"\"A\"\"\",,\"a\r\nb\"").Value.Transactions);

        Assert.Equal("Sud, \"A\"", entry.CounterpartyName);
        Assert.Equal("a\nb", entry.RemittanceInformation);
    }

    [Fact]
    public void A_file_without_rows_is_an_empty_statement() => Assert.Empty(Read(Header).Value.Transactions);

    [Theory]
    [InlineData("1,30.11.2026,1.00,EUR,,,", "BANK-CSV-DATE", "/rows/2/date", 3)]
    [InlineData("1,2026-02-29,1.00,EUR,,,", "BANK-CSV-DATE", "/rows/2/date", 3)]
    [InlineData("1,2026-11-30,\"1,00\",EUR,,,", "BANK-CSV-AMOUNT", "/rows/2/amount", 14)]
    [InlineData("1,2026-11-30,1.001,EUR,,,", "BANK-CSV-AMOUNT", "/rows/2/amount", 14)]
    [InlineData("1,2026-11-30,,EUR,,,", "BANK-CSV-AMOUNT", "/rows/2/amount", 14)]
    [InlineData("1,2026-11-30,1e3,EUR,,,", "BANK-CSV-AMOUNT", "/rows/2/amount", 14)]
    [InlineData("1,2026-11-30,99999999999999999999,EUR,,,", "BANK-CSV-AMOUNT", "/rows/2/amount", 14)]
    [InlineData("1,2026-11-30,1.00,EURO,,,", "BANK-CSV-CURRENCY", "/rows/2/currency", 19)]
    [InlineData("1,2026-11-30,1.00,XAU,,,", "BANK-CSV-CURRENCY", "/rows/2/currency", 19)]
    [InlineData("1,2026-11-30,1.00,EUR,,DE88370400440532013000,", "BANK-CSV-IBAN", "/rows/2/iban", 24)]
    [InlineData(",2026-11-30,1.00,EUR,,,", "BANK-CSV-ID-MISSING", "/rows/2/id", 1)]
    [InlineData("1,2026-11-30,1.00,EUR,,", "BANK-CSV-FIELDS", "/rows/2", 1)]
    [InlineData("1,2026-11-30,1.00,EUR,a\"b,,", "BANK-CSV-QUOTES", "/rows/2", 23)]
    [InlineData("1,2026-11-30,1.00,EUR,\"a\"b,,", "BANK-CSV-QUOTES", "/rows/2", 23)]
    [InlineData("1,2026-11-30,1.00,EUR,,,\"open", "BANK-CSV-QUOTES", "/rows/2", 25)]
    public void A_bad_row_is_a_finding_with_line_and_column_and_the_others_are_there(
        string row, string code, string path, int column)
    {
        var isOpen = row.EndsWith("open", StringComparison.Ordinal);
        var outcome = Read(Header + row + (isOpen ? string.Empty : "\n2,2026-11-30,2.00,EUR,,,\n"));

        var finding = Assert.Single(outcome.Findings);
        Assert.Equal((code, path, Severity.Error), (finding.Code, finding.Path, finding.Severity));
        Assert.Equal("2", finding["line"]!.ToString());
        Assert.Equal(column, ((FindingValue.OfNumber)finding["column"]!).Number);
        Assert.NotNull(finding["expected"]);
        Assert.DoesNotContain('{', finding.Message());
        Assert.All(outcome.ValueOrDefault!.Transactions, entry => Assert.Equal("2", entry.Id));
        Assert.False(outcome.IsOk);
    }

    [Fact]
    public void A_row_with_three_mistakes_gives_three_findings() => Assert.Equal(
        ["BANK-CSV-AMOUNT", "BANK-CSV-DATE", "BANK-CSV-IBAN"],
        Read(Header + "1,x,y,EUR,,z,\n").Findings.Select(finding => finding.Code).Order(StringComparer.Ordinal));

    [Fact]
    public void Two_rows_with_one_id_are_a_finding() => Assert.Equal(
        "/rows/3/id", Assert.Single(Read(Header + "1,2026-11-30,1,EUR,,,\n1,2026-11-30,1,EUR,,,\n").Findings).Path);

    [Theory]
    [InlineData("", 7)]
    [InlineData("id,date,amount,currency,name,iban\n", 1)]
    [InlineData("id,date,amount,currency,name,iban,text,text\n", 1)]
    [InlineData("id,date,amount,currency,name,iban,text,fee\n", 1)]
    [InlineData("Id,date,amount,currency,name,iban,text\n", 2)]
    public void A_header_that_is_not_right_reads_nothing(string text, int findings)
    {
        var outcome = Read(text + "1,2026-11-30,1,EUR,,,\n");

        Assert.Null(outcome.ValueOrDefault);
        Assert.All(outcome.Findings, finding => Assert.Equal(BankingFindings.Header, finding.Code));
        Assert.Equal(text.Length == 0 ? 14 : findings, outcome.Findings.Count);
    }

    [Fact]
    public void What_is_not_UTF_8_is_a_finding_and_no_guess()
    {
        var finding = Assert.Single(BankCsv.Read([0x69, 0xE4, 0x69]).Findings);

        Assert.Equal(BankingFindings.Encoding, finding.Code);
    }

    [Fact]
    public void A_file_is_read_up_to_the_limit_and_not_one_byte_further()
    {
        var text = Header + "1,2026-11-30,1,EUR,,,\n";

        Assert.True(Read(text, new Limits { InputBytes = text.Length }).IsOk);
        Assert.Equal(BankingFindings.TooLarge,
            Assert.Single(Read(text, new Limits { InputBytes = text.Length - 1 }).Findings).Code);
    }

    [Fact]
    public void A_field_is_read_up_to_the_limit_and_not_one_character_further()
    {
        var text = Header + "1,2026-11-30,1,EUR,,,1234567890123\n";

        Assert.True(Read(text, new Limits { TextLength = 13 }).IsOk);
        Assert.Equal(BankingFindings.FieldTooLong,
            Assert.Single(Read(text, new Limits { TextLength = 12 }).Findings).Code);
    }
}
