using Invoicing.Findings;

namespace Invoicing.Taxes;

/// <summary>Looks for certificates of exemption that cover a jurisdiction.</summary>
internal static class Certificates
{
    /// <summary>The first that holds there on the day of the supply, or null.</summary>
    public static ExemptionCertificate? Holding(in TaxQuestion question, string jurisdiction)
    {
        foreach (var certificate in question.Situation.Evidence.Certificates)
            if (certificate.HoldsIn(jurisdiction, question.TaxPoint)) return certificate;
        return null;
    }

    /// <summary>A warning for each that would hold there on another day.</summary>
    public static void Lapsed(in TaxQuestion question, string jurisdiction, FindingSink sink)
    {
        foreach (var certificate in question.Situation.Evidence.Certificates)
        {
            if (certificate.Valid.IsEmpty || !certificate.HoldsIn(jurisdiction, certificate.Valid.Start)) continue;
            sink.Add(TaxFindings.CertificateNotInForce, Severity.Warning, question.Path,
                ("certificate", certificate.Id), ("valid", certificate.Valid.ToString()),
                ("jurisdictions", string.Join(", ", certificate.Jurisdictions)),
                ("taxPoint", question.TaxPoint), ("place", jurisdiction));
        }
    }
}
