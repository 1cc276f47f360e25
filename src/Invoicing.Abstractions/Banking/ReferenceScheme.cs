using System.Text.Json.Serialization;

namespace Invoicing.Banking;

/// <summary>How a creditor forms the references that payers quote.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<ReferenceScheme>))]
public enum ReferenceScheme
{
    /// <summary>Structured creditor reference: "RF", two check digits by MOD 97-10, 1 to 21 letters and digits
    /// (ISO 11649).</summary>
    CreditorReference = 0,

    /// <summary>A Finnish reference as a creditor reference: "RF", two check digits, a reference of the scheme
    /// <see cref="Finnish"/> without leading zeros (Finance Finland, RF creditor reference).</summary>
    FinnishCreditorReference,

    /// <summary>Swiss QR reference: 27 digits, the last a check digit by recursive modulo 10 (SIX, Swiss
    /// Implementation Guidelines QR-bill, annex B).</summary>
    SwissQr,

    /// <summary>Finnish reference number (viitenumero): 4 to 20 digits, the last a check digit by the weights 7, 3, 1
    /// from the right (Finance Finland, structure of the reference number).</summary>
    Finnish,

    /// <summary>Norwegian KID with a check digit by modulus 10 (Luhn): 2 to 25 digits (Mastercard Payment Services,
    /// OCR giro).</summary>
    NorwegianModulus10,

    /// <summary>Norwegian KID with a check digit by modulus 11, weights 2 to 7 from the right, "-" for 10: 2 to 25
    /// characters (Mastercard Payment Services, OCR giro).</summary>
    NorwegianModulus11,

    /// <summary>Swedish OCR reference: 2 to 25 digits, the last a check digit by modulus 10 (Bankgirot, OCR reference
    /// control).</summary>
    Swedish,

    /// <summary>Swedish OCR reference with a length digit before the check digit: the last digit of the number of all
    /// digits (Bankgirot, OCR reference control, with length digit); 3 to 25 digits.</summary>
    SwedishWithLength,

    /// <summary>Danish payment slip of card type 04: 16 digits, the last a check digit by modulus 10.</summary>
    Danish04,

    /// <summary>Danish payment slip of card type 15: 16 digits, the last a check digit by modulus 10.</summary>
    Danish15,

    /// <summary>Danish payment slip of card type 71 (FIK): 15 digits, the last a check digit by modulus 10. Card types
    /// 01 and 73 have no reference.</summary>
    Danish71,

    /// <summary>Danish payment slip of card type 75 (FIK): 16 digits, the last a check digit by modulus
    /// 10.</summary>
    Danish75,

    /// <summary>Belgian structured communication: 10 digits and their remainder by 97 in two digits, 97 for 0
    /// (Febelfin, structured communication).</summary>
    Belgian,

    /// <summary>Slovenian model SI00: up to three parts of digits, nothing is checked.</summary>
    Slovenian00,

    /// <summary>Slovenian model SI01: up to three parts of digits, the last digit checks all by modulus 11, weights
    /// from 2 on from the right, 0 for 10 and 11.</summary>
    Slovenian01,

    /// <summary>Slovenian model SI12: up to 13 digits, the last a check digit as in
    /// <see cref="Slovenian01"/>.</summary>
    Slovenian12,

    /// <summary>Croatian model HR00: up to three parts of digits, nothing is checked.</summary>
    Croatian00,

    /// <summary>Croatian model HR01: up to three parts of digits, the last digit checks all by modulus 11 (FINA, models
    /// of the reference number), as in <see cref="Slovenian01"/>.</summary>
    Croatian01,

    /// <summary>End-to-end identification of a SEPA payment: 1 to 35 characters of the SEPA character set, neither
    /// beginning nor ending with a slash and without two in a row (European Payments Council, EPC217-08); nothing is
    /// checked. "NOTPROVIDED" stands for none and is none.</summary>
    EndToEnd,
}
