using System.Globalization;
using System.Text.Json.Serialization;

namespace Invoicing.Payments;

/// <summary>What speaks for or against a customer having made a payment.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<RemitterEvidenceKind>))]
public enum RemitterEvidenceKind
{
    /// <summary>A structured reference whose check digits hold names the document.</summary>
    StructuredReference = 0,

    /// <summary>The end-to-end identification is that of our own direct debit.</summary>
    EndToEndId,

    /// <summary>The number stands in what the payer wrote.</summary>
    Number,

    /// <summary>The digits of the number stand in what the payer wrote, its letters do not.</summary>
    NumberWithoutLetters,

    /// <summary>A number stands there of which one digit differs, is missing, is too many, or two are
    /// swapped.</summary>
    NearNumber,

    /// <summary>The amount is what is open of the documents.</summary>
    Amount,

    /// <summary>The amount is what is open of the documents less the discount available that day.</summary>
    AmountLessDiscount,

    /// <summary>The account is the customer's.</summary>
    Account,

    /// <summary>The account was seen to pay for the customer.</summary>
    AliasAccount,

    /// <summary>The name is the customer's, but for legal form, case and punctuation.</summary>
    Name,

    /// <summary>The name is like the customer's.</summary>
    SimilarName,

    /// <summary>The name was seen to pay for the customer.</summary>
    AliasName,

    /// <summary>The text was seen to be written for the customer.</summary>
    AliasText,

    /// <summary>The account is another customer's.</summary>
    OtherAccount,

    /// <summary>The name is another customer's.</summary>
    OtherName,

    /// <summary>The payer names documents of another customer.</summary>
    OtherDocument,

    /// <summary>A document that is named is settled.</summary>
    NotOpen,

    /// <summary>A document that is named is in another currency.</summary>
    OtherCurrency,
}

/// <summary>One piece of evidence with what it counts. Immutable.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Points">What it counts; below zero where it speaks against the customer.</param>
/// <param name="Text">What was found: the reference, the account, the name.</param>
public sealed record RemitterEvidence(RemitterEvidenceKind Kind, int Points, string Text)
{
    /// <summary>"Number +55: INV-2026-00012".</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Kind} {Points:+0;-0;0}: {Text}");
}
