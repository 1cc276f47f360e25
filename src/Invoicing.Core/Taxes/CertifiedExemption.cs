using Invoicing.Findings;

namespace Invoicing.Taxes;

/// <summary>Supplies to diplomats, international bodies and armed forces, exempt by a certificate that holds on the day
/// and in the state (directive 2006/112/EC article 151 and implementing regulation (EU) 282/2011 article 51), and by
/// others that a certificate names by its VATEX code.</summary>
internal sealed class CertifiedExemption(VatAnswers answers) : IVatRule
{
    private const string Prefix = "VATEX-";

    private static readonly TaxDecision None = TaxDecision.NotMineSince("the buyer has no certificate of exemption");
    private static readonly TaxDecision Outside = TaxDecision.NotMineSince("the place of supply is outside the EU");

    public string Id => "exemption-certificate";

    public TaxDecision Decide(in VatCase c)
    {
        var certificates = c.Situation.Evidence.Certificates;
        if (certificates.IsEmpty) return None;
        if (!c.Place.Territory.IsUnion) return Outside;
        var state = c.Place.Territory.State.Code;
        ExemptionCertificate? expired = null;
        foreach (var certificate in certificates)
        {
            if (certificate.ReasonCode?.StartsWith(Prefix, StringComparison.Ordinal) != true) continue;
            if (certificate.HoldsIn(state, c.Day)) return answers.Once(c, GroundOf(certificate), c.Place);
            expired ??= certificate;
        }

        return expired is null ? None : NotInForce(c, expired);
    }

    private static TaxDecision NotInForce(in VatCase c, ExemptionCertificate certificate)
    {
        var sink = new FindingSink();
        sink.Add(TaxFindings.CertificateNotInForce, Severity.Warning, c.Question.Path,
            ("certificate", certificate.Id), ("valid", certificate.Valid.ToString()),
            ("jurisdictions", string.Join(", ", certificate.Jurisdictions)),
            ("taxPoint", c.Day), ("place", c.Place.Territory.State.Code));
        return TaxDecision.NotMineSince($"the certificate {certificate.Id} does not hold").With(sink.ToList());
    }

    private static VatGround GroundOf(ExemptionCertificate certificate)
    {
        var code = certificate.ReasonCode!;
        return new("exemption-certificate", Article(code), $"certificate {certificate.Id}",
            Vat.Exempt(code, certificate.Reason ?? $"Exempt by certificate {certificate.Id}"));
    }

    // VATEX-EU-151-1AA: article 151(1)(aa).
    private static string Article(string code)
    {
        var parts = code.Split('-');
        if (parts.Length < 3 || parts[1] != "EU") return string.Empty;
        if (parts.Length < 4) return parts[2];
        var point = parts[3].TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        var number = parts[3][..^point.Length];
        var article = number.Length == 0 ? parts[2] : $"{parts[2]}({number})";
        return point.Length == 0 ? article : $"{article}({point.ToLowerInvariant()})";
    }
}
