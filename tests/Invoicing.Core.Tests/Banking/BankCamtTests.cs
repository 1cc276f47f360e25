using System.Text;
using Invoicing.Banking;
using Invoicing.Findings;
using Invoicing.Parties;
using NodaTime;
using static Invoicing.Core.Tests.Banking.CamtFiles;

namespace Invoicing.Core.Tests.Banking;

public class BankCamtTests
{
    static Money Eur(decimal amount) => Money.Of(amount, Currency.EUR);

    static Outcome<BankFile> Read(string text, Limits? limits = null) => BankCamt.Read(Bytes(text), limits);

    static BankTransaction One(string text) => Assert.Single(Assert.Single(Read(text).Value.Statements).Transactions);

    [Theory]
    [InlineData("02")]
    [InlineData("08")]
    [InlineData("13")]
    public void A_booked_entry_is_a_transaction_in_every_version(string version)
    {
        var file = Read(Statement(Entry(details: Receipt), version)).Value;

        Assert.Equal($"camt.053.001.{version}", file.Message);
        var statement = Assert.Single(file.Statements);
        Assert.Equal(("S-1", "27"), (statement.Id, statement.Number));
        Assert.Equal(Iban.Of("DE89370400440532013000"), statement.Account);
        Assert.Equal((new LocalDate(2026, 11, 30), new LocalDate(2026, 11, 30)), (statement.From, statement.To));
        var entry = Assert.Single(statement.Transactions);
        Assert.Equal(("B-1", Eur(119m)), (entry.Id, entry.Amount));
        Assert.Equal(new LocalDate(2026, 11, 30), entry.BookingDate);
        Assert.Equal(new LocalDate(2026, 12, 1), entry.ValueDate);
        Assert.Equal("Atelier Sud & Fils", entry.CounterpartyName);
        Assert.Equal(Iban.Of("FR1420041010050500013M02606"), entry.CounterpartyAccount);
        Assert.Equal("INV-2026-00012 thanks INV-2026-00013", entry.RemittanceInformation);
        Assert.Equal(("RF70INV202600012", "SCOR"), (entry.StructuredReference, entry.StructuredReferenceType));
        Assert.Equal(("E2E-1", "MD-7"), (entry.EndToEndId, entry.MandateId));
    }

    [Fact]
    public void The_name_of_the_second_version_stands_without_a_party_around_it() => Assert.Equal("Sud", One(Statement(
        Entry(details: "<TxDtls><RltdPties><Dbtr><Nm>Sud</Nm></Dbtr></RltdPties></TxDtls>"), "02")).CounterpartyName);

    [Fact]
    public void The_status_of_the_second_version_is_a_text() =>
        Assert.Equal("B-1", One(Statement(Entry(status: "<Sts>BOOK</Sts>"), "02")).Id);

    [Fact]
    public void A_debit_is_below_zero_and_its_other_side_is_the_creditor()
    {
        var entry = One(Statement(Entry(sign: "DBIT", details: Receipt)));

        Assert.Equal((Eur(-119m), "We"), (entry.Amount, entry.CounterpartyName));
    }

    [Fact]
    public void A_bounced_direct_debit_tells_the_reason_and_whose_it_was()
    {
        var entry = One(Statement(Entry(sign: "DBIT", details: Receipt.Replace("</TxDtls>",
            "<RtrInf><Rsn><Cd>AC04</Cd></Rsn><AddtlInf>closed</AddtlInf></RtrInf></TxDtls>", StringComparison.Ordinal))));

        Assert.Equal(new BankReturn { Reason = "AC04", OriginalEndToEndId = "E2E-1", Text = "closed" }, entry.Return);
        Assert.Equal("Atelier Sud & Fils", entry.CounterpartyName);
    }

    // The reader of the framework parses the rest of a text only when it is asked for.
    [Fact]
    public void An_entity_that_is_not_declared_within_a_text_is_a_finding() => Assert.Contains(
        BankingFindings.CamtXml, Read(Statement(Entry(details:
            $"<TxDtls><RmtInf><Ustrd>{new string('a', 5000)} &x; b</Ustrd></RmtInf></TxDtls>")))
            .Findings.Select(finding => finding.Code));

