namespace Invoicing.Review;

/// <summary>
/// The points of each criterion by which two documents are compared; what speaks against a copy is below zero. A
/// criterion that one of both says nothing of counts nothing. Immutable.
/// </summary>
/// <param name="SameNumber">The numbers have the same normal form.</param>
/// <param name="AlikeNumber">They are the same without prefix and separators, O read as 0, I and L as 1.</param>
/// <param name="TransposedNumber">Two neighbouring characters are exchanged, and the dates are near.</param>
/// <param name="NextNumber">One follows the other in a sequence, as their dates do.</param>
/// <param name="OtherNumber">They are none of that.</param>
/// <param name="SameAmount">The totals with tax are the same.</param>
/// <param name="TransposedAmount">Two neighbouring digits of the totals are exchanged.</param>
/// <param name="OtherAmount">The totals are others.</param>
/// <param name="SameDate">The issue dates are the same.</param>
/// <param name="NearDate">They are near.</param>
/// <param name="DateInWindow">They are not near, but within the window.</param>
/// <param name="FarDate">They are further apart.</param>
/// <param name="SameSupplier">It is the same supplier, an alias of it counted.</param>
/// <param name="SameAccount">Both ask to be paid to the same account.</param>
/// <param name="SameOrder">Both refer to the same orders.</param>
/// <param name="OtherOrder">They refer to different ones.</param>
/// <param name="SameLines">Items, quantities and amounts of the lines are the same, in whatever order.</param>
/// <param name="OtherLines">They are not.</param>
/// <param name="SamePeriod">Both bill the same period.</param>
/// <param name="OtherPeriod">They bill different ones.</param>
public sealed record DuplicateWeights(
    int SameNumber = 50,
    int AlikeNumber = 40,
    int TransposedNumber = 20,
    int NextNumber = -25,
    int OtherNumber = -15,
    int SameAmount = 30,
    int TransposedAmount = 15,
    int OtherAmount = -10,
    int SameDate = 15,
    int NearDate = 12,
    int DateInWindow = 5,
    int FarDate = -15,
    int SameSupplier = 10,
    int SameAccount = 10,
    int SameOrder = 10,
    int OtherOrder = -20,
    int SameLines = 15,
    int OtherLines = 0,
    int SamePeriod = 5,
    int OtherPeriod = -40)
{
    /// <summary>The usual points.</summary>
    public static DuplicateWeights Default { get; } = new();
}
