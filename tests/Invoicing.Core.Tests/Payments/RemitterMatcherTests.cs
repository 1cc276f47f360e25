using System.Collections.Immutable;
using Invoicing.Banking;
using Invoicing.Parties;
using Invoicing.Payments;
using NodaTime;

namespace Invoicing.Core.Tests.Payments;

/// <summary>What the vectors of kind remitter do not ask: what is made of proposals, and inputs without end.</summary>
public class RemitterMatcherTests
{
    static readonly LocalDate Day = new(2026, 12, 1);
    static readonly Iban Account = Iban.Of("DE89370400440532013000");

    static OpenItem Item(string id, decimal amount, string customer = "A") => new()
    {
        Id = id,
        Customer = customer,
        Issued = Day,
        Due = Day,
        Amount = Money.Of(amount, Currency.EUR),
        Open = Money.Of(amount, Currency.EUR),
    };

    static BankTransaction Entry(decimal amount, string? text = null, string? name = null) => new()
    {
        Id = "E", BookingDate = Day, Amount = Money.Of(amount, Currency.EUR), RemittanceInformation = text,
        CounterpartyName = name,
    };

    [Fact]
    public void A_proposal_gives_the_allocator_customer_and_items()
    {
        var entry = Entry(119m, "INV-2026-00013");
        var items = ImmutableArray.Create(Item("INV-2026-00012", 119m), Item("INV-2026-00013", 119m));
        var report = RemitterMatcher.Standard.Find(entry, RemitterIndex.Of(items));

        var payment = report.Proposals[0].ApplyTo(Payment.Of(entry));

        Assert.Equal("A", payment.Customer);
        Assert.Equal(["INV-2026-00013"], payment.Remittance.Select(line => line.Document));
        Assert.Equal("Number +55: INV-2026-00013; Amount +25: 119.00 EUR", report.Proposals[0].ToBasis().Because);
    }

    [Fact]
    public void What_the_payer_designated_is_kept()
    {
        var lines = ImmutableArray.Create(new RemittanceLine { Document = "X" });
        var payment = new RemitterProposal { Customer = "A", Items = ["Y"], Confidence = 80 }
            .ApplyTo(Payment.Of(Entry(1m)) with { Remittance = lines });

        Assert.Equal(lines.AsEnumerable(), payment.Remittance);
    }

    [Fact]
    public void A_payment_is_found_as_the_entry_it_comes_from()
    {
        var index = RemitterIndex.Of([Item("INV-2026-00013", 119m)]);
        var entry = Entry(119m, "INV-2026-00013");

        Assert.Equal(RemitterMatcher.Standard.Find(entry, index), RemitterMatcher.Standard.Find(Payment.Of(entry), index));
    }

    [Fact]
    public void A_structured_reference_stands_before_what_else_was_written()
    {
        var entry = Entry(1m, "thanks") with { StructuredReference = "RF18539007547034" };

        Assert.Equal("RF18539007547034 thanks", Payment.Of(entry).RemittanceInformation);
        Assert.Equal("RF18539007547034",
            Payment.Of(entry with { RemittanceInformation = null }).RemittanceInformation);
    }

    [Fact]
    public void What_is_confirmed_is_learned_and_counted()
    {
        var entry = Entry(1m, name: "Holding B.V.") with { CounterpartyAccount = Account };

        var once = PayerAliases.Learn([], entry, "A", Day);
        var twice = PayerAliases.Learn(once, entry, "A", Day.PlusDays(30));

        Assert.Equal(
            [
                new PayerAlias { Customer = "A", Account = Account, LearnedOn = Day, Confirmed = 2 },
                new PayerAlias { Customer = "A", Name = "HOLDING", LearnedOn = Day, Confirmed = 2 },
            ], twice.AsEnumerable());
        Assert.Equal(1, once[0].Confirmed);
    }

    [Fact]
    public void A_text_is_learned_only_where_nothing_else_tells()
    {
        Assert.Equal("MIETE HALLE", Assert.Single(PayerAliases.Learn([], Entry(1m, "Miete Halle 7"), "A", Day)).Text);
        Assert.Null(Assert.Single(PayerAliases.Learn([], Entry(1m, "Miete", "Sud"), "A", Day)).Text);
        Assert.Empty(PayerAliases.Learn([], Entry(1m, "4711"), "A", Day));
    }

    [Theory]
    [InlineData("Müller GmbH & Co. KG", "MUELLER")]
    [InlineData("S.A.R.L. Élan d'Été", "ELAN DETE")]
    [InlineData("Straße 7 AG", "strasse 7")]
    [InlineData("AG", "ag")]
    public void Names_are_the_same_but_for_legal_forms_accents_and_marks(string one, string other) =>
        Assert.Equal(100, PayerName.Of(one).SimilarityTo(PayerName.Of(other)));

    [Theory]
    [InlineData("Beispiel Handels GmbH", "Beispiel GmbH", 69)]
    [InlineData("Muster Maschinenbau", "Muster Maschinenb", 94)]
    [InlineData("Alpha", "Beta", 0)]
    [InlineData("---", "Beta", 0)]
    public void Similarity_is_the_letters_of_common_words_by_those_of_both(string one, string other, int percent)
    {
        Assert.Equal(percent, PayerName.Of(one).SimilarityTo(PayerName.Of(other)));
        Assert.Equal(percent, PayerName.Of(other).SimilarityTo(PayerName.Of(one)));
    }

    [Theory(Timeout = 60_000)]
    [InlineData("1 ")]
    [InlineData("202600012 ")]
    [InlineData("INV-2026-00012 ")]
    [InlineData("RF18 ")]
    [InlineData("a")]
    [InlineData("\uD800")]
    public async Task A_text_without_end_takes_no_time(string piece)
    {
        var items = Enumerable.Range(0, 10_000).Select(each => Item($"INV-2026-{each:00000}", 5m)).ToImmutableArray();
        var text = string.Concat(Enumerable.Repeat(piece, 10_000 / piece.Length));
        var index = RemitterIndex.Of(items, [new Payer { Customer = "A", Name = text }]);

        var report = await Task.Run(() => RemitterMatcher.Standard.Find(
            Entry(5m, text, text) with { StructuredReference = text, EndToEndId = text }, index));

        Assert.True(report.Proposals.Length <= 5);
    }
}