    [Fact]
    public void A_reversal_keeps_the_sign_that_is_told()
    {
        var entry = One(Statement(Entry(sign: "DBIT", extra: "<RvslInd>true</RvslInd>", details: Receipt)));

        Assert.Equal((Eur(-119m), true, "Atelier Sud & Fils"), (entry.Amount, entry.IsReversal, entry.CounterpartyName));
    }

    [Fact]
    public void An_end_to_end_id_that_was_not_provided_is_none() => Assert.Null(One(Statement(Entry(
        details: "<TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs></TxDtls>"))).EndToEndId);

    static string Part(string amount, string id, string sign = "CRDT") =>
        $"<TxDtls><Refs><EndToEndId>{id}</EndToEndId></Refs><Amt Ccy=\"EUR\">{amount}</Amt>"
        + $"<CdtDbtInd>{sign}</CdtDbtInd></TxDtls>";

    [Fact]
    public void A_batch_is_as_many_transactions_that_share_the_entry()
    {
        var entries = Read(Statement(Entry("100.00", details: "<Btch><PmtInfId>DD-1</PmtInfId></Btch>"
            + Part("60.00", "a") + Part("50.00", "b") + Part("10.00", "c", "DBIT")))).Value.Statements[0].Transactions;

        Assert.Equal([Eur(60m), Eur(50m), Eur(-10m)], entries.Select(each => each.Amount));
        Assert.Equal(["B-1/1", "B-1/2", "B-1/3"], entries.Select(each => each.Id));
        Assert.All(entries, each => Assert.Equal("B-1", each.EntryReference));
        Assert.Equal(new BankBatch { Id = "DD-1", Payments = 3, Position = 2, Total = Eur(100m) }, entries[1].Batch);
    }

    [Fact]
    public void A_batch_that_does_not_add_up_is_one_transaction_and_a_warning()
    {
        var outcome = Read(Statement(Entry("100.00", details: Part("60.00", "a") + Part("50.00", "b"))));

        Assert.Equal(Eur(100m), Assert.Single(outcome.Value.Statements[0].Transactions).Amount);
        var finding = Assert.Single(outcome.Findings);
        Assert.Equal(("BANK-CAMT-BATCH", Severity.Warning), (finding.Code, finding.Severity));
        Assert.Equal("/statements/1/entries/1/Ntry", finding.Path);
    }

    [Fact]
    public void Charges_instructed_amount_and_rate_are_read()
    {
        var entry = One(Statement(Entry("92.00", details: """
            <TxDtls><AmtDtls><InstdAmt><Amt Ccy="USD">108.42</Amt></InstdAmt><TxAmt><Amt Ccy="EUR">100.00</Amt><CcyXchg>
            <SrcCcy>USD</SrcCcy><TrgtCcy>EUR</TrgtCcy><UnitCcy>EUR</UnitCcy><XchgRate>1.08420000000</XchgRate></CcyXchg>
            </TxAmt></AmtDtls><Chrgs><Rcrd><Amt Ccy="EUR">5.00</Amt></Rcrd><Rcrd><Amt Ccy="EUR">3.00</Amt></Rcrd></Chrgs>
            </TxDtls>
            """)));

        Assert.Equal(Eur(8m), entry.Charges);
        Assert.Equal(Money.Of(108.42m, Currency.USD), entry.InstructedAmount);
        Assert.Equal(ExchangeRate.Of(Currency.EUR, Currency.USD, 1.0842m), entry.ExchangeRate);
    }

    [Theory]
    [InlineData("<Sts><Cd>PDNG</Cd></Sts>", "BANK-CAMT-NOT-BOOKED", Severity.Notice)]
    [InlineData("", "BANK-CAMT-STATUS", Severity.Error)]
    [InlineData("<Sts>book</Sts>", "BANK-CAMT-STATUS", Severity.Error)]
    public void Only_booked_entries_count_and_none_is_lost_in_silence(string status, string code, Severity severity)
    {
        var outcome = Read(Statement(Entry(status: status) + Entry(reference: "B-2")));

        var finding = Assert.Single(outcome.Findings);
        Assert.Equal((code, severity), (finding.Code, finding.Severity));
        Assert.StartsWith("/statements/1/entries/1/", finding.Path, StringComparison.Ordinal);
        Assert.DoesNotContain('{', finding.Message());
        Assert.Equal("B-2", Assert.Single(outcome.ValueOrDefault!.Statements[0].Transactions).Id);
    }

