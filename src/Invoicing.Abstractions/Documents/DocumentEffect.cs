namespace Invoicing.Documents;

/// <summary>What a document does to the debt of the buyer.</summary>
public enum DocumentEffect
{
    /// <summary>The buyer owes more.</summary>
    Debit = 1,

    /// <summary>The buyer owes less; the amounts on the document are positive all the same.</summary>
    Credit = -1,
}
