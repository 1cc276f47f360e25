using System.Collections.Frozen;

namespace Invoicing.Rendering;

/// <summary>
/// What documents say in German. A seller's credit note is a "Rechnungskorrektur": "Gutschrift" is the word that
/// section
/// 14 (4) no. 10 of the German VAT Act keeps for documents written by the buyer.
/// </summary>
internal static class GermanLabels
{
    public static FrozenDictionary<Label, string> Texts { get; } = new Dictionary<Label, string>
    {
        [Label.Invoice] = "Rechnung",
        [Label.CreditNote] = "Rechnungskorrektur",
        [Label.DebitNote] = "Nachbelastung",
        [Label.CorrectedInvoice] = "Berichtigte Rechnung",
        [Label.PrepaymentInvoice] = "Anzahlungsrechnung",
        [Label.SelfBilledInvoice] = "Gutschrift",
        [Label.SelfBilledCreditNote] = "Korrektur einer Gutschrift",
        [Label.ProForma] = "Proforma-Rechnung",
        [Label.PartialInvoice] = "Teilrechnung",
        [Label.Draft] = "Entwurf, nicht ausgestellt",
        [Label.Seller] = "Von",
        [Label.Buyer] = "An",
        [Label.Payee] = "Zahlungsempfänger",
        [Label.TaxRepresentative] = "Fiskalvertreter",
        [Label.DeliverTo] = "Geliefert an",
        [Label.Vat] = "USt.",
        [Label.VatNumber] = "USt-IdNr.",
        [Label.TaxNumber] = "Steuernummer",
        [Label.Registration] = "Registernummer",
        [Label.Number] = "Nummer",
        [Label.IssueDate] = "Ausgestellt",
        [Label.DeliveryDate] = "Geliefert",
        [Label.ServicePeriod] = "Zeitraum",
        [Label.TaxPointDate] = "Steuerdatum",
        [Label.DueDate] = "Fällig",
        [Label.BuyerReference] = "Ihre Referenz",
        [Label.OrderReference] = "Bestellung",
        [Label.ContractReference] = "Vertrag",
        [Label.ProjectReference] = "Projekt",
        [Label.PrecedingInvoice] = "Bezug auf Rechnung",
        [Label.Lines] = "Positionen",
        [Label.Position] = "Pos.",
        [Label.Description] = "Bezeichnung",
        [Label.Quantity] = "Menge",
        [Label.Price] = "Preis",
        [Label.Tax] = "Steuer",
        [Label.Amount] = "Betrag",
        [Label.Allowance] = "Nachlass",
        [Label.Charge] = "Zuschlag",
        [Label.ListPrice] = "Listenpreis",
        [Label.PriceDiscount] = "Preisnachlass",
        [Label.TaxIncluded] = "Steuer im Preis enthalten",
        [Label.Includes] = "Enthält",
        [Label.Performed] = "Ausgeführt",
        [Label.SumOfLines] = "Summe der Positionen",
        [Label.TotalWithoutTax] = "Gesamt ohne Steuer",
        [Label.TotalTax] = "Steuer",
        [Label.TotalTaxInAccountingCurrency] = "Steuer in Buchungswährung",
        [Label.TotalWithTax] = "Gesamt mit Steuer",
        [Label.Paid] = "Bezahlt",
        [Label.RoundingAmount] = "Rundung",
        [Label.Due] = "Offener Betrag",
        [Label.Credited] = "Gutgeschriebener Betrag",
        [Label.Withheld] = "Einbehaltene Steuer",
        [Label.SplitPayment] = "Vom Käufer abgeführte Steuer",
        [Label.AmountToPay] = "Zahlbetrag",
        [Label.TaxBreakdown] = "Steueraufstellung",
        [Label.Rate] = "Satz",
        [Label.TaxBase] = "Bemessungsgrundlage",
        [Label.Exempt] = "Steuerfrei",
        [Label.ReverseCharge] = "Steuerschuldnerschaft des Leistungsempfängers",
        [Label.IntraCommunitySupply] = "Steuerfreie innergemeinschaftliche Lieferung",
        [Label.Export] = "Steuerfreie Ausfuhrlieferung",
        [Label.NotSubjectToTax] = "Nicht steuerbar",
        [Label.TransferredTax] = "Split Payment: Der Käufer führt die Steuer ab",
        [Label.Payment] = "Zahlung",
        [Label.PayableUntil] = "Zahlbar bis {0} ohne Abzug.",
        [Label.CreditWording] = "Wir verrechnen {0} mit offenen Beträgen oder zahlen den Betrag zurück.",
        [Label.DirectDebit] = "Wir buchen den Betrag von Ihrem Konto {0} mit Mandat {1} ab.",
        [Label.AccountName] = "Kontoinhaber",
        [Label.AccountNumber] = "Konto",
        [Label.Remittance] = "Verwendungszweck",
        [Label.Notes] = "Hinweise",
        [Label.Statement] = "Kontoauszug",
        [Label.Customer] = "Kunde",
        [Label.StatementPeriod] = "Zeitraum",
        [Label.OpeningBalance] = "Anfangssaldo",
        [Label.ClosingBalance] = "Endsaldo",
        [Label.Debits] = "Belastungen",
        [Label.Credits] = "Gutschriften",
        [Label.Date] = "Datum",
        [Label.Entry] = "Vorgang",
        [Label.Reference] = "Beleg",
        [Label.Debit] = "Soll",
        [Label.Credit] = "Haben",
        [Label.Balance] = "Saldo",
        [Label.PaymentEntry] = "Zahlung",
        [Label.NoEntries] = "Keine Vorgänge.",
        [Label.Ageing] = "Forderungen nach Alter",
        [Label.AsOf] = "Stand",
        [Label.NotDue] = "Nicht fällig",
        [Label.OverdueDays] = "{0}-{1} Tage",
        [Label.OverdueMoreThan] = "über {0} Tage",
        [Label.OnAccount] = "Guthaben",
        [Label.Total] = "Summe",
    }.ToFrozenDictionary();

