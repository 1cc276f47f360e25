namespace Invoicing.Taxes;

/// <summary>One of the rules on value added tax of the EU. It never answers with a levy.</summary>
internal interface IVatRule
{
    /// <summary>The id, which the basis of what it decides names.</summary>
    string Id { get; }

    /// <summary>Decides, or says why the supply is not its own.</summary>
    TaxDecision Decide(in VatCase c);
}
