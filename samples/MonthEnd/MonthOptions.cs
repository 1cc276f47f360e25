using NodaTime;

namespace MonthEnd;

/// <summary>What the command line asks for.</summary>
/// <param name="DataFolder">Where the month's files lie.</param>
/// <param name="OutFolder">Where documents and reports go; replaced as a whole.</param>
/// <param name="AsOf">The day of the run; null: what <c>as-of.txt</c> of the data says.</param>
sealed record MonthOptions(string DataFolder, string OutFolder, LocalDate? AsOf)
{
    const string Usage =
        "usage: dotnet run --project samples/MonthEnd -- [--data DIR] [--out DIR] [--as-of YYYY-MM-DD]";

    /// <summary>Reads the arguments; says what is wrong with them and gives null where something is.</summary>
    public static MonthOptions? Read(string[] args, TextWriter errors)
    {
        var options = new MonthOptions(Beside("data"), Beside("out"), null);
        for (var i = 0; i < args.Length; i += 2)
        {
            if (options.With(args[i], i + 1 < args.Length ? args[i + 1] : "") is { } changed)
            {
                options = changed;
                continue;
            }

            errors.WriteLine(Complaint(args[i], i + 1 < args.Length ? $", not \"{args[i + 1]}\"" : ""));
            errors.WriteLine(Usage);
            return null;
        }

        return options;
    }

    MonthOptions? With(string name, string value) => name switch
    {
        "--data" when value.Length > 0 => this with { DataFolder = value },
        "--out" when value.Length > 0 => this with { OutFolder = value },
        "--as-of" when RunDay.TryParse(value, out var day) => this with { AsOf = day },
        _ => null,
    };

    static string Complaint(string name, string instead) => name switch
    {
        "--data" or "--out" => $"{name} wants a folder{instead}.",
        "--as-of" => $"{name} wants {RunDay.Expected}{instead}.",
        _ => $"\"{name}\" is not known.",
    };

    /// <summary>A folder of the sample's project, wherever it is started from; below the program where that is
    /// gone.</summary>
    static string Beside(string folder)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "MonthEnd.csproj"))) return Path.Combine(at.FullName, folder);
        return Path.Combine(AppContext.BaseDirectory, folder);
    }
}
