using System.Collections.Immutable;
using Invoicing.Discounts;
using Invoicing.Invoices;
using Invoicing.Taxes;

namespace Invoicing.Payments;

/// <summary>
/// What the amount to pay of a document consists of: its lines less the allowances of the document, its charges, its
/// freight, and the tax of each group. An allowance is shared by Split over the lines of its treatment. What was paid
/// before, withheld or rounded is shared over lines and charges by their amounts.
/// </summary>
internal sealed class ItemComponents
{
    private const string FreightCode = "FC";

    private readonly List<(string Id, ComponentKind Kind, long Net)> _parts = [];
    private readonly Dictionary<Sequence<TaxGroupKey>, List<int>> _byTreatment = [];
    private readonly List<int> _lines = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    /// <summary>The components with their signs; none where they have mixed signs.</summary>
    public static ImmutableArray<ItemComponent> Of(Invoice invoice, ImmutableArray<ItemTax> taxes, int sign)
    {
        var components = new ItemComponents();
        components.AddLines(invoice);
        components.AddAdjustments(invoice);
        return components.Build(taxes, invoice.Totals.AmountToPay * sign, sign);
    }

    private void AddLines(Invoice invoice)
    {
        foreach (var line in invoice.Lines)
        {
            if (line.Net.IsZero) continue;
            Sequence<TaxGroupKey> treatment = line.Line.Taxes.Select(tax => tax.GroupKey).ToImmutableArray();
            if (!_byTreatment.TryGetValue(treatment, out var lines)) _byTreatment.Add(treatment, lines = []);
            lines.Add(_parts.Count);
            _lines.Add(_parts.Count);
            Add(line.Id, ComponentKind.Line, line.Net.MinorUnits);
        }
    }

    private void AddAdjustments(Invoice invoice)
    {
        var number = 0;
        foreach (var invoiced in invoice.Adjustments)
        {
            if (invoiced.Adjustment.Kind == AdjustmentKind.Allowance)
            {
                foreach (var share in invoiced.Shares) Lower(share);
                continue;
            }

            number++;
            if (invoiced.Amount.IsZero) continue;
            var isFreight = invoiced.Adjustment.ReasonCode == FreightCode;
            var name = isFreight ? "freight" : "charge";
            var id = isFreight && !_ids.Contains(name) ? name : FormattableString.Invariant($"{name}-{number}");
            Add(id, isFreight ? ComponentKind.Freight : ComponentKind.Charge, invoiced.Amount.MinorUnits);
        }
    }

    private void Lower(AdjustmentShare share)
    {
        if (share.Amount.IsZero) return;
        Sequence<TaxGroupKey> treatment = share.Taxes.Select(tax => tax.GroupKey).ToImmutableArray();
        var lines = _byTreatment.GetValueOrDefault(treatment, _lines);
        if (!Lower(lines, share.Amount.MinorUnits) && !Lower(_lines, share.Amount.MinorUnits))
            Add(FormattableString.Invariant($"allowance-{_parts.Count + 1}"), ComponentKind.Charge,
                -share.Amount.MinorUnits);
    }

    private bool Lower(List<int> lines, long amount)
    {
        var weights = lines.ConvertAll(line => Math.Abs(_parts[line].Net)).ToArray();
        if (Array.TrueForAll(weights, weight => weight == 0)) return false;
        var shares = new long[weights.Length];
        Split.Into(amount, weights, [], shares);
        for (var i = 0; i < shares.Length; i++)
        {
            var (id, kind, net) = _parts[lines[i]];
            _parts[lines[i]] = (id, kind, net - shares[i]);
        }

        return true;
    }

    private ImmutableArray<ItemComponent> Build(ImmutableArray<ItemTax> taxes, Money amount, int sign)
    {
        var rest = amount - Money.Sum(taxes.Select(tax => tax.Tax), amount.Currency);
        if (_ids.Count != _parts.Count || Nets(rest.MinorUnits, sign) is not { } nets) return [];
        var components = ImmutableArray.CreateBuilder<ItemComponent>(_parts.Count + taxes.Length);
        for (var i = 0; i < nets.Length; i++) AddComponent(_parts[i].Id, _parts[i].Kind, nets[i]);
        for (var i = 0; i < taxes.Length; i++)
        {
            var id = FormattableString.Invariant($"tax-{i + 1}");
            if (!_ids.Add(id)) return [];
            AddComponent(id, ComponentKind.Tax, taxes[i].Tax.MinorUnits);
        }

        return components.DrainToImmutable();

        void AddComponent(string id, ComponentKind kind, long units)
        {
            var part = Money.FromMinor(units, amount.Currency);
            if (units != 0) components.Add(new ItemComponent(id, kind, part, part));
        }
    }

    // The nets with their signs, scaled to what is left beside the taxes; null where one has the other sign.
    private long[]? Nets(long rest, int sign)
    {
        var nets = _parts.ConvertAll(part => part.Net * sign).ToArray();
        var of = Math.Sign(nets.Sum());
        if (Array.Exists(nets, net => net * of < 0 || (of == 0 && net != 0))) return null;
        if (nets.Sum() == rest) return nets;
        if (of == 0) return null;
        var shares = new long[nets.Length];
        Split.Into(rest, Array.ConvertAll(nets, Math.Abs), [], shares);
        return shares;
    }

    private void Add(string id, ComponentKind kind, long net)
    {
        _ids.Add(id);
        _parts.Add((id, kind, net));
    }
}
