using NodaTime;
using NodaTime.Text;

namespace MonthEnd;

/// <summary>What the command line asks for.</summary>
/// <param name="DataFolder">Where the month's files lie.</param>
/// <param name="OutFolder">Where documents and reports go; replaced as a whole.</param>
/// <param name="AsOf">The day of the run; null: what <c>as-of.txt</c> of the data says.</param>
sealed record MonthOptions(string DataFolder, string OutFolder, LocalDate? AsOf)
{
    const string Usage = "usage: dotnet run --project samples/MonthEnd -- [--data DIR] [--out DIR] [--as-of YYYY-MM-DD]";

    /// <summary>Reads the arguments; says what is wrong with them and gives null where something is.</summary>
    public static MonthOptions? Read(string[] args, TextWriter errors)
    {
        var options = new MonthOptions(Beside("data"), Beside("out"), null);
        for (var i = 0; i < args.Length; i += 2)
        {
            var value = i + 1 < args.Length ? args[i + 1] : null;
            MonthOptions? changed = (args[i], value) switch
            {
                ("--data", { } folder) => options with { DataFolder = folder },
                ("--out", { } folder) => options with { OutFolder = folder },
                ("--as-of", { } date) when LocalDatePattern.Iso.Parse(date).TryGetValue(default, out var day) =>
                    options with { AsOf = day },
                _ => null,
            };
            if (changed is null)
            {
                errors.WriteLine(args[i] is "--data" or "--out" or "--as-of"
                    ? $"{args[i]} wants {(args[i] == "--as-of" ? "a date such as 2026-11-30" : "a folder")}, not \"{value}\"."
                    : $"\"{args[i]}\" is not known.");
                errors.WriteLine(Usage);
                return null;
            }

            options = changed;
        }

        return options;
    }

    /// <summary>A folder of the sample's project, wherever it is started from; below the program where that is gone.</summary>
    static string Beside(string folder)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "MonthEnd.csproj"))) return Path.Combine(at.FullName, folder);
        return Path.Combine(AppContext.BaseDirectory, folder);
    }
}
