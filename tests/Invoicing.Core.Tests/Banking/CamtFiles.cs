using System.Text;

namespace Invoicing.Core.Tests.Banking;

/// <summary>Messages written for the tests, by the structure of ISO 20022.</summary>
static class CamtFiles
{
    public const string Header = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    public static string Statement(string entries, string version = "08", string balances = "") => Header + $"""
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.{version}"><BkToCstmrStmt>
        <GrpHdr><MsgId>M-1</MsgId><CreDtTm>2026-11-30T18:00:00</CreDtTm></GrpHdr>
        <Stmt><Id>S-1</Id><ElctrncSeqNb>27</ElctrncSeqNb>
        <FrToDt><FrDtTm>2026-11-30T00:00:00+01:00</FrDtTm><ToDtTm>2026-11-30T23:59:59+01:00</ToDtTm></FrToDt>
        <Acct><Id><IBAN>DE89370400440532013000</IBAN></Id><Ccy>EUR</Ccy></Acct>
        {balances}{entries}
        </Stmt></BkToCstmrStmt></Document>
        """;

    public static string Notification(string entries) => Header + $"""
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.04"><BkToCstmrDbtCdtNtfctn>
        <Ntfctn><Id>N-1</Id><Acct><Id><Othr><Id>12-3456-7</Id></Othr></Id></Acct>{entries}</Ntfctn>
        </BkToCstmrDbtCdtNtfctn></Document>
        """;

    public static string Balance(string code, string amount, string sign = "CRDT") =>
        $"<Bal><Tp><CdOrPrtry><Cd>{code}</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">{amount}</Amt>"
        + $"<CdtDbtInd>{sign}</CdtDbtInd><Dt><Dt>2026-11-30</Dt></Dt></Bal>";

    public static string Entry(string amount = "119.00", string sign = "CRDT", string details = "",
        string status = "<Sts><Cd>BOOK</Cd></Sts>", string reference = "B-1", string extra = "",
        string currency = "EUR") =>
        $"<Ntry><Amt Ccy=\"{currency}\">{amount}</Amt><CdtDbtInd>{sign}</CdtDbtInd>{extra}{status}"
        + "<BookgDt><Dt>2026-11-30</Dt></BookgDt><ValDt><Dt>2026-12-01</Dt></ValDt>"
        + $"<AcctSvcrRef>{reference}</AcctSvcrRef><BkTxCd><Prtry><Cd>166</Cd></Prtry></BkTxCd>"
        + (details.Length == 0 ? "" : $"<NtryDtls>{details}</NtryDtls>") + "</Ntry>";

    public const string Receipt = """
        <TxDtls><Refs><EndToEndId>E2E-1</EndToEndId><MndtId>MD-7</MndtId></Refs>
        <RltdPties><Dbtr><Pty><Nm>Atelier Sud &amp; Fils</Nm></Pty></Dbtr>
        <DbtrAcct><Id><IBAN>FR1420041010050500013M02606</IBAN></Id></DbtrAcct>
        <Cdtr><Pty><Nm>We</Nm></Pty></Cdtr></RltdPties>
        <RmtInf><Ustrd>INV-2026-00012</Ustrd><Ustrd>thanks</Ustrd><Strd>
        <RfrdDocInf><Nb>INV-2026-00013</Nb></RfrdDocInf><CdtrRefInf><Tp><CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry></Tp>
        <Ref>RF70INV202600012</Ref></CdtrRefInf></Strd></RmtInf></TxDtls>
        """;

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
