using System.Collections.Immutable;
using Invoicing.Invoices;

namespace Invoicing.Review;

/// <summary>The numbers of a supplier that differ from that of an invoice in their last digits only.</summary>
internal sealed class NumberSequence
{
    private NumberSequence(long own, ImmutableArray<(long Tail, Invoice Invoice)> earlier)
    {
        Own = own;
        Earlier = earlier;
    }

    /// <summary>The last digits of the invoice's number.</summary>
    public long Own { get; }

    /// <summary>Those of earlier ones, rising, none of them the same; the first invoice of each.</summary>
    public ImmutableArray<(long Tail, Invoice Invoice)> Earlier { get; }

    /// <summary>The sequence of an invoice; null where its number has no digits at its end.</summary>
    public static NumberSequence? Of(SignalContext context)
    {
        if (Read(context.Invoice) is not { } own) return null;
        var earlier = context.Earlier.Select(each => (Number: Read(each), Invoice: each))
            .Where(each => each.Number is { } number && number.Stem == own.Stem && number.Tail != own.Tail)
            .Select(each => (each.Number!.Value.Tail, each.Invoice))
            .DistinctBy(each => each.Tail).OrderBy(each => each.Tail);
        return new NumberSequence(own.Tail, [.. earlier]);
    }

    private static (string Stem, long Tail)? Read(Invoice invoice)
    {
        if (invoice.Number is not { } number) return null;
        Span<char> buffer = number.Length <= 256 ? stackalloc char[number.Length] : new char[number.Length];
        var normal = buffer[..DuplicateNumberForm.Normal(number, buffer)];
        var (stem, tail) = DuplicateNumberForm.Tail(normal);
        return tail < 0 ? null : (normal[..stem].ToString(), tail);
    }
}
