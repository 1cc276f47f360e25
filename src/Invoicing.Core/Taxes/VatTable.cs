using System.Collections.Immutable;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace Invoicing.Taxes;

/// <summary>Reads the tables that the package brings under <c>Taxes/vat</c>: a row a line, cells apart by <c>|</c>,
/// what follows <c>#</c> at the beginning of a line is a comment.</summary>
internal static class VatTable
{
    public static ImmutableArray<string[]> Read(string name, int cells)
    {
        var resource = $"Invoicing.Taxes.vat.{name}.txt";
        using var stream = typeof(VatTable).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The table {name} is not in the package.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Rows(reader.ReadToEnd(), name, cells);
    }

    /// <summary>The day that a cell names.</summary>
    public static LocalDate Day(string cell) => LocalDatePattern.Iso.Parse(cell).Value;

    /// <summary>The last day that a cell names, null where it is empty: in force.</summary>
    public static LocalDate? LastDay(string cell) => cell.Length == 0 ? null : Day(cell);

    internal static ImmutableArray<string[]> Rows(string text, string name, int cells)
    {
        var rows = ImmutableArray.CreateBuilder<string[]>();
        foreach (var line in text.Split('\n'))
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var row = line.Split('|', StringSplitOptions.TrimEntries);
            if (row.Length != cells)
                throw new InvalidOperationException(
                    FormattableString.Invariant($"{name} has a line of {row.Length} cells, not {cells}: {line}"));
            rows.Add(row);
        }

        return rows.ToImmutable();
    }
}
