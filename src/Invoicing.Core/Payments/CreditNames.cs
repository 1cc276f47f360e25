using System.Collections.Immutable;

namespace Invoicing.Payments;

/// <summary>What a line of a remittance may name with an amount of the other sign: items of that sign. They are looked
/// for once a line asks.</summary>
internal sealed class CreditNames(ImmutableArray<OpenItem> items)
{
    private HashSet<(string Name, int Sign)>? _names;

    /// <summary>Whether an item of that sign has the name: its id, its number or a reference.</summary>
    public bool Has(string name, int sign)
    {
        _names ??=
        [
            .. items.SelectMany(item => item.References.Add(item.Id).Add(item.Number)
                .Select(each => (each, item.Amount.Sign))),
        ];
        return _names.Contains((name, sign));
    }
}
