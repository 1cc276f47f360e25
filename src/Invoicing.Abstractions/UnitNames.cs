using System.Collections.Frozen;

namespace Invoicing;

/// <summary>English names of the units that invoices use most.</summary>
internal static class UnitNames
{
    private static readonly FrozenDictionary<string, string> ByCode = Names.Split('\n')
        .Select(line => line.TrimEnd('\r').Split(' ', 2))
        .ToFrozenDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);

    /// <summary>The name of a unit; null when it is not a common one.</summary>
    public static string? Find(string code) => ByCode.GetValueOrDefault(code);

    private const string Names =
        """
        C62 one
        H87 piece
        EA each
        NAR number of articles
        NMP number of packs
        HUR hour
        DAY day
        E49 working day
        WEE week
        MON month
        QAN quarter of a year
        SAN half year
        ANN year
        MIN minute
        SEC second
        C26 millisecond
        MGM milligram
        GRM gram
        HGM hectogram
        KGM kilogram
        TNE tonne
        DTN decitonne
        CTM metric carat
        LBR pound
        ONZ ounce
        APZ troy ounce
        STN short ton
        LTN long ton
        CWA hundred pound (cwt)
        MMT millimetre
        CMT centimetre
        DMT decimetre
        MTR metre
        KMT kilometre
        INH inch
        FOT foot
        YRD yard
        SMI mile
        NMI nautical mile
        LM linear metre
        MMK square millimetre
        CMK square centimetre
        DMK square decimetre
        MTK square metre
        KMK square kilometre
        ACR acre
        FTK square foot
        INK square inch
        YDK square yard
        MMQ cubic millimetre
        CMQ cubic centimetre
        DMQ cubic decimetre
        MTQ cubic metre
        FTQ cubic foot
        NM3 normalised cubic metre
        SM3 standard cubic metre
        MLT millilitre
        CLT centilitre
        DLT decilitre
        LTR litre
        HLT hectolitre
        GLL US gallon
        GLI UK gallon
        BLL barrel (petroleum)
        PTI pint (UK)
        QTI quart (UK)
        OZA fluid ounce (US)
        WTT watt
        KWT kilowatt
        MAW megawatt
        WHR watt hour
        KWH kilowatt hour
        MWH megawatt hour
        GWH gigawatt hour
        D32 terawatt hour
        JOU joule
        KJO kilojoule
        3B megajoule
        GV gigajoule
        BTU British thermal unit
        AMP ampere
        VLT volt
        KVA kilovolt-ampere
        KVR kilovar
        HTZ hertz
        BAR bar
        CEL degree Celsius
        AD byte
        2P kilobyte
        4L megabyte
        E34 gigabyte
        E35 terabyte
        A99 bit
        P1 percent
        SET set
        PR pair
        DZN dozen
        GRO gross
        MIL thousand
        CEN hundred
        LS lump sum
        E48 service unit
        E51 job
        ACT activity
        C0 call
        IE person
        E54 trip
        E53 test
        ZP page
        QB page (hardcopy)
        LO lot
        5B batch
        KT kit
        AS assortment
        XBX box
        XBG bag
        XBO bottle, non-protected
        XBA barrel
        XBE bundle
        XCA can, rectangular
        XCS case
        XCT carton
        XCR crate
        XCN container
        XDR drum
        XPA packet
        XPK package
        XPX pallet
        XRL reel
        XRO roll
        XSA sack
        XTU tube
        XUN unit
        XOA pallet, CHEP 40 cm x 60 cm
        XPP piece
        TKM tonne kilometre
        KNT knot
        MTS metre per second
        KMH kilometre per hour
        E4 gross kilogram
        58 net kilogram
        KEL kelvin
        LUM lumen
        LUX lux
        DD degree (angle)
        """;
}
