using static Invoicing.Testing.Tests.Vectors.VectorFolderOnDisk;

namespace Invoicing.Testing.Tests.Vectors;

/// <summary>What a run of vectors prints and gives back.</summary>
public sealed class VectorRunTests
{
    private const string Good = """{"id":"a","kind":"echo","given":{"x":1},"expect":{"x":1}}""";

    [Fact]
    public void Cases_that_pass_are_counted_and_nothing_else_is_printed()
    {
        var (status, printed) = RunLines(Good, "", Good.Replace("\"a\"", "\"b\"", StringComparison.Ordinal));
        Assert.Equal(["2 passed, 0 failed"], printed);
        Assert.Equal(0, status);
    }

    [Fact]
    public void A_value_that_differs_is_printed_with_id_path_expected_and_actual()
    {
        var (status, printed) = RunLines(
            Good, """{"id":"b","kind":"echo","given":{"totals":{"due":"1.00"}},"expect":{"totals":{"due":"1.01"}}}""");
        Assert.Equal(["b /totals/due: expected \"1.01\", actual \"1.00\"", "1 passed, 1 failed"], printed);
        Assert.Equal(1, status);
    }

    [Fact]
    public void Each_difference_has_a_line_and_the_case_fails_once()
    {
        var (_, printed) = RunLines("""{"id":"a","kind":"echo","given":{"x":1,"y":2},"expect":{"x":2,"y":3}}""");
        Assert.Equal(["a /x: expected 2, actual 1", "a /y: expected 3, actual 2", "0 passed, 1 failed"], printed);
    }

    [Fact]
    public void An_unknown_kind_is_a_failure()
    {
        var (status, printed) = RunLines("""{"id":"a","kind":"divine","given":{},"expect":{"x":1}}""");
        Assert.Equal(["a /kind: expected echo or calculate, actual divine", "0 passed, 1 failed"], printed);
        Assert.Equal(1, status);
    }

    [Fact]
    public void A_doubled_id_is_a_failure_over_all_files()
    {
        using var folder = new VectorFolderOnDisk();
        folder.File("1.jsonl", Good);
        folder.File("2.jsonl", Good);
        var (status, printed) = Run(folder.Path);
        Assert.Equal(["a : expected an id of its own, actual it is used twice", "1 passed, 1 failed"], printed);
        Assert.Equal(1, status);
    }

    [Fact]
    public void A_file_that_is_not_there_is_a_failure()
    {
        using var folder = new VectorFolderOnDisk();
        var (status, printed) = Run(folder.File("1.jsonl", Good), Path.Combine(folder.Path, "2.jsonl"));
        Assert.Equal("1 passed, 1 failed", printed[^1]);
        Assert.EndsWith(
            "2.jsonl : expected a file or folder, actual nothing there", printed[0], StringComparison.Ordinal);
        Assert.Equal(1, status);
    }

    [Fact]
    public void No_case_at_all_is_a_failure()
    {
        using var folder = new VectorFolderOnDisk();
        folder.File("readme.txt", Good);
        folder.File("empty.jsonl", "");
        var (status, printed) = Run(folder.Path);
        Assert.Equal("0 passed, 1 failed", printed[^1]);
        Assert.Equal(1, status);
    }

    [Fact]
    public void No_path_is_a_failure_that_says_how_to_run()
    {
        var (status, printed) = Run();
        Assert.StartsWith("usage: ", Assert.Single(printed), StringComparison.Ordinal);
        Assert.Equal(1, status);
    }

    [Fact]
    public void Folders_are_run_to_the_bottom()
    {
        using var folder = new VectorFolderOnDisk();
        folder.File("calculate/deeper/1.jsonl", Good);
        Assert.Equal((0, "1 passed, 0 failed"), (Run(folder.Path).Status, Run(folder.Path).Printed[^1]));
    }

    [Fact]
    public void A_kind_that_throws_fails_its_case_and_the_run_goes_on()
    {
        var (status, printed) = RunLines("""{"id":"b","kind":"echo","given":[],"expect":{"x":null}}""", Good);
        Assert.Equal(
            ["b : expected a result, actual InvalidOperationException: nothing to echo", "1 passed, 1 failed"],
            printed);
        Assert.Equal(1, status);
    }

    [Theory]
    [InlineData("not json", "not JSON")]
    [InlineData("[]", "a case is an object")]
    [InlineData("""{"kind":"echo","given":{},"expect":{"x":1}}""", "\"id\" is missing or no text")]
    [InlineData("""{"id":1,"kind":"echo","given":{},"expect":{"x":1}}""", "\"id\" is missing or no text")]
    [InlineData("""{"id":"a","given":{},"expect":{"x":1}}""", "\"kind\" is missing or no text")]
    [InlineData("""{"id":"a","kind":"echo","expect":{"x":1}}""", "\"given\" is missing")]
    [InlineData("""{"id":"a","kind":"echo","given":{}}""", "\"expect\" is missing or no object")]
    [InlineData("""{"id":"a","kind":"echo","given":{},"expect":[]}""", "\"expect\" is missing or no object")]
    [InlineData("""{"id":"a","kind":"echo","given":{},"expect":{}}""", "\"expect\" names no value")]
    [InlineData("""{"id":"a","kind":"echo","given":{},"expect":{"x":1},"expcet":{}}""", "unknown member \"expcet\"")]
    [InlineData("""{"id":"a","kind":"echo","given":{},"expect":{"x":1},"rules":1}""", "\"rules\" is no array of texts")]
    [InlineData("""{"id":"a","kind":"echo","given":{},"expect":{"x":1},"note":1}""", "\"note\" is no text")]
    [InlineData("""{"id":"a","id":"b","kind":"echo","given":{},"expect":{"x":1}}""", "not JSON")]
    public void A_line_that_is_no_case_is_a_failure_with_its_place(string line, string wrong)
    {
        var (status, printed) = RunLines(Good, line);
        Assert.Contains($"cases.jsonl:2 : expected a case, actual {wrong}", printed[0], StringComparison.Ordinal);
        Assert.Equal("1 passed, 1 failed", printed[^1]);
        Assert.Equal(1, status);
    }
}
