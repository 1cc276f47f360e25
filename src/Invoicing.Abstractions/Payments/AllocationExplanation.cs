using System.Collections.Immutable;
using System.Text;

namespace Invoicing.Payments;

/// <summary>Why payments settled what they settled, and why something did not happen. Immutable.</summary>
public sealed record AllocationExplanation
{
    private readonly Sequence<AllocationNote> _notes;

    /// <summary>What was found, decision after decision: by source, by strategy.</summary>
    public ImmutableArray<AllocationNote> Notes
    {
        get => _notes.Items;
        init => _notes = value;
    }

    /// <summary>The notes as lines of text, those of a source under it.</summary>
    public string ToText()
    {
        var text = new StringBuilder();
        string? source = null;
        foreach (var note in Notes)
        {
            if (note.Source != source) text.Append(source = note.Source).Append('\n');
            text.Append("  ").Append(note.Strategy);
            if (note.Item is { } item) text.Append(", ").Append(item);
            text.Append(": ").Append(note.Because).Append('\n');
        }

        return text.ToString();
    }
}

/// <summary>One decision of an allocation, or why there was none.</summary>
/// <param name="Source">The payment or credit note.</param>
/// <param name="Strategy">The strategy that was asked, or the engine.</param>
/// <param name="Item">The item that it is about, or null.</param>
/// <param name="Because">What was decided and why.</param>
public sealed record AllocationNote(string Source, string Strategy, string? Item, string Because);