    [Theory]
    [InlineData("-1.00", "EUR", "CRDT", "BANK-CAMT-AMOUNT")]
    [InlineData("1,00", "EUR", "CRDT", "BANK-CAMT-AMOUNT")]
    [InlineData("1.001", "EUR", "CRDT", "BANK-CAMT-AMOUNT")]
    [InlineData("", "EUR", "CRDT", "BANK-CAMT-AMOUNT")]
    [InlineData("99999999999999999999", "EUR", "CRDT", "BANK-CAMT-AMOUNT")]
    [InlineData("1.00", "EURO", "CRDT", "BANK-CAMT-CURRENCY")]
    [InlineData("1.00", "XAU", "CRDT", "BANK-CAMT-CURRENCY")]
    [InlineData("1.00", "USD", "CRDT", "BANK-CAMT-CURRENCY")]
    [InlineData("1.00", "EUR", "CREDIT", "BANK-CAMT-SIGN")]
    public void An_entry_that_cannot_be_read_is_an_error(string amount, string currency, string sign, string code)
    {
        var outcome = Read(Statement(Entry(amount, sign, currency: currency)));

        var finding = Assert.Single(outcome.Findings);
        Assert.Equal((code, Severity.Error), (finding.Code, finding.Severity));
        Assert.NotNull(finding["line"]);
        Assert.Empty(outcome.ValueOrDefault!.Statements[0].Transactions);
    }

    [Theory]
    [InlineData("1", 1)]
    [InlineData("1.50000", 1.5)]
    [InlineData(".5", 0.5)]
    [InlineData("0", 0)]
    public void An_amount_may_have_zeros_behind_the_currencys_digits(string amount, decimal expected) =>
        Assert.Equal(Eur(expected), One(Statement(Entry(amount))).Amount);

    [Fact]
    public void A_booking_date_may_be_a_time_and_its_day_counts() => Assert.Equal(new LocalDate(2026, 11, 30), One(
        Statement(Entry().Replace("<BookgDt><Dt>2026-11-30</Dt>", "<BookgDt><DtTm>2026-11-30T23:30:00-05:00</DtTm>",
            StringComparison.Ordinal))).BookingDate);

    [Fact]
    public void A_booking_date_that_is_none_is_an_error() => Assert.Equal("BANK-CAMT-DATE", Assert.Single(Read(Statement(
        Entry().Replace("<BookgDt><Dt>2026-11-30", "<BookgDt><Dt>2026-02-29", StringComparison.Ordinal))).Findings).Code);

    [Fact]
    public void An_account_that_is_no_iban_is_a_warning_and_left_out()
    {
        var outcome = Read(Statement(Entry(details: Receipt.Replace("FR14", "FR15", StringComparison.Ordinal))));

        Assert.Equal("BANK-CAMT-DETAIL", Assert.Single(outcome.Findings).Code);
        Assert.Null(outcome.Value.Statements[0].Transactions[0].CounterpartyAccount);
    }

    [Fact]
    public void Two_entries_with_one_reference_get_two_ids_and_a_warning()
    {
        var outcome = Read(Statement(Entry() + Entry() + Entry(reference: "B-1#2")));

        Assert.Equal(["B-1", "B-1#2", "B-1#2#2"], outcome.Value.Statements[0].Transactions.Select(each => each.Id));
        Assert.All(outcome.Findings, finding => Assert.Equal("BANK-CAMT-ID-REPEATED", finding.Code));
    }

    [Theory]
    [InlineData("219.00", 0)]
    [InlineData("219.01", 1)]
    public void Opening_balance_and_entries_give_the_closing_balance(string closing, int findings)
    {
        var outcome = Read(Statement(Entry(), balances: Balance("OPBD", "100.00") + Balance("CLBD", closing)));

        Assert.Equal(Eur(100m), outcome.Value.Statements[0].OpeningBalance);
        Assert.Equal(findings, outcome.Findings.Count(each => each.Code == "BANK-CAMT-BALANCE"));
    }

