using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Invoicing.Banking;
using Invoicing.Billing;
using Invoicing.Contracts;
using Invoicing.Discounts;
using Invoicing.Explanations;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Matching;
using Invoicing.Numbering;
using Invoicing.Orders;
using Invoicing.Parties;
using Invoicing.Payments;
using Invoicing.Receivables;
using Invoicing.Review;
using Invoicing.Taxes;
using Invoicing.Work;
using NodaTime;

namespace Invoicing.Serialization;

/// <summary>The members of every value, written by the compiler: reading and writing needs no reflection.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    AllowDuplicateProperties = false,
    NumberHandling = JsonNumberHandling.Strict,
    Converters =
    [
        typeof(LocalDateJsonConverter), typeof(InstantJsonConverter), typeof(BytesJsonConverter),
        typeof(ExtensionsJsonConverter), typeof(DecimalJsonConverter),
    ])]
[JsonSerializable(typeof(InvoiceDraft))]
[JsonSerializable(typeof(Invoice))]
[JsonSerializable(typeof(Party))]
[JsonSerializable(typeof(Order))]
[JsonSerializable(typeof(DeliveryNote))]
[JsonSerializable(typeof(GoodsReceipt))]
[JsonSerializable(typeof(Contract))]
[JsonSerializable(typeof(BankStatement))]
[JsonSerializable(typeof(AllocationReport))]
[JsonSerializable(typeof(AgeingReport))]
[JsonSerializable(typeof(Statement))]
[JsonSerializable(typeof(TimesheetEntry))]
[JsonSerializable(typeof(MilestoneReached))]
[JsonSerializable(typeof(BankTransaction))]
[JsonSerializable(typeof(OpenItem))]
[JsonSerializable(typeof(Payment))]
[JsonSerializable(typeof(Payer))]
[JsonSerializable(typeof(AccountEntry))]
[JsonSerializable(typeof(AllocationFacts))]
[JsonSerializable(typeof(BillingFacts))]
[JsonSerializable(typeof(BillingReport))]
[JsonSerializable(typeof(BilledSoFar))]
[JsonSerializable(typeof(MatchFacts))]
[JsonSerializable(typeof(MatchReport))]
[JsonSerializable(typeof(ReviewFacts))]
[JsonSerializable(typeof(ReviewReport))]
[JsonSerializable(typeof(NumberSeries))]
[JsonSerializable(typeof(NumberAllocation))]
[JsonSerializable(typeof(Finding))]
[JsonSerializable(typeof(FindingList))]
[JsonSerializable(typeof(FindingArg))]
[JsonSerializable(typeof(FindingArgForm))]
[JsonSerializable(typeof(InvoiceForm))]
[JsonSerializable(typeof(TaxBreakdownRow))]
[JsonSerializable(typeof(TaxGroup))]
[JsonSerializable(typeof(Term))]
[JsonSerializable(typeof(Basis))]
[JsonSerializable(typeof(Explanation))]
[JsonSerializable(typeof(ExplainedValueForm))]
[JsonSerializable(typeof(ExchangeRate))]
[JsonSerializable(typeof(Tolerance))]
[JsonSerializable(typeof(Exact))]
[JsonSerializable(typeof(IdempotencyKey))]
[JsonSerializable(typeof(CreditorReference))]
[JsonSerializable(typeof(Instant))]
[JsonSerializable(typeof(ImmutableArray<NumberSeries>))]
[JsonSerializable(typeof(ImmutableArray<Finding>))]
[JsonSerializable(typeof(ImmutableArray<InvoiceDraft>))]
[JsonSerializable(typeof(ImmutableArray<Invoice>))]
[JsonSerializable(typeof(ImmutableArray<Party>))]
[JsonSerializable(typeof(ImmutableArray<Order>))]
[JsonSerializable(typeof(ImmutableArray<DeliveryNote>))]
[JsonSerializable(typeof(ImmutableArray<GoodsReceipt>))]
[JsonSerializable(typeof(ImmutableArray<Contract>))]
[JsonSerializable(typeof(ImmutableArray<BankStatement>))]
[JsonSerializable(typeof(ImmutableArray<TimesheetEntry>))]
[JsonSerializable(typeof(ImmutableArray<MilestoneReached>))]
[JsonSerializable(typeof(ImmutableArray<BankTransaction>))]
[JsonSerializable(typeof(ImmutableArray<OpenItem>))]
[JsonSerializable(typeof(ImmutableArray<Payment>))]
[JsonSerializable(typeof(ImmutableArray<Payer>))]
[JsonSerializable(typeof(ImmutableArray<AccountEntry>))]
[JsonSerializable(typeof(DiscountRules))]
[JsonSerializable(typeof(DiscountFacts))]
[JsonSerializable(typeof(DiscountReport))]
[JsonSerializable(typeof(DiscountOffer))]
[JsonSerializable(typeof(LineGrant))]
[JsonSerializable(typeof(RebateAgreement))]
[JsonSerializable(typeof(RebateFacts))]
[JsonSerializable(typeof(RebateReport))]
[JsonSerializable(typeof(ImmutableArray<DiscountOffer>))]
[JsonSerializable(typeof(ImmutableArray<Coupon>))]
[JsonSerializable(typeof(ImmutableArray<CouponUse>))]
[JsonSerializable(typeof(ImmutableArray<RebateAgreement>))]
[SuppressMessage("ApiDesign", "RS0030", Justification = "What the generator writes formats exception messages only.")]
internal sealed partial class InvoicingJsonContext : JsonSerializerContext;
