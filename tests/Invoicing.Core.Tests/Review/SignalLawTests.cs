using FsCheck.Fluent;
using Invoicing.Invoices;
using Invoicing.Review;
using Invoicing.Terms;
using Invoicing.Testing;
using static Invoicing.Core.Tests.Review.ReceivedSamples;

namespace Invoicing.Core.Tests.Review;

public class SignalLawTests
{
    static readonly KnownSupplier[] Suppliers =
    [
        new() { Id = "S-1", Accounts = [new KnownAccount { Account = Account }] },
        new() { Id = "S-2", Aliases = ["S-3"] },
    ];

    [Fact]
    public void The_order_of_facts_and_rules_does_not_count() => Law.Holds(
        from invoice in DuplicateLawTests.Documents
        from earlier in Gen.ListOf(DuplicateLawTests.Documents)
        select (invoice, earlier: earlier.ToArray()),
        given =>
        {
            var found = SignalEngine.Standard.Check(given.invoice, Facts(given.earlier));
            var turned = Facts([.. given.earlier.Reverse()]);
            turned = turned with { Suppliers = [.. Suppliers.Reverse()] };
            var first = SignalEngine.Standard.Without("number-order");
            return found.Equals(SignalEngine.Standard.Check(given.invoice, turned))
                && found.Equals(first.With(new NumberOrderSignal()).Check(given.invoice, turned));
        });

    [Fact]
    public void What_came_later_changes_nothing() => Law.Holds(
        from documents in Gen.ListOf(DuplicateLawTests.Documents) select documents.ToArray(),
        documents =>
        {
            var received = new List<Invoice>();
            var signals = new List<Findings.FindingList>();
            foreach (var document in documents)
            {
                signals.Add(SignalEngine.Standard.Check(document, Facts([.. received])));
                received.Add(document);
            }

            return documents.Select((document, at) => SignalEngine.Standard.Check(document, Facts(documents[..at])))
                .SequenceEqual(signals);
        });

    [Fact]
    public void One_history_for_many_invoices_finds_what_facts_for_each_do() => Law.Holds(
        from invoice in DuplicateLawTests.Documents
        from earlier in Gen.ListOf(DuplicateLawTests.Documents)
        select (invoice, earlier: earlier.ToArray()),
        given =>
        {
            var history = SignalHistory.Of(Facts(given.earlier));
            return given.earlier.Append(given.invoice).All(each => SignalEngine.Standard.Check(each, history)
                .Equals(SignalEngine.Standard.Check(each, Facts(given.earlier))));
        });

    static SignalFacts Facts(Invoice[] earlier) => new()
    {
        Suppliers = [.. Suppliers], Earlier = [.. earlier],
        ApprovalLimits = [Money.Of(150m, Currency.EUR), Money.Of(200m, Currency.EUR)],
        Calendars = [new HolidayCalendar { Id = "DE" }], OtherAccounts = [new OtherAccount(AbroadAccount, "E-7")],
    };
}
