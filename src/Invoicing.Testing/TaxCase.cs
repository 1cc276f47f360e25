using System.Collections.Immutable;
using Invoicing.Documents;
using Invoicing.Parties;
using Invoicing.Serialization;
using Invoicing.Taxes;
using NodaTime;

namespace Invoicing.Testing;

/// <summary>A generated situation with one supply: each fact picked from a table whose first entry is the plainest, so
/// that a case shrinks by picking earlier entries. Immutable.</summary>
public sealed class TaxCase
{
    /// <summary>How many facts are picked.</summary>
    internal const int Picks = 20;

    private readonly ImmutableArray<int> _picks;

    private TaxCase(ImmutableArray<int> picks)
    {
        _picks = picks;
        var next = new Picker(picks);
        var day = next.Of(TaxCaseTables.Days);
        Situation = new TaxSituation
        {
            Seller = TaxCaseTables.Party("Seller", next.Of(TaxCaseTables.Addresses), next.Of(TaxCaseTables.Numbers),
                next.Of(TaxCaseTables.Numbers)),
            Buyer = TaxCaseTables.Party(
                "Buyer", next.Of(TaxCaseTables.Addresses), next.Of(TaxCaseTables.Numbers), null),
            TaxPoint = day,
            Currency = Currency.EUR,
            BuyerStatus = next.Of(Enum.GetValues<BuyerStatus>()),
            From = next.Of(TaxCaseTables.Places),
            To = next.Of(TaxCaseTables.Places),
            HasDeliveryDate = next.Of([true, false]),
            Type = next.Of([DocumentType.Invoice, DocumentType.CreditNote, DocumentType.SelfBilledInvoice]),
            Establishments = next.Of(TaxCaseTables.Establishments),
            Choices = next.Of(TaxCaseTables.Choices) with { DistanceSales = next.Of(Enum.GetValues<DistanceSales>()) },
            Evidence = next.Of(TaxCaseTables.Evidence),
        };
        Supply = new TaxSupply
        {
            Kind = next.Of(Enum.GetValues<SupplyKind>()),
            ItemClass = next.Of(TaxCaseTables.ItemClasses),
            Transport = next.Of(Enum.GetValues<TransportOfGoods>()),
            Margin = next.Of(TaxCaseTables.Margins),
            Quantity = Quantity.Pieces(2),
            Net = Money.Of(250m, Currency.EUR),
        };
    }

    /// <summary>What all supplies of the document have in common.</summary>
    public TaxSituation Situation { get; private init; }

    /// <summary>The supply.</summary>
    public TaxSupply Supply { get; private init; }

    /// <summary>The day of the case.</summary>
    public LocalDate Day => Situation.TaxPoint;

    /// <summary>Whether the case belongs to that half which a rule's own supplies are steered into.</summary>
    internal bool IsSteered => _picks[^1] % 2 == 0;

    internal static TaxCase Of(IEnumerable<int> picks) => new([.. picks]);

    internal TaxCase Steered(Func<TaxSupply, TaxSupply> about) => new(_picks) { Supply = about(Supply) };

    /// <summary>The cases one pick plainer.</summary>
    internal IEnumerable<TaxCase> Plainer()
    {
        for (var i = 0; i < _picks.Length; i++)
        {
            if (_picks[i] == 0) continue;
            yield return new TaxCase(_picks.SetItem(i, 0));
            if (_picks[i] > 1) yield return new TaxCase(_picks.SetItem(i, _picks[i] / 2));
        }
    }

    /// <summary>Situation and supply as JSON, to be read into a test.</summary>
    public override string ToString() => $"{InvoicingJson.Write(Situation)}\n{InvoicingJson.Write(Supply)}";

    private ref struct Picker(ImmutableArray<int> picks)
    {
        private int _at;

        public T Of<T>(IReadOnlyList<T> table) => table[picks[_at++] % table.Count];
    }
}
