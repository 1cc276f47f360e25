using NodaTime;

namespace Invoicing.Documents;

/// <summary>A reference to another document: its number, and its date where it is known. BG-3 (BT-25, BT-26) for a
/// preceding invoice.</summary>
/// <param name="Number">The number of the document (BT-25).</param>
/// <param name="IssueDate">The date of the document (BT-26), or null.</param>
public sealed record DocumentReference(string Number, LocalDate? IssueDate = null);
