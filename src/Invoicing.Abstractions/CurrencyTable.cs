using System.Runtime.CompilerServices;

namespace Invoicing;

/// <summary>ISO 4217, active and historic.</summary>
internal static partial class CurrencyTable
{
    private const int Letters = 26;

    private static readonly Row[] Rows = [.. Read(Active, historic: false), .. Read(Historic, historic: true)];

    // The place of a row by its three letters, 0 for none: 26^3 places of two bytes.
    private static readonly ushort[] Places = Place();

    // The currencies in the order of the rows, after none.
    private static readonly Currency[] ByPlace = [default, .. Rows.Select(row => row.Currency)];

    /// <summary>Every currency, in the order of the table.</summary>
    public static IEnumerable<Currency> All => Rows.Select(row => row.Currency);

    /// <summary>The row of a packed code, with or without its digits; null when the code is none of ISO 4217, or its
    /// digits are others than the standard's.</summary>
    public static Row? Find(ulong packed)
    {
        var place = PlaceOf(packed);
        if (place == 0) return null;
        var row = Rows[place - 1];
        // Either the whole packed currency or its three letters alone.
        return packed == row.Currency.Packed || packed == (row.Currency.Packed & 0xFF_FFFF) ? row : null;
    }

    /// <summary>The currency of three packed letters; none where ISO 4217 has no such code.</summary>
    public static Currency FindByLetters(uint letters) => ByPlace[PlaceOf(letters)];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int PlaceOf(ulong packed)
    {
        // Letters before A become large numbers.
        unchecked
        {
            var first = (uint)(packed & 0xFF) - 'A';
            var second = (uint)((packed >> 8) & 0xFF) - 'A';
            var third = (uint)((packed >> 16) & 0xFF) - 'A';
            return first >= Letters || second >= Letters || third >= Letters
                ? 0
                : Places[(((first * Letters) + second) * Letters) + third];
        }
    }

    private static ushort[] Place()
    {
        var places = new ushort[Letters * Letters * Letters];
        for (var i = 0; i < Rows.Length; i++)
        {
            var code = Rows[i].Code;
            places[((((code[0] - 'A') * Letters) + code[1] - 'A') * Letters) + code[2] - 'A'] = (ushort)(i + 1);
        }
        return places;
    }

    // A line is: code, number, digits ("-" without minor units), name.
    private static IEnumerable<Row> Read(string table, bool historic)
    {
        foreach (var line in table.Split('\n'))
        {
            var parts = line.TrimEnd('\r').Split(' ', 4);
            Currency.TryPack<char>(parts[0], out var code);
            var digits = parts[2] is "-" ? Currency.WithoutMinorUnits : parts[2][0] - '0';
            var number = int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture);
            yield return new(Currency.Custom(code, digits), parts[0], number == 0 ? null : number, parts[3], historic);
        }
    }

    /// <summary>A currency of the table.</summary>
    internal sealed record Row(Currency Currency, string Code, int? Number, string Name, bool IsHistoric);
}
