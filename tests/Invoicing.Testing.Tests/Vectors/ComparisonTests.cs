using System.Text.Json;
using System.Text.Json.Nodes;
using Invoicing.Vectors;

namespace Invoicing.Testing.Tests.Vectors;

/// <summary>Which values of a result count, and what matches what.</summary>
public sealed class ComparisonTests
{
    [Theory]
    [InlineData("""{"x":1}""", """{"x":1,"y":2}""")]
    [InlineData("""{"t":{"a":"1"}}""", """{"t":{"a":"1","b":"2"}}""")]
    [InlineData("""{"x":null}""", """{"x":null}""")]
    [InlineData("""{"x":[]}""", """{"x":[]}""")]
    [InlineData("""{"x":true}""", """{"x":true}""")]
    [InlineData("""{"a":[{"id":"2","x":2},{"id":"1"}]}""", """{"a":[{"id":"1","x":1},{"id":"2","x":2},{"id":"3"}]}""")]
    [InlineData("""{"a":[{"x":1},{"x":2}]}""", """{"a":[{"id":"1","x":1},{"id":"2","x":2}]}""")]
    [InlineData("""{"shares":["1","2"]}""", """{"shares":["1","2"]}""")]
    public void What_a_case_names_is_as_expected(string expect, string actual) =>
        Assert.Empty(Differences(expect, actual));

    [Theory]
    [InlineData("""{"x":1}""", """{"x":2}""", "/x: 1, 2")]
    [InlineData("""{"x":"1"}""", """{"x":1}""", "/x: \"1\", 1")]
    [InlineData("""{"x":1}""", """{"x":null}""", "/x: 1, null")]
    [InlineData("""{"x":null}""", """{"x":1}""", "/x: null, 1")]
    [InlineData("""{"x":1}""", "{}", "/x: 1, (absent)")]
    [InlineData("""{"x":null}""", "{}", "/x: null, (absent)")]
    [InlineData("""{"x":{"y":1}}""", """{"x":1}""", "/x: {\"y\":1}, 1")]
    [InlineData("""{"x":[1]}""", """{"x":{"0":1}}""", "/x: [1], {\"0\":1}")]
    [InlineData("""{"a":[{"id":"i","x":1}]}""", """{"a":[{"id":"j","x":2},{"id":"i","x":3}]}""", "/a/i/x: 1, 3")]
    [InlineData("""{"lines":[{"id":"a"}]}""", """{"lines":[{"id":"b"}]}""", "/lines/a: one, (absent)")]
    [InlineData("""{"lines":[{"id":"a"}]}""", """{"lines":[{"id":"a"},{"id":"a"}]}""", "/lines/a: one, 2 of them")]
    [InlineData("""{"shares":[1,2]}""", """{"shares":[2,1]}""", "/shares/0: 1, 2|/shares/1: 2, 1")]
    [InlineData("""{"shares":["1"]}""", """{"shares":["1","2"]}""", "/shares: 1 items, 2: [\"1\",\"2\"]")]
    [InlineData("""{"findings":[]}""", """{"findings":[{"code":"A"}]}""", "/findings: 0 items, 1: [{\"code\":\"A\"}]")]
    public void What_differs_is_named_with_its_path(string expect, string actual, string differences) => Assert.Equal(
        differences,
        string.Join('|', Differences(expect, actual).Select(one => $"{one.Path}: {one.Expected}, {one.Actual}")));

    private static IReadOnlyList<Difference> Differences(string expect, string actual) =>
        Comparison.Differences(JsonSerializer.Deserialize<JsonElement>(expect), JsonNode.Parse(actual));
}
