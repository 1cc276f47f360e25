using FsCheck;
using FsCheck.Fluent;
using Invoicing.Documents;
using Invoicing.Invoices;
using Invoicing.Parties;
using Invoicing.Review;
using Invoicing.Taxes;
using Invoicing.Testing;
using NodaTime;

namespace Invoicing.Core.Tests.Review;

/// <summary>The laws of docs/laws/review-shape.md about particulars.</summary>
public class ParticularsLawTests
{
    static readonly string[] Sellers = ["DE", "FR", "AT", "IT", "NL", "PL", "SE", "GB", "CH", "NO"];

    static readonly Tax[] Taxes =
    [
        Vat.Standard(20m), Vat.Zero, Vat.ReverseCharge, Vat.IntraCommunitySupply, Vat.Export,
        Vat.Exempt("VATEX-EU-132-1I", "Education"), Vat.Exempt("VATEX-EU-F", "Margin scheme - Second-hand goods"),
    ];

    // What is taken away from a full invoice, and what has to be found then in a country that wants it.
    static readonly Removal[] Removals =
    [
        new("REVIEW-NUMBER-MISSING", "/number", draft => draft with { Number = null }),
        new("PARTICULARS-ISSUE-DATE", "/issueDate", draft => draft with { IssueDate = default }),
        new("PARTICULARS-SELLER-TAX-NUMBER", "/seller/vatNumber",
            draft => draft with { Seller = draft.Seller with { VatNumber = null } }),
        new("PARTICULARS-BUYER-VAT-NUMBER", "/buyer/vatNumber",
            draft => draft with { Buyer = draft.Buyer with { VatNumber = null } }),
        new("PARTY-NAME-MISSING", "/seller/name", draft => draft with { Seller = draft.Seller with { Name = "" } }),
        new("PARTY-NAME-MISSING", "/buyer/name", draft => draft with { Buyer = draft.Buyer with { Name = "" } }),
        new("PARTICULARS-ADDRESS", "/seller/address", draft => draft with { Seller = Nowhere(draft.Seller) }),
        new("PARTICULARS-ADDRESS", "/buyer/address", draft => draft with { Buyer = Nowhere(draft.Buyer) }),
        new("PARTICULARS-DESCRIPTION", "/lines/1/item/name",
            draft => Line(draft, line => line with { Item = new("") })),
        new("PARTICULARS-QUANTITY", "/lines/2/quantity",
            draft => Line(draft, line => line with { Quantity = Quantity.Pieces(0) }, at: 1)),
        new("PARTICULARS-SUPPLY-DATE", "/delivery/date", draft => draft with { Delivery = null }),
        new("PARTICULARS-EXEMPTION-REASON", "/lines/1/taxes/1/exemptionReason", draft => Each(draft, tax =>
            tax.Category is TaxCategory.K or TaxCategory.G
                ? tax with { ExemptionReason = null, ExemptionReasonCode = null }
                : tax)),
        new("PARTICULARS-REVERSE-CHARGE", "/notes", draft => Each(draft, tax => tax.Category == TaxCategory.AE
            ? tax with { ExemptionReason = null, ExemptionReasonCode = null }
            : tax)),
        new("PARTICULARS-MARGIN-SCHEME", "/notes", draft => Each(draft, tax =>
            tax.ExemptionReasonCode == "VATEX-EU-F" ? tax with { ExemptionReason = null } : tax)),
        new("PARTICULARS-SELF-BILLING", "/notes", draft => draft with { Type = DocumentType.SelfBilledInvoice }),
        new("PARTICULARS-PRECEDING-INVOICE", "/precedingInvoices",
            draft => draft with { Type = DocumentType.CreditNote }),
        new("PARTICULARS-TAX-IN-NATIONAL-CURRENCY", "/accountingRate", draft => draft with { AccountingRate = null }),
        new("PARTICULARS-TERMS", "/terms", draft => draft with { Terms = null }),
    ];

    // What the law of a country does not ask of invoices at all.
    static readonly Dictionary<string, string[]> NotAsked = new()
    {
        ["GB"] = ["PARTICULARS-BUYER-VAT-NUMBER", "PARTICULARS-EXEMPTION-REASON", "PARTICULARS-MARGIN-SCHEME",
            "PARTICULARS-SELF-BILLING"],
        ["CH"] = ["PARTICULARS-ISSUE-DATE", "PARTICULARS-BUYER-VAT-NUMBER", "PARTICULARS-EXEMPTION-REASON",
            "PARTICULARS-REVERSE-CHARGE", "PARTICULARS-MARGIN-SCHEME", "PARTICULARS-SELF-BILLING",
            "PARTICULARS-PRECEDING-INVOICE", "PARTICULARS-TAX-IN-NATIONAL-CURRENCY"],
        ["NO"] = ["PARTICULARS-BUYER-VAT-NUMBER", "PARTICULARS-EXEMPTION-REASON", "PARTICULARS-REVERSE-CHARGE",
            "PARTICULARS-MARGIN-SCHEME", "PARTICULARS-SELF-BILLING", "PARTICULARS-PRECEDING-INVOICE",
            "PARTICULARS-QUANTITY", "PARTICULARS-ADDRESS"],
    };

    static readonly Gen<(string Seller, Tax Tax)> Documents =
        from seller in Gen.Elements(Sellers)
        from tax in Gen.Elements(Taxes)
        select (seller, tax);

    [Fact]
    public void A_full_invoice_of_any_country_lacks_nothing() => Law.Holds(Documents, document =>
        ParticularsEngine.Standard.Check(FullInvoice.Of(Full(document.Seller, document.Tax)), Facts).Count == 0);

