namespace Invoicing.Abstractions.Tests.Serialization;

/// <summary>Files of the checkout that tests compare with.</summary>
internal static class Checkout
{
    public static string Root { get; } = FindRoot();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>Compares a file with what it should hold; with the switch set, writes it instead.</summary>
    public static void Compare(string file, string expected, string updateSwitch)
    {
        if (Environment.GetEnvironmentVariable(updateSwitch) == "1") File.WriteAllText(file, expected);
        Assert.True(File.Exists(file), $"{file} is missing; {updateSwitch}=1 writes it");
        Assert.True(expected == File.ReadAllText(file), $"{file} differs; {updateSwitch}=1 writes it anew");
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Invoicing.sln"))) return folder.FullName;
        throw new InvalidOperationException("The tests do not run inside the checkout.");
    }
}
