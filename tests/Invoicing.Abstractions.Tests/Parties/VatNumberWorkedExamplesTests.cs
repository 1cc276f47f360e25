using Invoicing.Parties;

namespace Invoicing.Abstractions.Tests.Parties;

/// <summary>
/// Numbers that companies and authorities publish as theirs, each state's first ones worked by hand, and the same
/// number with another check digit, which must fail.
/// </summary>
public class VatNumberWorkedExamplesTests
{
    [Theory]
    // AT: 1 + (2x3) 6 + 5 + (2x8=16) 7 + 5 + (2x6=12) 3 + 2 = 29, and 4 = 33; 7 fills up to 40.
    [InlineData("ATU13585627", "ATU13585628")]
    // AT: 3 + (2x3) 6 + 8 + (2x6=12) 3 + 4 + (2x7=14) 5 + 0 = 29, and 4 = 33; 7 fills up to 40.
    [InlineData("ATU33864707", "ATU33864700")]
    // BE: 04174971 = 43040x97 + 91; 97 - 91 = 06.
    [InlineData("BE0417497106", "BE0417497107")]
    // BE: 02022399 = 20849x97 + 46; 97 - 46 = 51.
    [InlineData("BE0202239951", "BE0202239915")]
    // BG: 1 + 14 + 15 + 0 + 35 + 24 + 49 + 40 = 178 = 16x11 + 2.
    [InlineData("BG175074752", "BG175074753")]
    // BG: 8 + 6 + 3 + 36 + 0 + 12 + 0 + 64 = 129 = 11x11 + 8.
    [InlineData("BG831902088", "BG831902084")]
    // BG (civil number): 14 + 20 + 16 + 15 + 10 + 54 + 63 + 6 + 36 = 234 = 21x11 + 3.
    [InlineData("BG7523169263", "BG7523169264")]
    // CY: 1>0, 0, 2>5, 5, 9>21, 0, 3>7, 3: 41 = 26 + 15, the letter P.
    [InlineData("CY10259033P", "CY10259033Q")]
    // CY: 1>0, 0, 0>1, 0, 8>19, 4, 8>19, 9: 52 = 2x26 + 0, the letter A.
    [InlineData("CY10008489A", "CY10008489B")]
    // CZ: 32 + 35 + 12 + 35 + 16 + 18 + 8 = 156 = 14x11 + 2; 11 - 2 = 9.
    [InlineData("CZ45274649", "CZ45274640")]
    // CZ: 0 + 0 + 6 + 35 + 28 + 0 + 8 = 77 = 7x11 + 0; 11 is written 1.
    [InlineData("CZ00177041", "CZ00177040")]
    // CZ (birth number): 805801231 = 73254657x11 + 4.
    [InlineData("CZ8058012314", "CZ8058012315")]
    // CZ (no birth number, after the 6): 32 + 0 + 54 + 0 + 12 + 27 + 4 = 129 = 11x11 + 8; 8 + 8 = 16, so 6.
    [InlineData("CZ640903926", "CZ640903925")]
    // DE: 10; 1 > 2; 3 > 10; 6 > 1; 6 > 3; 9 > 4; 5 > 7; 9 > 1; 7 > 5; 11 - 5 = 6.
    [InlineData("DE136695976", "DE136695975")]
    // DE: 10; 1 > 2; 4 > 1; 3 > 8; 4 > 4; 5 > 7; 4 > 2; 2 > 8; 1 > 7; 11 - 7 = 4.
    [InlineData("DE143454214", "DE143454213")]
    // DK (the authority's own example): 2 + 21 + 42 + 20 + 32 + 3 + 6 = 126, and 6 = 132 = 12x11.
    [InlineData("DK13748136", "DK13748137")]
    // DK: 4 + 14 + 42 + 25 + 24 + 6 + 2 = 117, and 4 = 121 = 11x11.
    [InlineData("DK22756214", "DK22756215")]
    // EE: 3 + 0 + 0 + 27 + 21 + 1 + 15 + 35 = 102, and 8 = 110.
    [InlineData("EE100931558", "EE100931557")]
    [InlineData("EE100523487", "EE100523489")]
    // EL: 0 + 1152 + 256 + 0 + 16 + 72 + 8 + 8 = 1512 = 137x11 + 5.
    [InlineData("EL094019245", "EL094019246")]
    // EL: 0 + 1152 + 256 + 0 + 16 + 32 + 8 + 0 = 1464 = 133x11 + 1.
    [InlineData("EL094014201", "EL094014200")]
    // ES: 2>4, 8, 0>0, 1, 5>1, 8, 6>3 make 25; 5 fills up to 30.
    [InlineData("ESA28015865", "ESA28015866")]
    // ES: the digits make 20, so 0, written J as public bodies do.
    [InlineData("ESQ0818001J", "ESQ0818001A")]
    // ES (DNI): 12345678 = 536768x23 + 14, the letter Z.
    [InlineData("ES12345678Z", "ES12345678S")]
    // ES (NIE): X reads 0; 5253868 = 228429x23 + 1, the letter R.
    [InlineData("ESX5253868R", "ESX5253868T")]
    [InlineData("ESY5277343F", "ESY5277343Q")]
    // FI: 0 + 9 + 10 + 10 + 0 + 12 + 16 = 57, and 9 = 66 = 6x11.
    [InlineData("FI01120389", "FI01120380")]
    // FI: 7 + 81 + 20 + 35 + 32 + 0 + 0 = 175, and 1 = 176 = 16x11.
    [InlineData("FI19274001", "FI19274000")]
    // FR: 404833048 = 4173536x97 + 56; 12 + 3x56 = 180 = 97 + 83.
    [InlineData("FR83404833048", "FR84404833048")]
    // FR: 542051180 = 5588156x97 + 48; 12 + 3x48 = 156 = 97 + 59.
    [InlineData("FR59542051180", "FR95542051180")]
    // FR with a letter, the SIREN by Luhn: 3 + (9x2) 9 + 9 + (8x2) 7 + 5 + (9x2) 9 + 4 + (1x2) 2 + 2 = 50.
    [InlineData("FRK7399859412", "FRK7399859413")]
    // GB: 16 + 14 + 0 + 20 + 12 + 0 + 4 = 66, and 31 = 97.
    [InlineData("GB220430231", "GB220430232")]
    // GB: 72 + 56 + 0 + 35 + 32 + 0 + 12 = 207, and 84 = 291 = 3x97.
    [InlineData("GB980780684", "GB980780685")]
    // GB (9755): 8 + 14 + 18 + 20 + 20 + 18 + 14 = 112, and 55 and 27 = 194 = 2x97.
    [InlineData("GB123456727", "GB123456728")]
    [InlineData("XI980780684", "XI980780683")]
    // HR: 3 > 6; 3 > 7; 3 > 9; 9 > 5; 2 > 3; 0 > 6; 0 > 1; 5 > 1; 9 > 9; 6 > 10; 11 - 10 = 1.
    [InlineData("HR33392005961", "HR33392005962")]
    // HR: 4; 2; 7; 4; 6; 2; 5; 10; 1; 6; 11 - 6 = 5.
    [InlineData("HR27759560625", "HR27759560626")]
    // HU: 9 + 0 + 18 + 2 + 45 + 49 + 27 = 150, and 0.
    [InlineData("HU10625790", "HU10625791")]
    // HU: 9 + 14 + 24 + 9 + 18 + 21 + 3 = 98, and 2 = 100.
    [InlineData("HU12892312", "HU12892313")]
    // IE: 48 + 21 + 48 + 40 + 0 + 12 + 14 = 183 = 7x23 + 22, the letter V.
    [InlineData("IE6388047V", "IE6388047W")]
    // IE (2013): 24 + 14 + 0 + 30 + 16 + 24 + 16 = 124, and H: 9x8 = 72; 196 = 8x23 + 12, the letter L.
    [InlineData("IE3206488LH", "IE3206488LI")]
    // IE (old): 0797398: 0 + 49 + 54 + 35 + 12 + 27 + 16 = 193 = 8x23 + 9, the letter I.
    [InlineData("IE8D79739I", "IE8D79739J")]
    // IT: 0 + 0 + 9 + 0 + 5 + (8x2) 7 + 1 + (1x2) 2 + 0 + 0 = 24; 6 fills up to 30.
    [InlineData("IT00905811006", "IT00905811005")]
    // IT: 0 + 0 + 7 + (4x2) 8 + 3 + (1x2) 2 + 1 + (0x2) 0 + 1 + (5x2) 1 = 23; 7 fills up to 30.
    [InlineData("IT00743110157", "IT00743110158")]
    // LT: 1 + 2 + 27 + 20 + 5 + 6 + 35 + 8 = 104 = 9x11 + 5.
    [InlineData("LT119511515", "LT119511516")]
    // LT: 1 + 0 + 0 + 0 + 0 + 6 + 63 + 8 + 81 + 0 + 2 = 161 = 14x11 + 7.
    [InlineData("LT100001919017", "LT100001919018")]
    // LT: 1 + 24 + 56 + 0 + 9 + 6 + 2 = 98 leaves 10; from 3: 3 + 32 + 72 + 0 + 2 + 18 + 4 = 131 leaves 10: 0.
    [InlineData("LT100004801610", "LT100004801611")]
    // LU: 202607 = 2276x89 + 43.
    [InlineData("LU20260743", "LU20260734")]
    // LU: 150274 = 1688x89 + 42.
    [InlineData("LU15027442", "LU15027443")]
    // LV: 36 + 0 + 0 + 0 + 9 + 20 + 8 + 25 + 49 + 30 + 2 = 179 = 16x11 + 3.
    [InlineData("LV40003245752", "LV40003245753")]
    // LV: 36 + 0 + 0 + 0 + 9 + 50 + 4 + 5 + 42 + 0 + 0 = 146 = 13x11 + 3.
    [InlineData("LV40003521600", "LV40003521601")]
    // MT: 3 + 4 + 36 + 49 + 72 + 9 = 173 = 4x37 + 25; 12 fills up to 5x37.
    [InlineData("MT11679112", "MT11679113")]
    // MT: 3 + 0 + 18 + 63 + 48 + 36 = 168 = 4x37 + 20; 17 fills up to 5x37.
    [InlineData("MT10396417", "MT10396418")]
    // NL: 0 + 0 + 28 + 24 + 45 + 20 + 12 + 8 = 137 = 12x11 + 5.
    [InlineData("NL004495445B01", "NL004495446B01")]
    // NL: 72 + 0 + 35 + 42 + 15 + 16 + 27 + 10 = 217 = 19x11 + 8.
    [InlineData("NL805734958B01", "NL805734957B01")]
    // NL (sole trader): N = 23, L = 21, B = 11: 2321 002455799 11 11 leaves 1 by 97.
    [InlineData("NL002455799B11", "NL002455799B12")]
    [InlineData("NL001162938B28", "NL001162938B82")]
    // PL: 42 + 35 + 28 + 0 + 0 + 0 + 5 + 24 + 35 = 169 = 15x11 + 4.
    [InlineData("PL7740001454", "PL7740001455")]
    // PL: 30 + 10 + 35 + 0 + 0 + 0 + 35 + 42 + 21 = 173 = 15x11 + 8.
    [InlineData("PL5250007738", "PL5250007739")]
    // PT: 45 + 0 + 0 + 36 + 45 + 28 + 6 + 10 = 170 = 15x11 + 5; 11 - 5 = 6.
    [InlineData("PT500697256", "PT500697255")]
    // PT: 45 + 0 + 28 + 24 + 45 + 36 + 21 + 14 = 213 = 19x11 + 4; 11 - 4 = 7.
    [InlineData("PT504499777", "PT504499778")]
    // RO: 2 + 5 + 63 + 0 + 0 + 16 = 86; 860 = 78x11 + 2.
    [InlineData("RO1590082", "RO1590083")]
    // RO: 3 + 16 + 5 + 28 + 35 + 6 + 18 = 111; 1110 = 100x11 + 10, written 0.
    [InlineData("RO18547290", "RO18547291")]
    // SE: (5x2=10) 1 + 5 + (6x2=12) 3 + 0 + (1x2) 2 + 6 + (0x2) 0 + 6 + (8x2=16) 7 = 30; 0 fills up to 30.
    [InlineData("SE556016068001", "SE556016068101")]
    // SE: 1 + 5 + 3 + 0 + 2 + 2 + 1 + 7 + 9 = 30; 0 fills up to 30.
    [InlineData("SE556012579001", "SE556012579901")]
    // SI: 64 + 14 + 36 + 20 + 24 + 21 + 2 = 181 = 16x11 + 5; 11 - 5 = 6.
    [InlineData("SI82646716", "SI82646715")]
    // SI: 40 + 0 + 12 + 10 + 12 + 0 + 10 = 84 = 7x11 + 7; 11 - 7 = 4.
    [InlineData("SI50223054", "SI50223055")]
    // SK: 2020273893 = 183661263x11.
    [InlineData("SK2020273893", "SK2020273894")]
    // SK: 2022749619 = 183886329x11.
    [InlineData("SK2022749619", "SK2022749618")]
    // CH: 5 + 0 + 21 + 14 + 56 + 42 + 25 + 28 = 191, and 7 = 198 = 18x11.
    [InlineData("CHE-107.787.577 IVA", "CHE-107.787.578 IVA")]
    // CH: 5 + 0 + 3 + 6 + 14 + 54 + 25 + 24 = 131, and 1 = 132 = 12x11.
    [InlineData("CHE-101.329.561 MWST", "CHE-101.329.562 MWST")]
    // NO: 27 + 4 + 21 + 36 + 0 + 36 + 0 + 2 = 126, and 6 = 132 = 12x11.
    [InlineData("NO923609016MVA", "NO923609017MVA")]
    // NO: 27 + 18 + 35 + 30 + 10 + 20 + 24 + 4 = 168, and 8 = 176 = 16x11.
    [InlineData("NO 995 525 828 MVA", "NO 995 525 829 MVA")]
    public void A_published_number_holds_and_another_check_digit_does_not(string published, string wrong)
    {
        Assert.True(VatNumber.IsValid(published), published);
        Assert.False(VatNumber.IsValid(wrong), wrong);
    }

    [Theory]
    [InlineData("BG7111042925")]
    [InlineData("CZ7360285163")]
    [InlineData("FR16000063601")] // Monaco
    [InlineData("GBGD001")]
    [InlineData("XIHA599")]
    [InlineData("IE9Y71814N")]
    [InlineData("LV32123456789")] // a person's code has no check
    [InlineData("SE202100500001")]
    public void Numbers_of_the_rarer_kinds_hold(string number) => Assert.True(VatNumber.IsValid(number), number);

    [Fact]
    public void A_branch_of_a_British_company_shares_its_check_digits()
    {
        Assert.True(VatNumber.IsValid("GB220430231001"));
        Assert.False(VatNumber.IsValid("GB220430232001"));
    }

    [Fact]
    public void A_Slovene_number_whose_check_digit_would_be_eleven_does_not_exist()
    {
        // 8 + 7 + 6 + 5 + 0 + 3 + 4 = 33 = 3x11: no digit will do
        foreach (var digit in "0123456789")
            Assert.False(VatNumber.IsValid($"SI1111012{digit}"));
    }
}
