namespace Invoicing.Catalog;

/// <summary>
/// What a quantity of one unit is in another: 1 XBX of an item = 12 C62, 1 DAY = 8 HUR by agreement. Both quantities
/// are above zero; their quotient is exact, 7 to 3 as well. Immutable.
/// </summary>
/// <param name="Quantity">The quantity in the one unit.</param>
/// <param name="Equal">The same in the other unit.</param>
/// <param name="Item">Item seller's identifier (BT-155) for which it holds, before one for any; or null for
/// any.</param>
/// <param name="Source">What it rests on, an agreement or a standard; or null.</param>
public sealed record UnitConversion(Quantity Quantity, Quantity Equal, string? Item = null, string? Source = null)
{
    /// <summary>The equation in words: <c>1 XBX = 12 C62</c>.</summary>
    public override string ToString() => $"{Quantity} = {Equal}";
}
