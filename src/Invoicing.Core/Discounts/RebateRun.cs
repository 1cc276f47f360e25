using System.Collections.Immutable;
using Invoicing.Findings;
using Invoicing.Taxes;

namespace Invoicing.Discounts;

/// <summary>The rebate of one agreement.</summary>
internal sealed class RebateRun(RebateAgreement agreement, RebateFacts facts, FindingSink findings)
{
    private readonly SortedDictionary<string, (ImmutableArray<Tax> Taxes, long Units)> _treatments =
        new(StringComparer.Ordinal);

    public RebateReport Settle()
    {
        var documents = facts.Documents.Where(document => RebateCheck.Concerns(agreement, document))
            .OrderBy(document => document.Date).ThenBy(document => document.Number, StringComparer.Ordinal);
        var accruals = ImmutableArray.CreateBuilder<RebateAccrual>();
        var turnover = Money.Zero(agreement.Currency);
        var rebate = turnover;
        foreach (var document in documents)
        {
            var net = Money.Sum(document.Bases.Select(part => part.Net), agreement.Currency);
            foreach (var part in document.Bases) Add(part);
            turnover += net;
            var before = rebate;
            rebate = RebateTiers.On(agreement, turnover);
            accruals.Add(new RebateAccrual(
                document.Number, document.Date, net, turnover, rebate, rebate - before));
        }

        var settled = facts.Settled ?? Money.Zero(agreement.Currency);
        var left = rebate - settled;
        if (left.IsNegative)
        {
            findings.Add(DiscountFindings.RebateOverSettled, Severity.Warning, "/settled",
                ("settled", settled), ("rebate", rebate));
            left = Money.Zero(agreement.Currency);
        }

        return new RebateReport
        {
            Agreement = agreement,
            Turnover = turnover,
            Rebate = rebate,
            Settled = settled,
            ToSettle = left,
            Accruals = accruals.ToImmutable(),
            Shares = Share(left),
        };
    }

    private void Add(RebateBase part)
    {
        var key = TreatmentText.Of(part.Taxes);
        var before = _treatments.TryGetValue(key, out var found) ? found.Units : 0;
        _treatments[key] = (part.Taxes, checked(before + part.Net.MinorUnits));
    }

    private ImmutableArray<RebateShare> Share(Money amount)
    {
        if (!amount.IsPositive) return [];
        string[] keys = [.. _treatments.Keys];
        var weights = Array.ConvertAll(keys, key => Math.Max(0, _treatments[key].Units));
        var parts = Split.ByWeights(amount, weights, keys);
        var shares = ImmutableArray.CreateBuilder<RebateShare>();
        for (var i = 0; i < keys.Length; i++)
            if (!parts[i].IsZero)
                shares.Add(new RebateShare
                {
                    Taxes = _treatments[keys[i]].Taxes,
                    Base = Money.FromMinor(_treatments[keys[i]].Units, agreement.Currency),
                    Amount = parts[i],
                });
        return shares.ToImmutable();
    }
}
