using System.Collections.Immutable;
using Invoicing.Invoices;
using Invoicing.Orders;
using Invoicing.Terms;

namespace Invoicing.Review;

/// <summary>What signals are read from. Each part may be missing: what needs it then finds nothing.
/// Immutable.</summary>
public sealed record SignalFacts
{
    private readonly Sequence<KnownSupplier> _suppliers;
    private readonly Sequence<Invoice> _earlier;
    private readonly Sequence<Money> _approvalLimits;
    private readonly Sequence<HolidayCalendar> _calendars;
    private readonly Sequence<OtherAccount> _otherAccounts;
    private readonly Sequence<Order> _orders;

    /// <summary>No facts.</summary>
    public static SignalFacts None { get; } = new();

    /// <summary>What is known of suppliers.</summary>
    public ImmutableArray<KnownSupplier> Suppliers
    {
        get => _suppliers.Items;
        init => _suppliers = value;
    }

    /// <summary>Documents that came in before the invoice, of all suppliers, in whatever order.</summary>
    public ImmutableArray<Invoice> Earlier
    {
        get => _earlier.Items;
        init => _earlier = value;
    }

    /// <summary>The amounts from which on somebody higher has to approve.</summary>
    public ImmutableArray<Money> ApprovalLimits
    {
        get => _approvalLimits.Items;
        init => _approvalLimits = value;
    }

    /// <summary>The calendars by which suppliers do business.</summary>
    public ImmutableArray<HolidayCalendar> Calendars
    {
        get => _calendars.Items;
        init => _calendars = value;
    }

    /// <summary>Accounts of others who should not be paid as suppliers, employees say.</summary>
    public ImmutableArray<OtherAccount> OtherAccounts
    {
        get => _otherAccounts.Items;
        init => _otherAccounts = value;
    }

    /// <summary>The orders that invoices may refer to.</summary>
    public ImmutableArray<Order> Orders
    {
        get => _orders.Items;
        init => _orders = value;
    }
}

/// <summary>The account of somebody who is no supplier.</summary>
/// <param name="Account">The IBAN or account number, compared without case, spaces and punctuation.</param>
/// <param name="Owner">Whose it is, as the reader names him.</param>
public sealed record OtherAccount(string Account, string Owner);
