using System.Collections.Immutable;
using System.Text;
using Invoicing.Explanations;

namespace Invoicing.Invoices;

/// <summary>Why a payment settles an invoice with what it does. Immutable.</summary>
/// <param name="Payable">What is paid: the amount to pay less the discount, or why there is none.</param>
public sealed record EarlyPaymentExplanation(Explanation Payable)
{
    private readonly Sequence<Explanation> _falls;

    /// <summary>What of the discount lowers nets and taxes; together the discount. Empty where there is none.</summary>
    public ImmutableArray<Explanation> Falls
    {
        get => _falls.Items;
        init => _falls = value;
    }

    /// <summary>All of it for readers, each explanation with its name.</summary>
    public string ToText()
    {
        var text = new StringBuilder().Append(Payable.Name).Append(": ").Append(Payable.ToText());
        foreach (var fall in Falls) text.Append('\n').Append(fall.Name).Append(": ").Append(fall.ToText());
        return text.ToString();
    }

    /// <summary>As <see cref="ToText"/> gives it.</summary>
    public override string ToString() => ToText();
}
