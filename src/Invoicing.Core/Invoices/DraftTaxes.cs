using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Invoicing.Discounts;
using Invoicing.Documents;
using Invoicing.Explanations;
using Invoicing.Findings;
using Invoicing.Parties;
using Invoicing.Taxes;
using NodaTime;

namespace Invoicing.Invoices;

/// <summary>Decides the taxes of the lines and charges of a draft that state none. Lines alike are decided
/// once.</summary>
internal sealed class DraftTaxes(TaxEngine engine, InvoiceDraft draft, DraftFacts facts, FindingSink findings)
{
    private readonly Invoice? _before = engine.NeedsAmounts ? AmountsOf(Shared(draft)) : null;
    private readonly List<TaxTreatment> _decided = [];
    private readonly bool _isWithinOneTerritory = IsWithinOneTerritory(engine, draft, facts);
    private DocumentTaxes? _taxes;

    private DocumentTaxes Taxes => _taxes ??= engine.For(SituationOf(draft, facts, _before));

    /// <summary>Why the draft is rounded as it is, where that was decided; else null.</summary>
    public Basis? RoundingBasis { get; private set; }

    /// <summary>The draft with taxes, and with the words that the law wants.</summary>
    public InvoiceDraft Decide()
    {
        var lines = draft.Lines;
        ImmutableArray<InvoiceLine>.Builder? changed = null;
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Kind != LineKind.Priced || !lines[i].Taxes.IsEmpty) continue;
            if (TaxesOf(lines[i], i) is not { IsEmpty: false } taxes) continue;
            (changed ??= lines.ToBuilder())[i] = lines[i] with { Taxes = taxes };
        }

        var adjustments = Adjustments();
        if (_decided.Count == 0) return draft;
        var rounding = Rounding();
        CheckTogether(rounding);
        return draft with
        {
            Lines = changed?.MoveToImmutable() ?? lines,
            Adjustments = adjustments,
            Notes = Notes(),
            Rounding = rounding,
        };
    }

    private static TaxSituation SituationOf(InvoiceDraft draft, DraftFacts facts, Invoice? before) => new()
    {
        Seller = draft.Seller,
        Buyer = draft.Buyer,
        BuyerStatus = facts.BuyerStatus,
        Establishments = facts.Establishments,
        Type = draft.Type,
        Currency = draft.Currency,
        TaxPoint = draft.TaxPoint,
        HasDeliveryDate = draft.Delivery is { Date: not null } or { Period: not null },
        From = facts.DispatchedFrom,
        To = draft.Delivery?.Address,
        Choices = facts.Choices,
        Evidence = facts.Evidence,
        Net = draft.Lines.Any(line => line.PriceIncludesTax) ? null : before?.Totals.WithoutTax,
        NetBefore = facts.NetBefore,
    };

    // Where the kind of supply changes nothing, as far as its place goes: one country, and no part of it that has a law
    // of its own. Where the regions levy, it matters even there.
    private static bool IsWithinOneTerritory(TaxEngine engine, InvoiceDraft draft, DraftFacts facts)
    {
        var home = draft.Seller.Address;
        return engine.Rates.Of(home.Country) is not { NeedsRegion: true }
            && IsSame(draft.Buyer.Address, home, draft.TaxPoint)
            && (draft.Delivery?.Address is not { } to || IsSame(to, home, draft.TaxPoint))
            && (facts.DispatchedFrom is not { } from || IsSame(from, home, draft.TaxPoint));
    }

    private bool IsHome(PostalAddress? address) =>
        address is null || IsSame(address, draft.Seller.Address, draft.TaxPoint);

    private static bool IsSame(PostalAddress address, PostalAddress home, LocalDate day) =>
        address.Country == home.Country
        && VatTerritory.Of(address, day, goods: true).IsSame(VatTerritory.Of(home, day, goods: true));

    private ImmutableArray<Tax> TaxesOf(InvoiceLine line, int index)
    {
        var key = LineKeys.Of(line, index);
        if (SupplyOf(line, index, key) is { } supply)
        {
            var taxes = Keep(Taxes.Decide(supply, PathOf(key)));
            return line.PartOf is { } part ? PricedLines.Counting(taxes, part.Covered, isFirst: true) : taxes;
        }

        findings.Add(TaxFindings.SupplyUnstated, Severity.Error, PathOf(key), ("item", line.Item.Name));
        return [];
    }

    private ImmutableArray<Tax> Keep(TaxTreatment treatment)
    {
        findings.AddRange(treatment.Findings);
        if (!treatment.Taxes.IsEmpty && !_decided.Contains(treatment, ReferenceEqualityComparer.Instance))
            _decided.Add(treatment);
        return treatment.Taxes;
    }

    // Null where the kind of supply is not known and matters.
    private TaxSupply? SupplyOf(InvoiceLine line, int index, string key)
    {
        var known = facts.Of(line.PartOf?.Line ?? key)?.Supply;
        var to = known?.To ?? line.PerformedAt;
        var kind = known?.Kind ?? line.Item.Supply ?? facts.Supply;
        if (kind is null && !(_isWithinOneTerritory && IsHome(known?.From) && IsHome(to))) return null;
        return new TaxSupply
        {
            Kind = kind ?? SupplyKind.Goods,
            ItemClass = line.Item.TaxClass,
            Margin = line.Item.Margin,
            IsTaxIncluded = line.PriceIncludesTax,
            Performed = line.Performed,
            From = known?.From,
            To = to,
            Transport = known?.Transport ?? facts.Transport,
            IsVirtual = known is { IsVirtual: true },
            IsNewMeansOfTransport = known is { IsNewMeansOfTransport: true },
            Quantity = engine.NeedsAmounts ? line.PartOf?.Covered ?? line.Quantity : null,
            Net = line.PriceIncludesTax ? null : _before?.Lines[index].Net,
        };
    }

    private ImmutableArray<Adjustment> Adjustments()
    {
        var adjustments = draft.Adjustments;
        ImmutableArray<Adjustment>.Builder? changed = null;
        for (var i = 0; i < adjustments.Length; i++)
        {
            if (adjustments[i] is not { Supply: { } supply, Taxes.IsEmpty: true, Lines.IsEmpty: true }) continue;
            var path = FormattableString.Invariant($"/adjustments/{i + 1}");
            var taxes = Keep(Taxes.Decide(SupplyOf(supply, i), path));
            if (taxes.IsEmpty) continue;
            (changed ??= adjustments.ToBuilder())[i] = adjustments[i] with { Taxes = taxes };
        }

        return changed?.MoveToImmutable() ?? adjustments;
    }

    private TaxSupply SupplyOf(ChargedSupply supply, int index) => new()
    {
        Kind = supply.Kind,
        ItemClass = supply.TaxClass,
        Transport = facts.Transport,
        Net = _before?.Amounts.Adjustment(index) * draft.Adjustments[index].Sign,
    };

    private ImmutableArray<Note> Notes()
    {
        ImmutableArray<Note>.Builder? notes = null;
        foreach (var treatment in _decided)
            foreach (var note in treatment.Notes)
                if (notes is null ? !draft.Notes.Contains(note) : !notes.Contains(note))
                    (notes ??= draft.Notes.ToBuilder()).Add(note);
        return notes?.ToImmutable() ?? draft.Notes;
    }

    // A draft that says nothing of rounding is rounded as the one country whose law taxes it wants.
    private RoundingPolicy Rounding()
    {
        if (draft.Rounding != RoundingPolicy.Default) return draft.Rounding;
        var place = _decided[0].Place;
        if (!_decided.TrueForAll(treatment => treatment.Place == place)
            || engine.Rates.Of(place) is not { } country || country.DefaultRounding == draft.Rounding)
            return draft.Rounding;
        RoundingBasis = new Basis(
            "country-rounding", Version: country.Version, Because: $"the default of {place.Code}");
        return country.DefaultRounding;
    }

    // What was decided and what was stated, as one document.
    private void CheckTogether(RoundingPolicy rounding)
    {
        List<TaxTreatment> all = [.. _decided];
        foreach (var line in draft.Lines)
            if (!line.Taxes.IsEmpty) all.Add(new TaxTreatment { Taxes = line.Taxes });
        foreach (var adjustment in draft.Adjustments)
            if (!adjustment.Taxes.IsEmpty) all.Add(new TaxTreatment { Taxes = adjustment.Taxes });
        findings.AddRange(engine.Check(Taxes.Situation, CollectionsMarshal.AsSpan(all), rounding));
    }

    private static string PathOf(string key) => "/lines/" + key;

    // A cap or threshold is of what a line comes to with its share of what is spread over the document.
    private static InvoiceDraft Shared(InvoiceDraft draft)
    {
        if (!draft.Adjustments.Any(IsSpread)) return draft;
        ImmutableArray<string> lines =
        [
            .. draft.Lines.Select(LineKeys.Of).Where((_, i) => draft.Lines[i].Kind == LineKind.Priced),
        ];
        return draft with
        {
            Adjustments =
            [
                .. draft.Adjustments.Select(each => IsSpread(each) ? each with { Lines = lines } : each),
            ],
        };
    }

    private static bool IsSpread(Adjustment adjustment) =>
        adjustment is { Taxes.IsEmpty: true, Lines.IsEmpty: true, Supply: null };

    // Amounts before tax; what cannot be calculated is found when the draft is.
    private static Invoice? AmountsOf(InvoiceDraft draft)
    {
        try
        {
            return InvoiceCalculator.Calculate(draft).ValueOrDefault;
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}
