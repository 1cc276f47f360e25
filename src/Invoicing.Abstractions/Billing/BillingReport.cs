using System.Collections.Immutable;
using Invoicing.Findings;
using Invoicing.Invoices;
using NodaTime;

namespace Invoicing.Billing;

/// <summary>
/// What billing made of the facts: each of them is billed, was billed before, is held or is not yet due; exactly one of
/// these. Immutable.
/// </summary>
public sealed record BillingReport
{
    private readonly Sequence<InvoiceDraft> _drafts;
    private readonly Sequence<BilledFact> _billed;
    private readonly Sequence<string> _billedBefore;
    private readonly Sequence<HeldFact> _held;
    private readonly Sequence<PendingFact> _notYetDue;

    /// <summary>One draft for each buyer, currency, terms of payment and buyer reference.</summary>
    public ImmutableArray<InvoiceDraft> Drafts
    {
        get => _drafts.Items;
        init => _drafts = value;
    }

    /// <summary>What the drafts bill: a fact once for each of its lines.</summary>
    public ImmutableArray<BilledFact> Billed
    {
        get => _billed.Items;
        init => _billed = value;
    }

    /// <summary>The names of facts that were billed before.</summary>
    public ImmutableArray<string> BilledBefore
    {
        get => _billedBefore.Items;
        init => _billedBefore = value;
    }

    /// <summary>What is held back, and why.</summary>
    public ImmutableArray<HeldFact> Held
    {
        get => _held.Items;
        init => _held = value;
    }

    /// <summary>What is in order and not yet due.</summary>
    public ImmutableArray<PendingFact> NotYetDue
    {
        get => _notYetDue.Items;
        init => _notYetDue = value;
    }

    /// <summary>The reasons of all that is held.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public FindingList Findings => FindingList.Of([.. Held.SelectMany(held => held.Findings)]);

    /// <summary>How many facts there were.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public int FactCount => Billed.DistinctBy(each => each.Source, StringComparer.Ordinal).Count()
        + BilledBefore.Length + Held.Length + NotYetDue.Length;
}

/// <summary>A fact that a draft bills.</summary>
/// <param name="Source">The name of the fact.</param>
/// <param name="Draft">The position of the draft in the report, counted from 0.</param>
/// <param name="Line">The id of its line (BT-126).</param>
public sealed record BilledFact(string Source, int Draft, string Line);

/// <summary>A fact that is held back.</summary>
/// <param name="Source">The name of the fact.</param>
/// <param name="Date">The day on which it happened, or null where that is not known.</param>
/// <param name="Findings">Why.</param>
public sealed record HeldFact(string Source, LocalDate? Date, FindingList Findings);

/// <summary>A fact that is in order and not yet due.</summary>
/// <param name="Source">The name of the fact.</param>
/// <param name="Due">When it is due, or null where that is not known.</param>
public sealed record PendingFact(string Source, LocalDate? Due);
