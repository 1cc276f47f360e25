namespace Invoicing;

/// <summary>What the library accepts at most; beyond it is a finding, never a slow answer. The defaults are those of
/// <see cref="Default"/>; a caller who needs others passes an own value.</summary>
public sealed record Limits
{
    /// <summary>The default limits.</summary>
    public static Limits Default { get; } = new();

    /// <summary>Lines of a document. Default: 10,000.</summary>
    public int Lines { get; init; } = 10_000;

    /// <summary>Allowances and charges of a line. Default: 100.</summary>
    public int AdjustmentsPerLine { get; init; } = 100;

    /// <summary>Taxes of a line, document allowance or charge. Default: 20.</summary>
    public int TaxesPerLine { get; init; } = 20;

    /// <summary>Bytes of a document read. Default: 16 MiB.</summary>
    public long InputBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>Nesting of a document read. Default: 64.</summary>
    public int Depth { get; init; } = 64;

    /// <summary>Characters of a text. Default: 10,000.</summary>
    public int TextLength { get; init; } = 10_000;

    /// <summary>Decimals of quantities and prices. Default and most: 10.</summary>
    public int Scale { get; init; } = 10;

    /// <summary>The largest rate. Default and most: 1,000 %.</summary>
    public Percentage Rate { get; init; } = Percentage.Of(Percentage.MaxValue);

    /// <summary>Open items of one account in one call. Default: 100,000.</summary>
    public int OpenItems { get; init; } = 100_000;

    /// <summary>Transactions of a bank file. Default: 100,000.</summary>
    public int BankTransactions { get; init; } = 100_000;
}
