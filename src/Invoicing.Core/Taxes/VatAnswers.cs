using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Invoicing.Documents;
using NodaTime.Text;

namespace Invoicing.Taxes;

/// <summary>The decisions that rules on value added tax give, each made once and kept: a document's lines mostly get
/// the same one.</summary>
internal sealed class VatAnswers(VatWords words)
{
    // More than all grounds, states and rates give; beyond it decisions are made anew.
    private const int MostKept = 10_000;

    private readonly ConcurrentDictionary<Key, TaxDecision> _kept = new();
    private int _count;

    /// <summary>The decision of a rule at a place.</summary>
    public TaxDecision Of(
        in VatCase c, VatGround ground, VatPlace place, TaxRate? rate = null, TaxRate? surcharge = null)
    {
        var key = new Key(ground, place, rate, surcharge, c);
        return _kept.TryGetValue(key, out var kept) ? kept : Add(key, Make(c, ground, place, rate, surcharge));
    }

    /// <summary>The decision of a rule at a place, not kept: its ground holds what the caller wrote.</summary>
    public TaxDecision Once(in VatCase c, VatGround ground, VatPlace place) => Make(c, ground, place, null, null);

    private TaxDecision Add(Key key, TaxDecision decision)
    {
        if (_count < MostKept && _kept.TryAdd(key, decision)) Interlocked.Increment(ref _count);
        return decision;
    }

    private TaxDecision Make(in VatCase c, VatGround ground, VatPlace place, TaxRate? rate, TaxRate? surcharge)
    {
        var state = place.Territory.State;
        var decision = (surcharge is null
                ? TaxDecision.Of(TaxOf(ground, rate))
                : TaxDecision.Of(TaxOf(ground, rate), SurchargeOf(surcharge)))
            .Because(ground.Clause(place.Article), BecauseOf(ground, rate, surcharge, state),
                rate is null ? null : c.Question.Rates.Of(state)?.Version)
            .In(state)
            .Saying(NotesOf(c, ground, state, rate is not null).AsSpan())
            .Of(ground.RuleId);
        if (rate is not null) decision = decision.By(rate);
        if (surcharge is not null) decision = decision.By(surcharge);
        return decision.SettledAs(new TaxTreatment
        {
            Taxes = [.. decision.Taxes.Select(tax => tax with { Basis = decision.BasisOf(ground.RuleId) })],
            Notes = decision.Notes,
            Place = state,
        });
    }

    private static Tax TaxOf(VatGround ground, TaxRate? rate) => rate switch
    {
        null => ground.Tax ?? throw new InvalidOperationException($"{ground.RuleId} has neither a tax nor a rate."),
        { Rate.IsZero: true } => Vat.Zero,
        _ => new Tax { Category = ground.Category, Rate = rate.Rate },
    };

    private static Tax SurchargeOf(TaxRate surcharge) => new()
    {
        Rate = surcharge.Rate, Id = surcharge.Class,
    };

    private static string BecauseOf(VatGround ground, TaxRate? rate, TaxRate? surcharge, CountryCode state)
    {
        if (rate is null) return ground.Because;
        var text = $"{ground.Because}: {rate.Class} rate of {state.Code} since {Iso(rate)}, {rate.Source}";
        return surcharge is null ? text : $"{text}; surcharge since {Iso(surcharge)}, {surcharge.Source}";
    }

    private static string Iso(TaxRate rate) => LocalDatePattern.Iso.Format(rate.From);

    private ImmutableArray<Note> NotesOf(in VatCase c, VatGround ground, CountryCode state, bool isCharged)
    {
        var notes = ImmutableArray.CreateBuilder<Note>();
        var language = VatWords.LanguageOf(c.Situation.Seller, c.Seller.State);
        if (ground.Words is { } key) words.AddTo(notes, key, language, ground.IsNational ? state : default);
        if (isCharged && c.Situation.Choices.IsCashAccounting)
            words.AddTo(notes, VatWords.CashAccounting, language, state);
        if (StatedChoices.IsSelfBilled(c.Situation)) words.AddTo(notes, VatWords.SelfBilling, language, default);
        return notes.ToImmutable();
    }

    private readonly struct Key(VatGround ground, VatPlace place, TaxRate? rate, TaxRate? surcharge, in VatCase c)
        : IEquatable<Key>
    {
        private readonly VatGround _ground = ground;
        private readonly string _article = place.Article;
        private readonly CountryCode _state = place.Territory.State;
        private readonly CountryCode _seller = c.Seller.State;
        private readonly TaxRate? _rate = rate;

        // One rate can stand in several versions of a country's data, and the basis names the version.
        private readonly string? _version = rate is null
            ? null
            : c.Question.Rates.Of(place.Territory.State)?.Version;
        private readonly TaxRate? _surcharge = surcharge;
        private readonly string? _language = c.Situation.Seller.Language;
        private readonly bool _isCash = c.Situation.Choices.IsCashAccounting;
        private readonly bool _isSelfBilled = StatedChoices.IsSelfBilled(c.Situation);

        public bool Equals(Key other) => ReferenceEquals(_ground, other._ground) && _state == other._state
            && ReferenceEquals(_rate, other._rate) && ReferenceEquals(_surcharge, other._surcharge)
            && _seller == other._seller && _isCash == other._isCash && _isSelfBilled == other._isSelfBilled
            && _article == other._article && _language == other._language && _version == other._version;

        public override bool Equals(object? obj) => obj is Key other && Equals(other);

        // Ground, rate and state tell nearly all apart.
        public override int GetHashCode() => HashCode.Combine(
            RuntimeHelpers.GetHashCode(_ground), RuntimeHelpers.GetHashCode(_rate), _state.GetHashCode());
    }
}
