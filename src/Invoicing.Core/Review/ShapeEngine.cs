using System.Collections.Frozen;
using System.Globalization;
using Invoicing.Documents;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Parties;

namespace Invoicing.Review;

/// <summary>
/// Checks a document against itself: what makes it impossible to calculate (codes of <see cref="InvoiceFindings"/>),
/// its parties and accounts with their check digits (<see cref="PartyFindings"/>), dates, periods and references (<see
/// cref="ShapeFindings"/>). Immutable, safe to share between threads.
/// </summary>
public sealed class ShapeEngine
{
    private readonly Asked _asked;

    private ShapeEngine(Asked asked) => _asked = asked;

    /// <summary>The default limits; references are not looked up, and none is demanded.</summary>
    public static ShapeEngine Standard { get; } = new(new Asked(Limits.Default, null, null, null, false));

    /// <summary>This engine with other limits.</summary>
    /// <exception cref="ArgumentNullException">The limits are null.</exception>
    public ShapeEngine With(Limits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        return new ShapeEngine(_asked with { Limits = limits });
    }

    /// <summary>This engine, knowing the invoices that a preceding invoice (BT-25) has to be one of.</summary>
    /// <param name="numbers">Their numbers; compared in their normal form.</param>
    /// <exception cref="ArgumentNullException">The numbers are null.</exception>
    public ShapeEngine KnowingInvoices(IEnumerable<string> numbers) =>
        new(_asked with { Invoices = Known(numbers) });

    /// <summary>This engine, knowing the orders that an order referred to (BT-13) has to be one of.</summary>
    /// <inheritdoc cref="KnowingInvoices"/>
    public ShapeEngine KnowingOrders(IEnumerable<string> numbers) =>
        new(_asked with { Orders = Known(numbers) });

    /// <summary>This engine, knowing the contracts that a contract referred to (BT-12) has to be one of.</summary>
    /// <inheritdoc cref="KnowingInvoices"/>
    public ShapeEngine KnowingContracts(IEnumerable<string> numbers) =>
        new(_asked with { Contracts = Known(numbers) });

    /// <summary>This engine, wanting an order or a contract for each line.</summary>
    public ShapeEngine WantingReferences() => new(_asked with { WantsReferences = true });

    /// <summary>Checks a draft. Nothing is allocated when nothing is found in a usual one.</summary>
    /// <exception cref="ArgumentNullException">One of them is null.</exception>
    public void Check(InvoiceDraft draft, FindingSink findings)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(findings);
        DraftCheck.Check(draft, _asked.Limits, findings);
        DocumentParties.Check(draft, findings, _asked.Limits);
        DocumentDates.Check(draft, findings);
        if (_asked.Invoices is { } invoices) CheckPreceding(draft, invoices, findings);
        if (_asked.Orders is not null || _asked.Contracts is not null || _asked.WantsReferences)
            CheckReferences(draft, findings);
    }

    /// <inheritdoc cref="Check(InvoiceDraft, FindingSink)"/>
    /// <returns>What was found.</returns>
    public FindingList Check(InvoiceDraft draft)
    {
        var findings = new FindingSink();
        Check(draft, findings);
        return findings.ToList();
    }

    private static void CheckPreceding(InvoiceDraft draft, FrozenSet<string> known, FindingSink findings)
    {
        for (var i = 0; i < draft.PrecedingInvoices.Length; i++)
            if (draft.PrecedingInvoices[i].Number is { Length: > 0 } number && !IsKnown(number, known))
                Unknown(string.Create(CultureInfo.InvariantCulture, $"/precedingInvoices/{i + 1}"), number, findings);
    }

    private void CheckReferences(InvoiceDraft draft, FindingSink findings)
    {
        if (draft.OrderReference is { } order && !IsKnown(order, _asked.Orders))
            Unknown("/orderReference", order, findings);
        if (draft.ContractReference is { } contract && !IsKnown(contract, _asked.Contracts))
            Unknown("/contractReference", contract, findings);
        for (var i = 0; i < draft.Lines.Length; i++)
        {
            var line = draft.Lines[i];
            if (line.OrderReference is { } own && !IsKnown(own, _asked.Orders))
                Unknown(DraftPlace.OfLine(draft, i).Path("/orderReference"), own, findings);
            if (line.ContractReference is { } ours && !IsKnown(ours, _asked.Contracts))
                Unknown(DraftPlace.OfLine(draft, i).Path("/contractReference"), ours, findings);
            if (_asked.WantsReferences && line.Kind == LineKind.Priced && string.IsNullOrWhiteSpace(draft.OrderOf(line))
                && string.IsNullOrWhiteSpace(draft.ContractOf(line)))
                findings.Add(ShapeFindings.ReferenceMissing, Severity.Error,
                    DraftPlace.OfLine(draft, i).Path("/orderReference"));
        }
    }

    private static void Unknown(string path, string number, FindingSink findings) =>
        findings.Add(ShapeFindings.ReferenceUnknown, Severity.Error, path, ("number", number));

    private static bool IsKnown(string number, FrozenSet<string>? known) =>
        known is null || known.Contains(number) || known.Contains(DocumentNumber.Normalise(number));

    private static FrozenSet<string> Known(IEnumerable<string> numbers)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var number in numbers)
        {
            known.Add(number);
            known.Add(DocumentNumber.Normalise(number));
        }

        return known.ToFrozenSet(StringComparer.Ordinal);
    }

    private sealed record Asked(
        Limits Limits, FrozenSet<string>? Invoices, FrozenSet<string>? Orders, FrozenSet<string>? Contracts,
        bool WantsReferences);
}
