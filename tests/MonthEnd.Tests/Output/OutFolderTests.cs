using MonthEnd.Output;

namespace MonthEnd.Tests.Output;

public sealed class OutFolderTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_that_is_missing_or_empty_gets_the_files()
    {
        Directory.CreateDirectory(_folder["empty"]);
        Of("a.txt").Publish(_folder["empty"]);
        Of("b/a.txt").Publish(_folder["new/below"]);
        Assert.Equal([".month-end", "a.txt"], _folder.Files("empty").Keys);
        Assert.Equal([".month-end", Path.Combine("b", "a.txt")], _folder.Files("new/below").Keys);
    }

    [Fact]
    public void What_the_run_before_wrote_is_replaced_as_a_whole()
    {
        Of("a.txt", "b.txt").Publish(_folder["out"]);
        Of("c.txt").Publish(_folder["out"] + Path.DirectorySeparatorChar);
        Assert.Equal([".month-end", "c.txt"], _folder.Files("out").Keys);
        OnlyOutIsThere();
    }

    [Theory]
    [InlineData("out")]
    [InlineData("out.new")]
    [InlineData("out.old")]
    public void A_file_that_no_run_wrote_is_never_lost(string where)
    {
        Of("a.txt").Publish(_folder["out"]);
        Directory.CreateDirectory(_folder[where + "/letters"]);
        File.WriteAllText(_folder[where + "/letters/mine.txt"], "mine");
        var problem = Assert.Throws<IOException>(() => Of("c.txt").Publish(_folder["out"]));
        Assert.Contains("letters/mine.txt, which no run wrote", problem.Message, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(_folder[where + "/letters/mine.txt"]));
        Assert.True(File.Exists(_folder["out/a.txt"]));
    }

    [Fact]
    public void Where_a_file_cannot_be_written_all_is_as_it_was()
    {
        Of("a.txt").Publish(_folder["out"]);
        var before = _folder.Files("out");
        // One name is a file and a folder at once.
        Assert.ThrowsAny<IOException>(() => Of("x", "x/y").Publish(_folder["out"]));
        Assert.Equal(before, _folder.Files("out"));
        OnlyOutIsThere();
    }

    [Theory]
    [InlineData("file")]
    [InlineData("file/below")]
    public async Task Where_the_folder_cannot_be_written_the_run_says_so_and_leaves_nothing(string place)
    {
        File.WriteAllText(_folder["file"], "mine");
        var month = await MonthRun.RunAsync(new MonthOptions(Shipped.Data, _folder[place], null), TextWriter.Null);
        Assert.Equal(MonthStatus.NothingDone, month.Status);
        Assert.StartsWith("Nothing was written: ", Assert.Single(month.Failures), StringComparison.Ordinal);
        Assert.Equal([_folder["file"]], Directory.EnumerateFileSystemEntries(_folder.Path));
        Assert.Equal("mine", File.ReadAllText(_folder["file"]));
    }

    [Fact]
    public void What_an_interrupted_run_left_is_taken_away()
    {
        Of("a.txt").Publish(_folder["out.new"]);
        File.Delete(_folder["out.new/a.txt"]);
        Of("b.txt").Publish(_folder["out"]);
        OnlyOutIsThere();
    }

    void OnlyOutIsThere() => Assert.Equal([_folder["out"]], Directory.EnumerateFileSystemEntries(_folder.Path));

    static OutFolder Of(params string[] files)
    {
        var folder = new OutFolder();
        foreach (var file in files) folder.Add(file, "text of " + file);
        return folder;
    }
}