    /// <summary>Units by code of UN/ECE Recommendation 20: for one, and for other quantities.</summary>
    public static FrozenDictionary<string, (string One, string Many)> Units { get; } =
        new Dictionary<string, (string, string)>(EnglishLabels.Units, StringComparer.Ordinal)
        {
            ["H87"] = ("Stk.", "Stk."), ["HUR"] = ("Std.", "Std."), ["MIN"] = ("Min.", "Min."),
            ["DAY"] = ("Tag", "Tage"), ["WEE"] = ("Woche", "Wochen"), ["MON"] = ("Monat", "Monate"),
            ["ANN"] = ("Jahr", "Jahre"), ["LS"] = ("pauschal", "pauschal"), ["SET"] = ("Satz", "Sätze"),
            ["PR"] = ("Paar", "Paar"), ["XBX"] = ("Karton", "Kartons"), ["XPX"] = ("Palette", "Paletten"),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Countries by code of ISO 3166-1; those not named here bear their English names.</summary>
    public static FrozenDictionary<string, string> Countries { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["AT"] = "Österreich", ["AU"] = "Australien", ["BE"] = "Belgien", ["BG"] = "Bulgarien", ["BR"] = "Brasilien",
        ["CA"] = "Kanada", ["CH"] = "Schweiz", ["CN"] = "China", ["CY"] = "Zypern", ["CZ"] = "Tschechien",
        ["DE"] = "Deutschland", ["DK"] = "Dänemark", ["EE"] = "Estland", ["ES"] = "Spanien", ["FI"] = "Finnland",
        ["FR"] = "Frankreich", ["GB"] = "Vereinigtes Königreich", ["GR"] = "Griechenland", ["HR"] = "Kroatien",
        ["HU"] = "Ungarn", ["IE"] = "Irland", ["IN"] = "Indien", ["IS"] = "Island", ["IT"] = "Italien",
        ["JP"] = "Japan",
        ["KR"] = "Südkorea", ["LI"] = "Liechtenstein", ["LT"] = "Litauen", ["LU"] = "Luxemburg", ["LV"] = "Lettland",
        ["MT"] = "Malta", ["MX"] = "Mexiko", ["NL"] = "Niederlande", ["NO"] = "Norwegen", ["NZ"] = "Neuseeland",
        ["PL"] = "Polen", ["PT"] = "Portugal", ["RO"] = "Rumänien", ["SE"] = "Schweden", ["SG"] = "Singapur",
        ["SI"] = "Slowenien", ["SK"] = "Slowakei", ["TR"] = "Türkei", ["UA"] = "Ukraine", ["US"] = "Vereinigte Staaten",
        ["ZA"] = "Südafrika",
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
