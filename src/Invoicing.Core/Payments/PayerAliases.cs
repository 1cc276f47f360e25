using System.Collections.Immutable;
using Invoicing.Banking;
using NodaTime;

namespace Invoicing.Payments;

/// <summary>Learns from payments whose customer a person or a rule confirmed. Pure.</summary>
public static class PayerAliases
{
    /// <summary>The aliases with what a confirmed payment tells: its account, its name, and, where it has neither, its
    /// text. What is known already is confirmed once more.</summary>
    /// <param name="aliases">What is known so far; one entry for each customer and account, name or text.</param>
    /// <param name="entry">The payment.</param>
    /// <param name="customer">Who made it.</param>
    /// <param name="day">The day of the confirmation.</param>
    public static ImmutableArray<PayerAlias> Learn(
        ImmutableArray<PayerAlias> aliases, BankTransaction entry, string customer, LocalDate day)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return Learn(aliases, RemitterQuestion.Of(entry), customer, day);
    }

    /// <inheritdoc cref="Learn(ImmutableArray{PayerAlias}, BankTransaction, string, LocalDate)"/>
    public static ImmutableArray<PayerAlias> Learn(
        ImmutableArray<PayerAlias> aliases, Payment entry, string customer, LocalDate day)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return Learn(aliases, RemitterQuestion.Of(entry), customer, day);
    }

    private static ImmutableArray<PayerAlias> Learn(
        ImmutableArray<PayerAlias> aliases, RemitterQuestion question, string customer, LocalDate day)
    {
        ArgumentException.ThrowIfNullOrEmpty(customer);
        if (aliases.IsDefault) aliases = [];
        var empty = new PayerAlias { Customer = customer, LearnedOn = day };
        var name = question.Name is { } told ? PayerName.Of(told).Key : string.Empty;
        if (question.Account is { } account) aliases = Confirm(aliases, empty with { Account = account });
        if (name.Length > 0) aliases = Confirm(aliases, empty with { Name = name });
        if (question.Account is null && name.Length == 0 && PayerName.TextKey(question.Text) is { Length: > 0 } text)
            aliases = Confirm(aliases, empty with { Text = text });
        return aliases;
    }

    private static ImmutableArray<PayerAlias> Confirm(ImmutableArray<PayerAlias> aliases, PayerAlias alias)
    {
        for (var at = 0; at < aliases.Length; at++)
        {
            var known = aliases[at];
            if (known.Customer == alias.Customer && known.Account == alias.Account && known.Name == alias.Name
                && known.Text == alias.Text)
                return aliases.SetItem(at, known with { Confirmed = known.Confirmed + 1 });
        }

        return aliases.Add(alias);
    }
}
