namespace Invoicing.Invoices;

/// <summary>Where the amounts of an invoice lie in its one column of minor units.</summary>
/// <param name="Lines">How many lines there are.</param>
/// <param name="LineAdjustments">How many allowances and charges all lines have, shares of document ones
/// included.</param>
/// <param name="DocumentAdjustments">How many allowances and charges stay on document level.</param>
/// <param name="Shares">How many shares these have.</param>
/// <param name="Groups">How many tax groups there are.</param>
internal readonly record struct AmountsLayout(
    int Lines, int LineAdjustments, int DocumentAdjustments, int Shares, int Groups)
{
    public const int SumOfLineNets = 0;
    public const int Allowances = 1;
    public const int Charges = 2;
    public const int WithoutTax = 3;
    public const int Tax = 4;
    public const int TaxInAccounting = 5;
    public const int WithTax = 6;
    public const int Paid = 7;
    public const int Rounding = 8;
    public const int Due = 9;
    public const int Withheld = 10;
    public const int SplitPayment = 11;
    public const int AmountToPay = 12;
    public const int Totals = 13;
    public const int ColumnsOfLine = 3;

    /// <summary>The number of amounts.</summary>
    public int Length => GroupAt(Groups);

    /// <summary>Gross, net, and the number of the first adjustment of a line.</summary>
    public int LineAt(int line) => Totals + (ColumnsOfLine * line);

    /// <summary>The amount of the allowance or charge of a line, numbered over all lines.</summary>
    public int AdjustmentAt(int adjustment) => LineAt(Lines) + adjustment;

    /// <summary>The amount and the number of the first share of an allowance or charge on document level.</summary>
    public int DocumentAt(int adjustment) => AdjustmentAt(LineAdjustments) + (2 * adjustment);

    /// <summary>The amount of a share, numbered over all document allowances and charges.</summary>
    public int ShareAt(int share) => DocumentAt(DocumentAdjustments) + share;

    /// <summary>Base, tax, and tax in accounting currency of a group.</summary>
    public int GroupAt(int group) => ShareAt(Shares) + (3 * group);
}
