using Invoicing.Invoices;

namespace Invoicing.Testing;

/// <summary>A draft that is held to one law.</summary>
internal sealed record CheckedDraft(string Name, InvoiceDraft Draft, Func<InvoiceDraft, Invoice> Calculate)
{
    /// <summary>The draft, calculated.</summary>
    public Invoice Invoice { get; } = Calculate(Draft);

    /// <summary>The draft's amounts as plain records.</summary>
    public DeclaredAmounts Declared => Invoice.Amounts.ToDeclared(Draft);

    public static CheckedDraft Of(string name, InvoiceDraft draft, Func<InvoiceDraft, Invoice>? calculate)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return new CheckedDraft(name, draft, calculate ?? (asked => InvoiceCalculator.Calculate(asked).Value));
    }

    /// <summary>The amounts of another draft as plain records.</summary>
    public DeclaredAmounts Declare(InvoiceDraft draft) => Calculate(draft).Amounts.ToDeclared(draft);

    public void Equal<T>(string what, T expected, T actual)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
            throw Broken($"{what} should be {expected}, but is {actual}");
    }

    public void Equal(string what, DeclaredAmounts expected, DeclaredAmounts actual) =>
        Holds(
            AmountDifference.Between(expected, actual) is null,
            $"{what}:{AmountDifference.Between(expected, actual)}");

    public void Holds(bool condition, string otherwise)
    {
        if (!condition) throw Broken(otherwise);
    }

    private CalculationLawException Broken(string difference) => new(Name, difference, Draft);
}
