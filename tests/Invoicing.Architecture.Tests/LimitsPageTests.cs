using System.Globalization;
using System.Text.RegularExpressions;

namespace Invoicing.Architecture.Tests;

/// <summary>docs/limits.md states the defaults as they are.</summary>
public partial class LimitsPageTests
{
    [GeneratedRegex(@"^\| [^|]+ \| (?<most>\d[^|]*) \| [^|]+ \|$",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Row { get; }

    [Fact]
    public void The_page_states_every_default_in_the_order_of_the_type()
    {
        var documents = File.ReadAllText(Repository.PathOf("docs/limits.md")).Split("\n## ")[1];
        var stated = Row.Matches(documents).Select(match => match.Groups["most"].Value);
        Assert.Equal(typeof(Limits).GetProperties().Where(property => property.GetMethod is { IsStatic: false })
            .Select(property => Shown(property.GetValue(Limits.Default)!)), stated);
    }

    static string Shown(object value) => value switch
    {
        long bytes => string.Create(CultureInfo.InvariantCulture, $"{bytes / (1024 * 1024)} MiB"),
        Percentage rate => string.Create(CultureInfo.InvariantCulture, $"{rate.Value:N0} %"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{value:N0}"),
    };
}
