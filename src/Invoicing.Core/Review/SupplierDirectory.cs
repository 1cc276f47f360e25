using System.Collections.Immutable;
using Invoicing.Parties;

namespace Invoicing.Review;

/// <summary>Finds the known supplier of a party: by its id, else by its VAT number, else by its name. A name or number
/// that two suppliers claim finds the one whose id comes first. Immutable.</summary>
internal sealed class SupplierDirectory
{
    private readonly Dictionary<string, KnownSupplier> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KnownSupplier> _byVat = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KnownSupplier> _byName = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A directory of suppliers, in whatever order.</summary>
    public SupplierDirectory(ImmutableArray<KnownSupplier> suppliers)
    {
        foreach (var supplier in suppliers.OrderBy(each => each.Id, StringComparer.Ordinal))
        {
            _byId.TryAdd(supplier.Id, supplier);
            foreach (var number in supplier.VatNumbers) _byVat.TryAdd(AccountKeys.Of(number), supplier);
            foreach (var name in supplier.Names) _byName.TryAdd(name.Trim(), supplier);
        }

        // An id of its own comes before an alias of another.
        foreach (var supplier in suppliers.OrderBy(each => each.Id, StringComparer.Ordinal))
            foreach (var alias in supplier.Aliases) _byId.TryAdd(alias, supplier);
    }

    /// <summary>No supplier.</summary>
    public static SupplierDirectory None { get; } = new([]);

    /// <summary>The supplier of a party, or null.</summary>
    public KnownSupplier? Find(Party party)
    {
        if (_byId.Count == 0) return null;
        if (party.Id is { } id && _byId.TryGetValue(id, out var known)) return known;
        if (party.VatNumber is { } vat && _byVat.TryGetValue(AccountKeys.Of(vat), out known)) return known;
        return _byName.GetValueOrDefault(party.Name.Trim());
    }
}
