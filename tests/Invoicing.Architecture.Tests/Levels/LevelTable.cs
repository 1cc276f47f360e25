namespace Invoicing.Architecture.Tests.Levels;

/// <summary>
/// The house as data: a namespace uses those of the rows above it in this table, never one of its own row or below.
/// </summary>
static class LevelTable
{
    static readonly string[][] Rows =
    [
        ["Invoicing"],
        ["Invoicing.Findings"],
        ["Invoicing.Explanations"],
        ["Invoicing.Parties", "Invoicing.Documents", "Invoicing.Approvals", "Invoicing.Postings"],
        ["Invoicing.Taxes", "Invoicing.Terms", "Invoicing.Banking"],
        ["Invoicing.Catalog"],
        ["Invoicing.Discounts"],
        ["Invoicing.Contracts"],
        ["Invoicing.Orders", "Invoicing.Work"],
        ["Invoicing.Invoices"],
        [
            "Invoicing.Billing", "Invoicing.Matching", "Invoicing.Compliance", "Invoicing.Corrections",
            "Invoicing.Payments", "Invoicing.Revenue", "Invoicing.Numbering",
        ],
        ["Invoicing.Receivables", "Invoicing.Review"],
        ["Invoicing.Serialization"],
        ["Invoicing.Records", "Invoicing.Rendering.*"],
        ["Invoicing.Bulk", "Invoicing.Testing.*", "Invoicing.Sqlite.*", "Invoicing.Extensions.DependencyInjection.*"],
    ];

    /// <summary>Namespaces of attributes that an analyzer knows by their full name; any type may carry one.</summary>
    static readonly string[] Analyzers = ["Meziantou.Analyzer.Annotations"];

    public static bool IsKnown(string name) => Find(name) is not null || Analyzers.Contains(name);

    /// <summary>
    /// The entry that a namespace belongs to, with its level; null for a namespace that the table does not know. An
    /// entry that ends in <c>.*</c> stands for the namespace and all below it, as one.
    /// </summary>
    public static (string Entry, int Level)? Find(string name)
    {
        for (var level = 0; level < Rows.Length; level++)
        {
            foreach (var entry in Rows[level])
            {
                if (entry == name || (entry.EndsWith(".*", StringComparison.Ordinal) && IsWithin(name, entry[..^2])))
                {
                    return (entry, level);
                }
            }
        }

        return null;
    }

    static bool IsWithin(string name, string family) =>
        name == family || name.StartsWith(family + ".", StringComparison.Ordinal);
}
