using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Invoicing.Invoices;

namespace Invoicing.Architecture.Tests;

public partial class BusinessTermsTests
{
    private static readonly Assembly Abstractions = typeof(InvoiceDraft).Assembly;

    private static readonly ImmutableArray<(string Term, string Member)> Rows =
    [
        .. TableRow().Matches(File.ReadAllText(Repository.PathOf("docs/business-terms.md")))
            .Select(match => (match.Groups["term"].Value, match.Groups["member"].Value)),
    ];

    [Fact]
    public void Every_business_term_of_the_core_model_is_in_the_table_once()
    {
        // EN 16931-1:2017 numbers its terms BT-1 to BT-165 without BT-4, its groups BG-1 to BG-32.
        var all = Enumerable.Range(1, 165).Where(number => number != 4).Select(number => Named("BT-", number))
            .Concat(Enumerable.Range(1, 32).Select(number => Named("BG-", number)));
        Assert.Equal(all.Order(StringComparer.Ordinal), Rows.Select(row => row.Term).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_member_of_the_table_exists()
    {
        var wrong = Rows.Where(row => !Exists(row.Member)).Select(row => $"{row.Term}: {row.Member}");
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("InvoiceDraft.Nummer")]
    [InlineData("InvoiceDraft.Seller / Contact.Name")]
    [InlineData("Nothing.Number")]
    public void A_member_that_does_not_exist_would_be_found(string member) => Assert.False(Exists(member));

    private static bool Exists(string path)
    {
        Type? inside = null;
        foreach (var step in path.Split(" / "))
        {
            var (typeName, member) = (step.Split('.')[0], step.Split('.')[1]);
            var type = Abstractions.GetExportedTypes().SingleOrDefault(one => one.Name == typeName);
            if (type is null || (inside is not null && inside != type)) return false;
            if (type.GetProperty(member) is not { } property) return false;
            inside = ElementOf(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType);
        }

        return true;
    }

    private static Type ElementOf(Type type)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
            return type.GetGenericArguments()[0];
        var list = type.GetInterfaces().FirstOrDefault(
            one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IReadOnlyList<>));
        return list is null || type == typeof(string) ? type : list.GetGenericArguments()[0];
    }

    private static string Named(string prefix, int number) => prefix + number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\| (?<term>B[TG]-\d+) \| [^|]+ \| (?<member>[^|]+) \|$",
        RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex TableRow();
}
