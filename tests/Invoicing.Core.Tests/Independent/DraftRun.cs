using System.Globalization;

namespace Invoicing.Core.Tests.Independent;

/// <summary>How many drafts a run calculates, and from which seeds.</summary>
public static class DraftRun
{
    /// <summary>The environment variable that makes a run longer or shorter.</summary>
    public const string Variable = "INVOICING_DRAFTS";

    /// <summary>The seed of every run.</summary>
    public const ulong FixedSeed = 20261130;

    private const int Default = 5_000;

    /// <summary>How many drafts.</summary>
    public static int Count { get; } =
        int.TryParse(
            Environment.GetEnvironmentVariable(Variable),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var count)
            ? count
            : Default;

    /// <summary>A seed that differs from run to run; whoever uses it prints it.</summary>
    public static ulong FreeSeed() => BitConverter.ToUInt64(Guid.NewGuid().ToByteArray());
}
