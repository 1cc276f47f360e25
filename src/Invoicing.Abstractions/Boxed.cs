namespace Invoicing;

/// <summary>Keeps a value that is seldom there apart from the object that may have it, so that the object stays small.
/// Equal when the values are equal.</summary>
/// <typeparam name="T">The kind of value.</typeparam>
/// <param name="Value">The value.</param>
internal sealed record Boxed<T>(T Value)
    where T : struct
{
    /// <summary>The value in a box; null for none.</summary>
    public static Boxed<T>? Of(T? value) => value is { } some ? new(some) : null;
}
