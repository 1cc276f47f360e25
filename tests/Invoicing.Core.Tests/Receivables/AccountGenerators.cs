using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Invoicing.Receivables;
using NodaTime;

namespace Invoicing.Core.Tests.Receivables;

/// <summary>Accounts of three customers over three months, with entries of every kind and parts that name items, known
/// and unknown.</summary>
static class AccountGenerators
{
    static readonly LocalDate Start = new(2026, 10, 1);

    static readonly Gen<AccountEntry> Entries =
        from kind in Gen.Elements(Enum.GetValues<AccountEntryKind>())
        from customer in Gen.Elements("A", "B", "C")
        from currency in Gen.Elements(Currency.EUR, Currency.USD)
        from number in Gen.Choose(1, 12)
        from day in Gen.Choose(0, 91)
        from term in Gen.Choose(0, 60)
        from amount in Gen.Choose(-500, 1000)
        from parts in Parts(currency).ListOf()
        select new AccountEntry
        {
            Customer = customer,
            Date = Start.PlusDays(day),
            Kind = kind,
            Reference = Name(number),
            Amount = Money.FromMinor(amount, currency),
            Due = Start.PlusDays(day + term),
            Applied = [.. parts.Take(3)],
        };

    public static Gen<ImmutableArray<AccountEntry>> Accounts() =>
        from entries in Entries.ListOf()
        select entries.ToImmutableArray();

    static Gen<AppliedPart> Parts(Currency currency) =>
        from item in Gen.Choose(1, 12)
        from amount in Gen.Choose(-300, 300)
        select new AppliedPart(Name(item), Money.FromMinor(amount, currency));

    static string Name(int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"R{number}");
}
