namespace Invoicing.Documents;

/// <summary>A note on a document (BG-1).</summary>
/// <param name="Text">The text (BT-22).</param>
/// <param name="Subject">The subject: a code of UNTDID 4451 (BT-21), or null.</param>
public sealed record Note(string Text, string? Subject = null);
