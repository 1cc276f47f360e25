namespace Invoicing.Review;

/// <summary>Codes of which rounding policy explains declared amounts; each has a page under <c>docs/rules</c>. What
/// differs from the policy of the invoice itself has the codes of <see cref="Invoices.VerifyFindings"/> or
/// <see cref="ReviewFindings.AmountsDiffer"/>.</summary>
public static class ArithmeticFindings
{
    /// <summary>Another rounding policy than the invoice's own explains every amount. A notice.</summary>
    public const string OtherPolicy = "ARITHMETIC-OTHER-POLICY";

    /// <summary>No rounding policy explains the amounts, and another than the invoice's own comes nearest.</summary>
    public const string Unexplained = "ARITHMETIC-UNEXPLAINED";
}