    [Fact]
    public void A_balance_may_be_below_zero() => Assert.Empty(Read(Statement(
        Entry(), balances: Balance("PRCD", "100.00", "DBIT") + Balance("CLBD", "19.00"))).Findings);

    [Fact]
    public void A_notification_has_no_balances_and_perhaps_an_account_of_another_scheme()
    {
        var file = Read(Notification(Entry())).Value;

        Assert.Equal("camt.054.001.04", file.Message);
        Assert.Equal(("12-3456-7", null), (file.Statements[0].OtherAccount, file.Statements[0].ClosingBalance));
        Assert.Single(file.Statements[0].Transactions);
    }

    [Fact]
    public void UTF_16_is_read_as_XML_has_it() => Assert.Single(BankCamt.Read(
        [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Statement(Entry())
            .Replace("UTF-8", "UTF-16", StringComparison.Ordinal))]).Value.Statements[0].Transactions);

    [Theory]
    [InlineData("", "BANK-CAMT-XML")]
    [InlineData("<Document>", "BANK-CAMT-XML")]
    [InlineData("id,date,amount", "BANK-CAMT-XML")]
    [InlineData("<!DOCTYPE Document [<!ENTITY a \"b\">]><Document/>", "BANK-CAMT-XML")]
    [InlineData("<!DOCTYPE Document SYSTEM \"file:///etc/hosts\"><Document/>", "BANK-CAMT-XML")]
    [InlineData("<Document>&undefined;</Document>", "BANK-CAMT-XML")]
    [InlineData("<Document><BkToCstmrAcctRpt/></Document>", "BANK-CAMT-MESSAGE")]
    [InlineData("<html/>", "BANK-CAMT-MESSAGE")]
    public void What_is_no_such_message_is_an_error_without_a_value(string text, string code)
    {
        var outcome = Read(text);

        Assert.Equal(code, Assert.Single(outcome.Findings).Code);
        Assert.Null(outcome.ValueOrDefault);
    }

    [Fact]
    public void A_file_is_read_up_to_the_limit_of_bytes()
    {
        var bytes = Bytes(Statement(Entry()));

        Assert.True(BankCamt.Read(bytes, new Limits { InputBytes = bytes.Length }).IsOk);
        Assert.Equal("BANK-CAMT-TOO-LARGE",
            Assert.Single(BankCamt.Read(bytes, new Limits { InputBytes = bytes.Length - 1 }).Findings).Code);
    }

    [Fact]
    public void A_file_is_read_up_to_the_limit_of_depth()
    {
        static string Deep(int depth) => Statement(
            Entry(details: string.Concat(Enumerable.Repeat("<X>", depth)) + string.Concat(Enumerable.Repeat("</X>", depth))));

        // Document, message, statement, entry and its details are five.
        Assert.True(Read(Deep(Limits.Default.Depth - 5)).IsOk);
        Assert.Equal("BANK-CAMT-DEPTH", Assert.Single(Read(Deep(Limits.Default.Depth - 4)).Findings).Code);
    }

    [Fact]
    public void A_text_is_read_up_to_the_limit()
    {
        static string Text(int length) => Statement(Entry(
            details: $"<TxDtls><RmtInf><Ustrd>{new string('a', length)}</Ustrd></RmtInf></TxDtls>"));

        Assert.True(Read(Text(10_000)).IsOk);
        Assert.Equal("BANK-CAMT-TEXT-TOO-LONG", Assert.Single(Read(Text(10_001)).Findings).Code);
    }

    [Fact]
    public void As_many_transactions_are_read_as_the_limit_allows()
    {
        var limits = new Limits { BankTransactions = 2 };
        var two = Entry() + Entry(reference: "B-2");

        Assert.Empty(Read(Statement(two), limits).Findings);
        var outcome = Read(Statement(two + Entry(reference: "B-3")), limits);
        Assert.Equal("BANK-CAMT-TOO-MANY", Assert.Single(outcome.Findings).Code);
        Assert.Equal(2, outcome.ValueOrDefault!.Statements[0].Transactions.Length);
    }
}
