using System.Diagnostics.CodeAnalysis;

namespace Invoicing.Architecture.Tests.Api;

/// <summary>A record with one member of each sort that the API text shows.</summary>
public sealed record Shown(string Name)
{
    public const int Digits = 2;

    public string? Note => Name;

    internal string Hidden => Name;

    public static IReadOnlyList<T?> Find<T>(string? name = null, params T[] items)
        where T : class, IDisposable => name is null ? items : [];

    public bool Try(out int value)
    {
        value = Digits;
        return true;
    }
}

public enum ShownKind : byte
{
    First = 1,
}

[Experimental("INV9999")]
public static class ShownThin;

public static class ShownMore
{
    extension(Shown shown)
    {
        public int Length() => shown.Name.Length;
    }
}
