using System.Buffers;

namespace Invoicing;

/// <summary>Working space for a call: the stack's where it is enough, else rented and given back.</summary>
internal readonly ref struct Scratch<T>
{
    private readonly T[]? _rented;

    /// <summary>Space for a number of items; <paramref name="stack"/> is used when it is long enough.</summary>
    public Scratch(int length, Span<T> stack)
    {
        _rented = length <= stack.Length ? null : ArrayPool<T>.Shared.Rent(length);
        Span = _rented is null ? stack[..length] : _rented.AsSpan(0, length);
    }

    /// <summary>The space; its contents are undefined.</summary>
    public Span<T> Span { get; }

    public void Dispose()
    {
        if (_rented is not null)
        {
            ArrayPool<T>.Shared.Return(
                _rented, System.Runtime.CompilerServices.RuntimeHelpers.IsReferenceOrContainsReferences<T>());
        }
    }
}
