namespace Invoicing.Postings;

/// <summary>A line of a posting. Immutable.</summary>
public sealed record PostingLine
{
    /// <summary>The role of the account.</summary>
    public required PostingAccount Account { get; init; }

    /// <summary>The amount: a debit above zero, a credit below. Zero where only the value in the base currency
    /// changes.</summary>
    public required Money Amount { get; init; }

    /// <summary>What the amount is booked with in the base currency, with its sign; null where no base currency is
    /// kept.</summary>
    public Money? Base { get; init; }

    /// <summary>The customer or supplier whose account it is, or null.</summary>
    public string? Customer { get; init; }

    /// <summary>The document or item that it is about, or null.</summary>
    public string? Document { get; init; }

    /// <summary>The tax group that it belongs to, as text: "VAT S 19 %"; or null.</summary>
    public string? TaxGroup { get; init; }

    /// <summary>The same line on the other side.</summary>
    public static PostingLine operator -(PostingLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line with { Amount = -line.Amount, Base = line.Base is { } booked ? -booked : null };
    }

    /// <inheritdoc cref="op_UnaryNegation(PostingLine)"/>
    public PostingLine Negate() => -this;
}
