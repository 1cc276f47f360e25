using System.Collections.Frozen;
using System.Globalization;

namespace Invoicing.Parties;

/// <summary>
/// The schemes that identifiers and electronic addresses may name, as EN 16931's validation artefacts 1.3.16 list
/// them.
/// </summary>
internal static class PartySchemes
{
    const string ElectronicAddress =
        "0002 0007 0009 0037 0060 0088 0096 0097 0106 0130 0135 0142 0147 0151 0154 0158 0170 0177 0183 0184 0188 " +
        "0190 0191 0192 0193 0194 0195 0196 0198 0199 0200 0201 0202 0203 0204 0205 0208 0209 0210 0211 0212 0213 " +
        "0215 0216 0217 0218 0219 0220 0221 0225 0230 0235 0240 0242 0244 0245 0246 0248 9910 9913 9914 9915 9918 " +
        "9919 9920 9922 9923 9924 9925 9926 9927 9928 9929 9930 9931 9932 9933 9934 9935 9936 9937 9938 9939 9940 " +
        "9941 9942 9943 9944 9945 9946 9947 9948 9949 9950 9951 9952 9953 9957 9959 AN AQ AS AU EM";

    static readonly FrozenSet<string> ElectronicAddresses =
        ElectronicAddress.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the code is in the list of electronic address schemes (EAS).</summary>
    internal static bool IsElectronicAddress(string scheme) => ElectronicAddresses.Contains(scheme);

    /// <summary>
    /// Whether the code is an international code designator of ISO/IEC 6523, or SEPA, which stands for the
    /// identifier of a creditor that a bank gave (BT-90).
    /// </summary>
    internal static bool IsIdentifier(string scheme) =>
        scheme is "SEPA"
        || (scheme.Length == 4
            && int.TryParse(scheme, NumberStyles.None, CultureInfo.InvariantCulture, out var code)
            && code is >= 2 and <= 248 and not (92 or 103 or 181 or 182));
}
