using System.Collections.Immutable;
using Invoicing.Catalog;
using Invoicing.Contracts;
using Invoicing.Invoices;
using Invoicing.Matching;
using Invoicing.Taxes;
using Invoicing.Terms;
using Invoicing.Work;

namespace Invoicing.Core.Tests.Deviations;

/// <summary>Jobs in which nothing is wrong, made of those of goods: each line becomes a milestone of a contract, or
/// work under it.</summary>
static class ContractJobs
{
    public static Job Milestones(Job goods)
    {
        var nets = goods.Invoice().Lines.Select(line => line.Net).ToList();
        var milestones = goods.Draft.Lines.Select((line, n) => new Milestone
        {
            Id = line.Id, Description = $"Stage {line.Id}", Amount = nets[n], Taxes = line.Taxes,
        }).ToImmutableArray();
        return Of(goods, new MatchFacts
        {
            Contracts = [Contract(contract => contract with { Milestones = milestones })],
            MilestonesReached =
            [
                .. milestones.Select(each => new MilestoneReached("C-1", each.Id, RightJobs.Received)),
            ],
        },
        milestones.Select(each => new InvoiceLine
        {
            Id = each.Id, Item = new Item(each.Description), Quantity = Quantity.Of(1, UnitOfMeasure.LumpSum),
            Price = UnitPrice.Of(each.Amount), Taxes = each.Taxes, ContractReference = "C-1",
            SourceReference = SourceReference.Milestone("C-1", each.Id),
        }));
    }

    public static Job HoursWorked(Job goods)
    {
        var rate = new WorkRate
        {
            Item = new Item("Joinery"), Role = "senior", Unit = UnitOfMeasure.Hour,
            Price = UnitPrice.Of(80m, Currency.EUR), Taxes = [Vat.Standard(19m)],
        };
        var entries = goods.Draft.Lines.Select(line => new TimesheetEntry
        {
            Id = $"T-{line.Id}", ContractId = "C-1", Date = RightJobs.Received, Person = "Ana", Role = "senior",
            Quantity = Quantity.Hours(line.Quantity.Value), ApprovedBy = "lee",
        }).ToImmutableArray();
        return Of(goods, new MatchFacts
        {
            Contracts = [Contract(contract => contract with { Rates = [rate] })], Timesheets = entries,
        },
        entries.Select((entry, n) => new InvoiceLine
        {
            Id = goods.Draft.Lines[n].Id, Item = rate.Item, Quantity = entry.Quantity, Price = rate.Price,
            Taxes = rate.Taxes, ContractReference = "C-1", SourceReference = SourceReference.Timesheet(entry.Id),
            Performed = entry.Date,
        }));
    }

    public static Job Contract(this Job job, Func<Contract, Contract> change) =>
        job with { Facts = job.Facts with { Contracts = [change(job.Facts.Contracts[0])] } };

    static Contract Contract(Func<Contract, Contract> change) => change(new Contract
    {
        Id = "C-1", SellerId = "S-1", BuyerId = "US", Currency = Currency.EUR, Terms = PaymentTerms.NetDays(30),
        ValidIn = DateRange.Inclusive(new(2026, 1, 1), new(2026, 12, 31)),
    });

    static Job Of(Job goods, MatchFacts facts, IEnumerable<InvoiceLine> lines) => goods with
    {
        Facts = facts,
        Draft = goods.Draft with { OrderReference = null, Adjustments = [], Lines = [.. lines] },
    };
}
