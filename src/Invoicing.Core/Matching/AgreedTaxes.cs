using System.Collections.Immutable;
using Invoicing.Contracts;
using Invoicing.Invoices;
using Invoicing.Taxes;
using Invoicing.Work;

namespace Invoicing.Matching;

/// <summary>The taxes that were agreed for a line: of the order line, else of the order; of what the contract agrees
/// under the name that the line quotes, else of the contract.</summary>
internal sealed class AgreedTaxes(MatchFacts facts)
{
    private readonly ContractItems _items = new();
    private Register<TimesheetEntry>? _timesheets;

    /// <summary>The taxes; empty where none were agreed.</summary>
    public ImmutableArray<Tax> Of(MatchLine line)
    {
        if (line is { OrderLine: { } ordered, Order: { } order })
            return ordered.Taxes.IsEmpty ? order.Taxes : ordered.Taxes;
        if (line.Contract is not { } contract) return [];
        if (line.Line.SourceReference is not { } source) return OfAnyRate(contract, line.Line);
        if (!SourceReference.IsWork(source)) return _items.Find(contract, source)?.Taxes ?? contract.Taxes;
        _timesheets ??= new(facts.Timesheets, entry => SourceReference.Timesheet(entry.Id));
        return _timesheets.Find(source, out var entry) == 1 && RateChoice.Best(contract, entry!) is [{ } rate]
            ? Of(contract, rate)
            : OfAnyRate(contract, line.Line);
    }

    /// <summary>Whether both are the same taxes: scheme, category, kind and rate of each, in any order.</summary>
    public static bool AreSame(ImmutableArray<Tax> left, ImmutableArray<Tax> right)
    {
        if (left == right) return true;
        if (left.Length != right.Length) return false;
        foreach (var tax in left)
            if (Count(left, tax) != Count(right, tax)) return false;
        return true;
    }

    private static int Count(ImmutableArray<Tax> taxes, Tax sought)
    {
        var count = 0;
        foreach (var tax in taxes)
            if (tax.Scheme == sought.Scheme && tax.Category == sought.Category && tax.Kind == sought.Kind
                && tax.Rate == sought.Rate && tax.PerUnit == sought.PerUnit) count++;
        return count;
    }

    // Where the work is not known, the taxes billed are agreed if some rate of the unit has them.
    private static ImmutableArray<Tax> OfAnyRate(Contract contract, InvoiceLine line)
    {
        var first = contract.Taxes;
        foreach (var rate in contract.Rates)
        {
            if (rate.Unit != line.Quantity.Unit) continue;
            var taxes = Of(contract, rate);
            if (AreSame(taxes, line.Taxes)) return taxes;
            if (first.IsEmpty) first = taxes;
        }

        return first;
    }

    private static ImmutableArray<Tax> Of(Contract contract, WorkRate rate) =>
        rate.Taxes.IsEmpty ? contract.Taxes : rate.Taxes;
}
