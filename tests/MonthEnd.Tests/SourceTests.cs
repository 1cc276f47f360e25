using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace MonthEnd.Tests;

/// <summary>The sample works for any data: its code knows none of the names, ids and amounts of the data it comes
/// with.</summary>
public partial class SourceTests
{
    // Words that the formats define, and codes of standards.
    static readonly string[] Vocabulary =
    [
        "Vat", "Local", "Arrears", "VAT", "Percent", "S", "K", "G", "O", "AE", "58", "95", "id", "contractId", "date",
        "itemId", "person", "role", "activity", "quantity", "note", "approvedBy", "amount", "currency",
        "name", "iban", "text",
    ];

    [Fact]
    public void No_name_id_or_amount_of_the_data_occurs_in_the_code()
    {
        var values = Values().Distinct(StringComparer.Ordinal).Except(Vocabulary, StringComparer.Ordinal).ToList();
        Assert.True(values.Count > 150, $"Only {values.Count} values were found in the data.");
        var code = Directory.EnumerateFiles(Shipped.Sample, "*.cs", SearchOption.AllDirectories)
            .Where(path => !Below(path, "bin") && !Below(path, "obj")).Select(File.ReadAllText).ToList();
        Assert.NotEmpty(code);
        Assert.Equal([], values.FindAll(value => code.Exists(text => IsLiteral(value, text))));
    }

    [Theory]
    [InlineData("var id = \"C-1001\";", "C-1001", true)]
    [InlineData("Line($\"{id}: 149.00 EUR\");", "149.00", true)]
    [InlineData("var data = Read(design);", "design", false)]
    public void A_value_is_looked_for_in_texts(string code, string value, bool isThere) =>
        Assert.Equal(isThere, IsLiteral(value, code));

    // Inside quotes, as a word of its own.
    static bool IsLiteral(string value, string code) => Quoted().Matches(code).Any(literal => Regex.IsMatch(
        literal.Value, $@"(?<![\w.]){Regex.Escape(value)}(?![\w.])", RegexOptions.None, TimeSpan.FromSeconds(10)));

    static IEnumerable<string> Values()
    {
        foreach (var path in Directory.EnumerateFiles(Shipped.Data, "*", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(path);
            var values = Path.GetExtension(path) switch
            {
                ".json" => Leaves(JsonDocument.Parse(text).RootElement),
                ".xml" => Texts().Matches(text).Select(match => match.Groups["text"].Value.Trim()),
                _ => text.Split([',', '\n', '"'], StringSplitOptions.TrimEntries),
            };
            foreach (var value in values.Where(value => value.Length > 1))
            {
                yield return value;
                if (value.Split(' ') is [var number, _] && decimal.TryParse(
                    number, NumberStyles.Number, CultureInfo.InvariantCulture, out _) && number.Length > 2)
                    yield return number;
            }
        }
    }

    static IEnumerable<string> Leaves(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Leaves(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Leaves),
        JsonValueKind.String => [element.GetString()!],
        _ => [],
    };

    static bool Below(string path, string folder) =>
        path.Contains($"{Path.DirectorySeparatorChar}{folder}{Path.DirectorySeparatorChar}", StringComparison.Ordinal);

    [GeneratedRegex(">(?<text>[^<]+)<", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Texts();

    [GeneratedRegex("\"[^\"\\n]*\"", RegexOptions.NonBacktracking)]
    private static partial Regex Quoted();
}
