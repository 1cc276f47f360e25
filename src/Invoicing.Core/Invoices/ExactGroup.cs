using Invoicing.Taxes;

namespace Invoicing.Invoices;

/// <summary>A tax group of an exact calculation.</summary>
internal sealed class ExactGroup(Tax tax)
{
    /// <summary>A tax of the group; all have its group key.</summary>
    public Tax Tax { get; } = tax;

    /// <summary>Whether it is listed apart from BT-110.</summary>
    public bool IsWithheld => Tax.Kind == TaxKind.Withheld;

    /// <summary>The treatments that have a tax of the group, in key order, with its position in each.</summary>
    public List<(ExactTreatment Treatment, int Tax)> Members { get; } = [];

    /// <summary>The exact sum of the taxes that are added, not taken out of an amount asked.</summary>
    public Exact ExactAdded { get; set; }

    /// <summary>The shown sum of the taxes that are added.</summary>
    public long Added { get; set; }

    /// <summary>VAT category taxable amount (BT-116).</summary>
    public long Base { get; set; }

    /// <summary>VAT category tax amount (BT-117).</summary>
    public long Total { get; set; }

    /// <summary>Sets the added tax and reconciles it to the treatments in which the tax is added: their parts of
    /// it.</summary>
    public void SetAdded(ExactCalculation calculation, long added)
    {
        Added = added;
        var members = Members.FindAll(member => !member.Treatment.IsTakenOut(member.Tax, calculation.Policy));
        var parts = members.ConvertAll(member => member.Treatment.Whole.ExactTaxes[member.Tax]);
        var shown = calculation.ReconciledTax(parts.ToArray(), added);
        for (var i = 0; i < shown.Length; i++) members[i].Treatment.Whole.Taxes[members[i].Tax] = shown[i];
    }
}
