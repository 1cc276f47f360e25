using Invoicing.Findings;
using Invoicing.Parties;
using NodaTime;

namespace Invoicing.Taxes;

/// <summary>Whether the buyer's VAT number carries a treatment that rests on it: implementing regulation (EU) 282/2011
/// article 18(1), directive 2006/112/EC article 138(1)(b).</summary>
internal static class BuyerVatNumber
{
    private const string Path = "/buyer/vatNumber";

    /// <summary>Finds the number and checks it; what is wrong with it goes into the sink.</summary>
    /// <param name="c">The case.</param>
    /// <param name="preferred">The state whose number is taken where there are several.</param>
    /// <param name="refused">The state whose number does not do, or default.</param>
    /// <param name="sink">Takes what is found.</param>
    /// <param name="treatment">What rests on it, in words.</param>
    public static void Check(
        in VatCase c, CountryCode preferred, CountryCode refused, FindingSink sink, string treatment)
    {
        if (Find(c, preferred, refused) is not { } number)
            Missing(c, refused.IsNone ? "states outside the EU" : refused.Code, sink, treatment);
        else
            Check(c, number, sink);
    }

    /// <summary>The same where only the number of one state does.</summary>
    public static void CheckThatOf(in VatCase c, CountryCode state, FindingSink sink, string treatment)
    {
        if (Find(c, state, refused: default) is not { } number || number.Jurisdiction != state)
            Missing(c, $"states other than {state.Code}", sink, treatment);
        else
            Check(c, number, sink);
    }

    /// <summary>Finds the number and checks its digits, for supplies within a state: no law asks for more
    /// there.</summary>
    public static void CheckAtHome(in VatCase c, CountryCode state, FindingSink sink, string treatment)
    {
        if (Find(c, state, refused: default) is not { } number)
            Missing(c, "states outside the EU", sink, treatment);
        else if (!VatNumber.IsValid(number.Number))
            number.Check(sink, "/buyer");
    }

    /// <summary>Whether the buyer has a number of a state.</summary>
    public static bool IsThereOneOf(in VatCase c, CountryCode state) =>
        Find(c, state, refused: default)?.Jurisdiction == state;

    private static TaxRegistration? Find(in VatCase c, CountryCode preferred, CountryCode refused)
    {
        TaxRegistration? found = null;
        foreach (var registration in c.Situation.Buyer.TaxRegistrations)
        {
            if (registration.Kind != TaxRegistrationKind.Vat) continue;
            if (registration.Jurisdiction is not { } state || state == refused
                || !VatTerritory.Identifies(state, c.Day, c.IsGoods)) continue;
            if (state == preferred) return registration;
            found ??= registration;
        }

        return found;
    }

    private static void Missing(in VatCase c, string refused, FindingSink sink, string treatment)
    {
        var buyer = c.Situation.Buyer;
        if (buyer.VatNumber is not { } number)
        {
            sink.Add(TaxFindings.VatNumberMissing, Severity.Error, Path, ("treatment", treatment));
            return;
        }

        foreach (var registration in buyer.TaxRegistrations)
        {
            if (registration.Kind != TaxRegistrationKind.Vat) continue;
            registration.Check(sink, "/buyer");
            if (registration.Jurisdiction is null) return;
        }

        sink.Add(TaxFindings.VatNumberState, Severity.Error, Path, ("number", number), ("treatment", treatment),
            ("refused", refused));
    }

    private static void Check(in VatCase c, TaxRegistration number, FindingSink sink)
    {
        if (!VatNumber.IsValid(number.Number)) number.Check(sink, "/buyer");
        if (Latest(c, number) is not { } check)
            sink.Add(TaxFindings.VatNumberUnchecked, Severity.Warning, Path, ("number", number.Number));
        else if (!check.IsValid)
            sink.Add(TaxFindings.VatNumberInvalid, Severity.Error, Path,
                ("number", number.Number), ("checked", check.CheckedOn));
        else if (check.CheckedOn > c.Day)
            sink.Add(TaxFindings.VatNumberCheckedLate, Severity.Warning, Path,
                ("number", number.Number), ("checked", check.CheckedOn), ("taxPoint", c.Day));
    }

    // The last check before the supply says what could be known then; else the first one after it.
    private static VatNumberCheck? Latest(in VatCase c, TaxRegistration number)
    {
        VatNumberCheck? before = null, after = null;
        foreach (var check in c.Situation.Evidence.VatNumberChecks)
        {
            if (!string.Equals(VatNumber.Normal(check.Number), number.NormalNumber, StringComparison.Ordinal)) continue;
            if (check.CheckedOn > c.Day)
            {
                if (after is null || check.CheckedOn < after.CheckedOn) after = check;
            }
            else if (before is null || check.CheckedOn > before.CheckedOn)
            {
                before = check;
            }
        }

        return before ?? after;
    }
}
