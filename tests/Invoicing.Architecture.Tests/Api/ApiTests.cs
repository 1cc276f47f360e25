using System.Reflection;

namespace Invoicing.Architecture.Tests.Api;

public class ApiTests
{
    public static TheoryData<string> Packages => new(Repository.Packages);

    [Theory]
    [MemberData(nameof(Packages))]
    public void The_public_API_is_the_approved_one(string package)
    {
        var assembly = PublicTypes.Assemblies.Single(found => found.GetName().Name == package);
        Approval.Compare($"api/{package}.txt", ApiText.Of(assembly).ToList());
    }

    [Fact]
    public void Every_package_and_no_other_has_an_approved_API()
    {
        var files = Repository.Files(".txt", "api").Select(Path.GetFileNameWithoutExtension).Where(name =>
            name != "finding-codes");
        Assert.Equal(Repository.Packages, files);
    }

    [Fact]
    public void A_line_more_and_a_line_less_are_found() =>
        Assert.Equal(["- b", "+ c"], Approval.Changes(["a", "b"], ["a", "c"]));

    [Fact]
    public void The_text_shows_what_a_caller_depends_on()
    {
        var lines = ApiText.Of(Assembly.GetExecutingAssembly())
            .Select(line => line.Replace("Invoicing.Architecture.Tests.Api.", "", StringComparison.Ordinal))
            .Where(line => line.StartsWith("Shown", StringComparison.Ordinal) || line.StartsWith('['));
        Assert.Equal(
            string.Join('\n',
                "Shown = sealed record : IEquatable<Shown>",
                "Shown.Digits: int = 2",
                "Shown.Find<T>(string? name = null, params T[] items): "
                    + "static IReadOnlyList<T?> where T : class, IDisposable",
                "Shown.Name: string { get; init; }",
                "Shown.Note: string? { get; }",
                "Shown.Try(out int value): bool",
                "Shown.new(string Name)",
                "ShownKind = enum of byte",
                "ShownKind.First: ShownKind = 1",
                "ShownMore = static class",
                "ShownMore.Length(this Shown shown): static int",
                "[INV9999] ShownThin = static class"
            ),
            string.Join('\n', lines.Order(StringComparer.Ordinal)));
    }
}
