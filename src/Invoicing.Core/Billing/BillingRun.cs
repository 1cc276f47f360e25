using System.Collections.Immutable;
using Invoicing.Findings;
using Invoicing.Invoices;
using NodaTime;

namespace Invoicing.Billing;

/// <summary>One run of the engine: takes facts one by one, in their order, and knows what was billed up to
/// there.</summary>
internal sealed class BillingRun
{
    private readonly ImmutableArray<IBillingRule> _rules;
    private readonly FactResolver _resolver;
    private readonly BilledTotals _billed;
    private readonly Dictionary<string, int> _occurrences = new(StringComparer.Ordinal);
    private readonly DraftGroups _drafts;
    private readonly ImmutableArray<string>.Builder _billedBefore = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<HeldFact>.Builder _held = ImmutableArray.CreateBuilder<HeldFact>();
    private readonly ImmutableArray<PendingFact>.Builder _notYetDue = ImmutableArray.CreateBuilder<PendingFact>();

    private readonly bool _leavesTaxesOpen;

    public BillingRun(BillingFacts facts, LocalDate asOf, ImmutableArray<IBillingRule> rules, bool leavesTaxesOpen,
        IEnumerable<BillableFact> all)
    {
        _rules = rules;
        _leavesTaxesOpen = leavesTaxesOpen;
        _resolver = new FactResolver(facts, asOf);
        _billed = new BilledTotals(facts.BilledSoFar);
        _drafts = new DraftGroups(facts.Seller, asOf);
        foreach (var fact in all)
            _occurrences[fact.Source] = _occurrences.GetValueOrDefault(fact.Source) + 1;
    }

    public void Decide(BillableFact fact)
    {
        var findings = new FindingSink();
        if (_occurrences[fact.Source] is > 1 and var count)
        {
            findings.Add(BillingFindings.NotUnique, Severity.Error, fact.Path,
                ("kind", "fact"), ("id", fact.Source), ("count", count));
            Hold(fact, findings.ToList());
        }
        else if (_billed.IsBilled(fact.Source))
        {
            _billedBefore.Add(fact.Source);
        }
        else if (_resolver.Resolve(fact, _billed, findings) is { } question)
        {
            Take(question, Ask(question));
        }
        else
        {
            Hold(fact, findings.ToList());
        }
    }

    public BillingReport ToReport()
    {
        var (drafts, billed) = _drafts.ToDrafts();
        return new BillingReport
        {
            Drafts = drafts,
            Billed = billed,
            BilledBefore = _billedBefore.ToImmutable(),
            Held = _held.ToImmutable(),
            NotYetDue = _notYetDue.ToImmutable(),
        };
    }

    private BillingDecision Ask(BillingQuestion question)
    {
        foreach (var rule in _rules)
        {
            var decision = rule.Decide(question)
                ?? throw new InvalidOperationException($"The billing rule {rule.Id} gave no decision.");
            if (decision != BillingDecision.NotMine) return decision;
        }

        return BillingDecision.Hold(question, BillingFindings.RuleMissing);
    }

    private void Take(BillingQuestion question, BillingDecision decision)
    {
        var fact = question.Fact;
        if (decision.IsNotYetDue) _notYetDue.Add(new PendingFact(fact.Source, decision.Due));
        else if (!decision.Lines.IsEmpty) Bill(question, [.. decision.Lines.Select(line => Named(line, question))]);
        else Hold(fact, decision.Reasons);
    }

    // All lines of a fact or none of them.
    private void Bill(BillingQuestion question, ImmutableArray<InvoiceLine> lines)
    {
        var nets = new Money[lines.Length];
        for (var i = 0; i < nets.Length; i++)
        {
            if (Wrong(question, lines[i], out nets[i]) is not { } wrong) continue;
            Hold(question.Fact, wrong);
            return;
        }

        foreach (var (line, net) in lines.Zip(nets))
        {
            _drafts.Add(question, line);
            _billed.Add(new BilledItem
            {
                Source = line.SourceReference,
                OrderId = line.OrderReference,
                OrderLineId = line.OrderLineReference,
                ContractId = line.ContractReference,
                Quantity = line.Quantity,
                Net = net,
            });
        }
    }

    // Why a line cannot be billed; null where it can, and then its net.
    private FindingList? Wrong(BillingQuestion question, InvoiceLine line, out Money net)
    {
        net = default;
        var agreed = question.Order?.Currency ?? question.Contract!.Currency;
        var wrong = BilledLineCheck.Findings(line, agreed, _leavesTaxesOpen, question.Fact.Path);
        if (wrong.Count == 0)
            wrong = LineAlone.Errors(line, agreed, question.Customer, question.AsOf, question.Fact.Path);
        if (wrong.Count > 0) return wrong;
        if (LineAlone.Net(line, agreed, question.Customer, question.AsOf) is not { } known)
            return BillingDecision.Hold(question, BillingFindings.Digits, ("amount", line.Price)).Reasons;
        net = known;
        return null;
    }

    // What the line bills is the engine's to say, so that no rule can bill a fact under another name.
    private static InvoiceLine Named(InvoiceLine line, BillingQuestion question) => line with
    {
        SourceReference = question.Fact.Source,
        OrderReference = question.Order?.Id,
        OrderLineReference = question.OrderLine?.Id,
        ContractReference = question.Order is { } order ? order.ContractId : question.Contract!.Id,
    };

    private void Hold(BillableFact fact, FindingList findings) =>
        _held.Add(new HeldFact(fact.Source, fact.Date, findings));
}
