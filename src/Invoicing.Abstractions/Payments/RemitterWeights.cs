namespace Invoicing.Payments;

/// <summary>What each piece of evidence counts, and from where on it is enough. Documents count what the weakest of
/// them is found by; of account, name and text each counts once, by the strongest. Immutable; JSON may leave out what
/// is as usual.</summary>
/// <param name="Automatic">From here on the best proposal is automatic. Default: 80.</param>
/// <param name="Floor">Below this nothing is proposed. Default: 20.</param>
/// <param name="Margin">How far the sum of the best has to be ahead of that of the next. Default: 15.</param>
/// <param name="MostProposals">The most proposals of a payment. Default: 5.</param>
/// <param name="StructuredReference">A structured reference with check digits. Default: 80.</param>
/// <param name="EndToEndId">The end-to-end identification of our direct debit. Default: 80.</param>
/// <param name="Number">A number in the text. Default: 55.</param>
/// <param name="NumberWithoutLetters">A number without its letters. Default: 40.</param>
/// <param name="NearNumber">A number with one typing error. Default: 25; never automatic unless amount and payer
/// agree too.</param>
/// <param name="Amount">The amount, as it is open or less discount. Default: 25.</param>
/// <param name="Account">The customer's account; half where another customer has it too. Default: 60.</param>
/// <param name="AliasAccount">An account learned; half where it was confirmed once only. Default: 50.</param>
/// <param name="Name">The customer's name; of a similar one so many percent as it is similar. Default: 30.</param>
/// <param name="LeastSimilarity">The least similarity of names that counts, in percent. Default: 60.</param>
/// <param name="AliasName">A name learned; half where it was confirmed once only. Default: 30.</param>
/// <param name="AliasText">A text learned; half where it was confirmed once only. Default: 20.</param>
/// <param name="OtherAccount">An account of another customer. Default: -40.</param>
/// <param name="OtherName">A name of another customer. Default: -15.</param>
/// <param name="OtherDocument">Documents of another customer. Default: -20.</param>
/// <param name="NotOpen">A document that is settled. Default: -30.</param>
/// <param name="OtherCurrency">A document in another currency. Default: -20.</param>
public sealed record RemitterWeights(
    int Automatic = 80,
    int Floor = 20,
    int Margin = 15,
    int MostProposals = 5,
    int StructuredReference = 80,
    int EndToEndId = 80,
    int Number = 55,
    int NumberWithoutLetters = 40,
    int NearNumber = 25,
    int Amount = 25,
    int Account = 60,
    int AliasAccount = 50,
    int Name = 30,
    int LeastSimilarity = 60,
    int AliasName = 30,
    int AliasText = 20,
    int OtherAccount = -40,
    int OtherName = -15,
    int OtherDocument = -20,
    int NotOpen = -30,
    int OtherCurrency = -20)
{
    /// <summary>The default weights.</summary>
    public static RemitterWeights Default { get; } = new();
}
