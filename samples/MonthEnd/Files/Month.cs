using System.Collections.Immutable;
using System.Text;
using Invoicing.Banking;
using Invoicing.Billing;
using Invoicing.Catalog;
using Invoicing.Contracts;
using Invoicing.Discounts;
using Invoicing.Invoices;
using Invoicing.Numbering;
using Invoicing.Orders;
using Invoicing.Parties;
using Invoicing.Payments;
using Invoicing.Receivables;
using Invoicing.Terms;
using Invoicing.Work;
using NodaTime;

namespace MonthEnd.Files;

/// <summary>All facts of a month, as far as its files are right.</summary>
sealed record Month
{
    public required LocalDate AsOf { get; init; }

    public required Party Company { get; init; }

    public required NumberSeries Series { get; init; }

    public required ImmutableArray<PaymentMeans> PaymentMeans { get; init; }

    public required BillingFacts Billing { get; init; }

    public required DiscountRules Discounts { get; init; }

    public required ImmutableArray<CouponUse> CouponUses { get; init; }

    public required ImmutableArray<(string File, DraftFacts Value)> CustomerFacts { get; init; }

    public required ImmutableArray<OpenItem> OpenItems { get; init; }

    public required ImmutableArray<Payer> Payers { get; init; }

    /// <summary>The entries of all bank files, by date.</summary>
    public required ImmutableArray<BankTransaction> Bank { get; init; }

    public ImmutableArray<DatedRate> Rates { get; init; } = [];

    /// <summary>When customers are reminded; null: they are not.</summary>
    public ReminderPlan? ReminderPlan { get; init; }

    /// <summary>What is known of reminders beside the items: those that were sent, and what stops others.</summary>
    public ReminderFacts? ReminderFacts { get; init; }

    public required ImmutableArray<Party> Suppliers { get; init; }

    public required ImmutableArray<Order> PurchaseOrders { get; init; }

    public required ImmutableArray<GoodsReceipt> Receipts { get; init; }

    public required ImmutableArray<(string File, Invoice Value)> SupplierInvoices { get; init; }

    /// <summary>What is known of a customer: the file named after it; nothing where there is none.</summary>
    public DraftFacts FactsOf(string? customer)
    {
        foreach (var (file, facts) in CustomerFacts)
            if (Path.GetFileNameWithoutExtension(file) == customer) return facts;
        return DraftFacts.None;
    }

    /// <summary>Reads a folder; null where the company, its series or the day are not known: then nothing can be
    /// done.</summary>
    public static Month? Read(DataFolder data, LocalDate? asOf)
    {
        var company = CompanyFile(data, "company.json");
        var series = data.One<NumberSeries>("series.json");
        if ((asOf ?? AsOfFile(data)) is not { } day || company is null || series is null) return null;
        return new Month
        {
            AsOf = day,
            Company = company,
            Series = series,
            PaymentMeans = data.Many<PaymentMeans>("payment-means.json"),
            Billing = new BillingFacts
            {
                Seller = company,
                Customers = data.Many<Party>("customers.json"),
                Orders = data.Many<Order>("orders/orders.json"),
                Deliveries = data.Many<DeliveryNote>("orders/deliveries.json"),
                Contracts = data.Many<Contract>("contracts.json"),
                Timesheets = new RowsFile<TimesheetEntry>(data, "timesheets.csv",
                [
                    "id", "contractId", "date", "person", "role", "activity", "quantity", "note", "approvedBy",
                ]).Read(),
                Usage = new RowsFile<UsageRecord>(
                    data, "usage.csv", ["id", "contractId", "itemId", "date", "quantity"]).Read(),
                MilestonesReached = data.Many<MilestoneReached>("milestones.json"),
                BilledSoFar = data.One<BilledSoFar>("billed-so-far.json") ?? BilledSoFar.Nothing,
            },
            Discounts = data.One<DiscountRules>("discounts.json") ?? new DiscountRules(),
            CouponUses = data.Many<CouponUse>("coupon-uses.json"),
            CustomerFacts = data.Each<DraftFacts>("facts"),
            OpenItems = data.Many<OpenItem>("open-items.json"),
            Payers = data.Many<Payer>("payers.json"),
            Bank = BankFiles.Read(data),
            Rates = data.Has("rates.json") ? data.Many<DatedRate>("rates.json") : [],
            ReminderPlan = data.Has("reminders.json") ? data.One<ReminderPlan>("reminders.json") : null,
            ReminderFacts = data.Has("reminder-facts.json") ? data.One<ReminderFacts>("reminder-facts.json") : null,
            Suppliers = data.Many<Party>("suppliers/suppliers.json"),
            PurchaseOrders = data.Many<Order>("suppliers/purchase-orders.json"),
            Receipts = data.Many<GoodsReceipt>("suppliers/receipts.json"),
            SupplierInvoices = data.Each<Invoice>("suppliers/invoices"),
        };
    }

    static Party? CompanyFile(DataFolder data, string file)
    {
        if (data.One<Party>(file) is not { } company) return null;
        if (!string.IsNullOrEmpty(company.Id)) return company;
        data.Note(new Problem(file, 0, "/id", "the id is missing, by which orders and contracts name the company"));
        return null;
    }

    static LocalDate? AsOfFile(DataFolder data)
    {
        if (data.Bytes("as-of.txt") is not { } bytes) return null;
        var text = Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF').Trim();
        if (RunDay.TryParse(text, out var day)) return day;
        data.Note(new Problem("as-of.txt", 1, "", $"found \"{text}\"; expected {RunDay.Expected}"));
        return null;
    }
}
