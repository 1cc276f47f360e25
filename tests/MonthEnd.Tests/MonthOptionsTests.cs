using NodaTime;

namespace MonthEnd.Tests;

public class MonthOptionsTests
{
    [Fact]
    public void Without_arguments_the_folders_of_the_sample_and_the_day_of_the_data_are_taken()
    {
        var options = MonthOptions.Read([], TextWriter.Null)!;
        Assert.Equal("data", Path.GetFileName(options.DataFolder));
        Assert.Equal("out", Path.GetFileName(options.OutFolder));
        Assert.Null(options.AsOf);
    }

    [Fact]
    public void Folders_and_day_can_be_named_in_any_order() => Assert.Equal(
        new MonthOptions("d", "o", new LocalDate(2027, 1, 31)),
        MonthOptions.Read(["--as-of", "2027-01-31", "--out", "o", "--data", "d"], TextWriter.Null));

    [Theory]
    [InlineData("--data wants a folder.", "--data")]
    [InlineData("--out wants a folder, not \"\".", "--out", "")]
    [InlineData("--as-of wants a date such as 2027-01-31, not \"31.1.2027\".", "--as-of", "31.1.2027")]
    [InlineData("--as-of wants a date such as 2027-01-31, not \"2027-02-30\".", "--as-of", "2027-02-30")]
    [InlineData("--as-of wants a date such as 2027-01-31, not \"9999-12-31\".", "--as-of", "9999-12-31")]
    [InlineData("--as-of wants a date such as 2027-01-31.", "--out", "o", "--as-of")]
    [InlineData("\"--asof\" is not known.", "--asof", "2027-01-31")]
    [InlineData("\"help\" is not known.", "help")]
    public void What_is_wrong_is_told_with_the_usage(string complaint, params string[] args)
    {
        var errors = new StringWriter();
        Assert.Null(MonthOptions.Read(args, errors));
        Assert.StartsWith(complaint + Environment.NewLine + "usage: ", errors.ToString(), StringComparison.Ordinal);
    }
}