    [Fact]
    public void What_is_taken_away_is_found_at_its_place_and_nothing_else() => Law.Holds(
        from document in Documents from removal in Gen.Elements(Removals) select (document, removal),
        given =>
        {
            var ((seller, tax), removal) = given;
            var full = Full(seller, tax);
            var without = removal.Remove(full);
            var found = ParticularsEngine.Standard.Check(FullInvoice.Of(without), Facts)
                .Select(finding => (finding.Code, finding.Path)).ToArray();
            return IsAsked(removal.Code, full, seller, tax) && without != full
                ? found.Length == 1 && found[0] == (removal.Code, removal.Path)
                : found.Length == 0;
        }, count: 2_000);

    [Fact]
    public void What_the_tax_engine_decides_lacks_no_words_and_no_reason() => Law.Holds(TaxGenerators.Cases(), given =>
    {
        var situation = given.Situation with
        {
            Seller = Housed(given.Situation.Seller),
            Buyer = Housed(given.Situation.Buyer),
        };
        var decided = TaxEngine.World.Decide(situation, given.Supply, "/lines/1");
        if (decided.Taxes.IsEmpty || decided.Findings.HasErrors
            || TaxEngine.World.Check(situation, [decided]).HasErrors) return true;
        var draft = FullInvoice.Draft(situation.Seller, situation.Buyer, decided.Taxes[0]) with
        {
            Type = situation.Type,
            Notes = decided.Notes,
            IssueDate = situation.TaxPoint,
            Delivery = new Delivery { Date = situation.TaxPoint },
            PrecedingInvoices = [new DocumentReference("RE-0")],
        };
        // Which state's rule decided cannot always be read from a document: a Swiss supply under a German number.
        var ofUnion = TaxEngine.EuropeanUnion.Decide(situation, given.Supply, "/lines/1");
        var facts = new ParticularsFacts
        {
            IsCashAccounting = situation.Choices.IsCashAccounting,
            Country = ofUnion.Taxes.SequenceEqual(decided.Taxes) || decided.Place.IsNone ? null : decided.Place,
        };
        var found = ParticularsEngine.Standard.Check(FullInvoice.Of(draft), facts);
        // The rate to the currency of the state is the caller's to give.
        return found.All(finding => finding.Code == ParticularsFindings.TaxInNationalCurrency)
            ? true
            : throw new InvalidOperationException($"{found} in {decided.Taxes[0]}");
    }, count: 3_000);

    static ParticularsFacts Facts => new() { SupplyDate = new LocalDate(2026, 11, 18) };

    static bool IsAsked(string code, InvoiceDraft full, string seller, Tax tax)
    {
        // The law is then that of the buyer, in the EU.
        if (code == "PARTICULARS-SELF-BILLING" && tax.Category == TaxCategory.AE) return true;
        if (NotAsked.TryGetValue(seller, out var never) && never.Contains(code)) return false;
        var isTaxed = tax.Category != TaxCategory.E;
        return code switch
        {
            "PARTICULARS-SELLER-TAX-NUMBER" => isTaxed,
            "PARTICULARS-BUYER-VAT-NUMBER" => tax.Category is TaxCategory.AE or TaxCategory.K,
            "PARTICULARS-TERMS" => seller == "NO",
            "PARTICULARS-TAX-IN-NATIONAL-CURRENCY" => full.AccountingRate is not null && tax.Category == TaxCategory.S,
            _ => true,
        };
    }

    static InvoiceDraft Full(string seller, Tax tax)
    {
        var draft = FullInvoice.Draft(
            FullInvoice.At(seller, NumberOf(seller)), FullInvoice.At("BE", "BE0202239951"), tax);
        return InNationalCurrency(draft with { Lines = [draft.Lines[0], draft.Lines[0] with { Id = "2" }] });
    }

    // Amounts in euros with the tax in the currency of the state, where it has another.
    static InvoiceDraft InNationalCurrency(InvoiceDraft draft)
    {
        var country = draft.Seller.VatNumber is { } number && VatNumber.CountryOf(number) is { } state
            && !draft.Lines[0].Taxes.Any(tax => tax.Category == TaxCategory.AE) ? state : draft.Seller.Country;
        Currency? own = country.Code switch
        {
            "PL" => Currency.PLN,
            "SE" => Currency.SEK,
            "GB" or "XI" or "IM" => Currency.GBP,
            "NO" => Currency.NOK,
            _ => null,
        };
        return own is { } to ? draft with { AccountingRate = ExchangeRate.Of(Currency.EUR, to, 4m) } : draft;
    }

    static string NumberOf(string country) => country switch
    {
        "DE" => "DE136695976",
        "FR" => "FR83404833048",
        "CH" => "CHE116281710MWST",
        _ => $"{country}1",
    };

    static Party Housed(Party party) => party with
    {
        Address = party.Address with { Line1 = "Street 1", City = party.Address.City ?? "Town" },
    };

    static Party Nowhere(Party party) => party with { Address = new PostalAddress { Country = party.Country } };

    static InvoiceDraft Line(InvoiceDraft draft, Func<InvoiceLine, InvoiceLine> change, int at = 0) =>
        draft with { Lines = draft.Lines.SetItem(at, change(draft.Lines[at])) };

    static InvoiceDraft Each(InvoiceDraft draft, Func<Tax, Tax> change) => draft with
    {
        Lines = [.. draft.Lines.Select(line => line with { Taxes = [.. line.Taxes.Select(change)] })],
    };

    sealed record Removal(string Code, string Path, Func<InvoiceDraft, InvoiceDraft> Remove)
    {
        public override string ToString() => $"{Code} {Path}";
    }
}
