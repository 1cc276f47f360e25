using Invoicing.Parties;
using NodaTime;

namespace Invoicing.Payments;

/// <summary>A way in which a customer was seen to pay: from an account, under a name, or with a text that is not its
/// own. One of the three is set. Learned from confirmed payments, kept by the caller. Immutable.</summary>
public sealed record PayerAlias
{
    private readonly int _more;

    /// <summary>The customer, by the reader's own key.</summary>
    public required string Customer { get; init; }

    /// <summary>The account that it paid from, or null.</summary>
    public Iban? Account { get; init; }

    /// <summary>The name under which it paid, in its normal form; or null.</summary>
    public string? Name { get; init; }

    /// <summary>The text that it wrote, in its normal form: words without digits; or null.</summary>
    public string? Text { get; init; }

    /// <summary>The day on which it was learned first.</summary>
    public required LocalDate LearnedOn { get; init; }

    /// <summary>How many payments confirmed it. Default: 1.</summary>
    public int Confirmed
    {
        get => _more + 1;
        init => _more = Math.Max(value, 1) - 1;
    }
}
