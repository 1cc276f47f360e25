using System.Collections.Frozen;
using Invoicing.Banking;
using Invoicing.Contracts;
using Invoicing.Invoices;
using Invoicing.Orders;
using Invoicing.Parties;
using Invoicing.Payments;
using Invoicing.Receivables;

namespace Invoicing.Serialization;

/// <summary>The types that are stored as documents: their JSON carries the version of its format.</summary>
internal static class JsonDocuments
{
    /// <summary>The types.</summary>
    public static FrozenSet<Type> All { get; } = new[]
    {
        typeof(InvoiceDraft), typeof(Invoice), typeof(Party), typeof(Order), typeof(DeliveryNote),
        typeof(GoodsReceipt), typeof(Contract), typeof(BankStatement), typeof(AllocationReport), typeof(AgeingReport),
        typeof(Statement),
    }.ToFrozenSet();
}
