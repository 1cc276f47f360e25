namespace Invoicing.Matching;

/// <summary>The codes of findings about tax that the buyer wants to deduct; each has a page under
/// <c>docs/rules</c>.</summary>
public static class InputTaxFindings
{
    /// <summary>Tax is shown, and the seller states neither a VAT number nor a tax number.</summary>
    public const string NumberMissing = "INPUT-TAX-NUMBER-MISSING";

    /// <summary>The VAT number of the seller cannot be one.</summary>
    public const string NumberWrong = "INPUT-TAX-NUMBER-WRONG";

    /// <summary>The rate was not in force at the tax point.</summary>
    public const string RateNotInForce = "INPUT-TAX-RATE-NOT-IN-FORCE";

    /// <summary>Tax is shown where the buyer owes it.</summary>
    public const string ReverseChargeExpected = "INPUT-TAX-REVERSE-CHARGE-EXPECTED";

    /// <summary>The buyer owes the tax, or the supply is exempt for it, and its VAT number is missing.</summary>
    public const string BuyerNumberMissing = "INPUT-TAX-BUYER-NUMBER-MISSING";

    /// <summary>The VAT number of the buyer is none of its own.</summary>
    public const string BuyerNumberDiffers = "INPUT-TAX-BUYER-NUMBER-DIFFERS";
}
