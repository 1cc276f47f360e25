using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Invoicing.Approvals;
using Invoicing.Banking;
using Invoicing.Billing;
using Invoicing.Catalog;
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
using Invoicing.Postings;
using Invoicing.Receivables;
using Invoicing.Review;
using Invoicing.Taxes;
using Invoicing.Terms;
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
[JsonSerializable(typeof(DraftFacts))]
[JsonSerializable(typeof(DecidedDraft))]
[JsonSerializable(typeof(UsageRecord))]
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
[JsonSerializable(typeof(ParticularsFacts))]
[JsonSerializable(typeof(ArithmeticReport))]
[JsonSerializable(typeof(ReleaseCondition))]
[JsonSerializable(typeof(ReleaseConditionForm))]
[JsonSerializable(typeof(OutcomePolicy))]
[JsonSerializable(typeof(RuleSetTable))]
[JsonSerializable(typeof(Reevaluation))]
[JsonSerializable(typeof(InquiryAnswer))]
[JsonSerializable(typeof(DueFacts))]
[JsonSerializable(typeof(PaymentTerms))]
[JsonSerializable(typeof(PaymentSchedule))]
[JsonSerializable(typeof(HolidayCalendar))]
[JsonSerializable(typeof(ScheduleExplanation))]
[JsonSerializable(typeof(PaymentPlan))]
[JsonSerializable(typeof(EarlyPaymentDecision))]
[JsonSerializable(typeof(EarlyPaymentExplanation))]
[JsonSerializable(typeof(NumberSeries))]
[JsonSerializable(typeof(NumberAllocation))]
[JsonSerializable(typeof(Finding))]
[JsonSerializable(typeof(FindingList))]
[JsonSerializable(typeof(FindingArg))]
[JsonSerializable(typeof(FindingArgForm))]
[JsonSerializable(typeof(InvoiceForm))]
[JsonSerializable(typeof(TaxBreakdownRow))]
[JsonSerializable(typeof(TaxGroup))]
[JsonSerializable(typeof(TaxSituation))]
[JsonSerializable(typeof(TaxSupply))]
[JsonSerializable(typeof(TaxTreatment))]
[JsonSerializable(typeof(JurisdictionRate))]
[JsonSerializable(typeof(Levy))]
[JsonSerializable(typeof(FixedTreatment))]
[JsonSerializable(typeof(Withholding))]
[JsonSerializable(typeof(PaymentSplit))]
[JsonSerializable(typeof(CountryTaxes))]
[JsonSerializable(typeof(DomesticReverseCharge))]
[JsonSerializable(typeof(CountryTaxes))]
[JsonSerializable(typeof(TaxRate))]
[JsonSerializable(typeof(RateQuestion))]
[JsonSerializable(typeof(RateDecision))]
[JsonSerializable(typeof(ImmutableArray<CountryTaxes>))]
[JsonSerializable(typeof(ImmutableArray<TaxRate>))]
[JsonSerializable(typeof(Term))]
[JsonSerializable(typeof(Basis))]
[JsonSerializable(typeof(Explanation))]
[JsonSerializable(typeof(ExplainedValueForm))]
[JsonSerializable(typeof(PriceList))]
[JsonSerializable(typeof(PricingModel))]
[JsonSerializable(typeof(PricingModelForm))]
[JsonSerializable(typeof(PriceQuestion))]
[JsonSerializable(typeof(PriceReport))]
[JsonSerializable(typeof(ImmutableArray<PriceList>))]
[JsonSerializable(typeof(ImmutableArray<UnitConversion>))]
[JsonSerializable(typeof(ImmutableArray<DatedRate>))]
[JsonSerializable(typeof(ExchangeRate))]
[JsonSerializable(typeof(Tolerance))]
[JsonSerializable(typeof(ToleranceForm))]
[JsonSerializable(typeof(ToleranceRange))]
[JsonSerializable(typeof(ToleranceTable))]
[JsonSerializable(typeof(Acceptance))]
[JsonSerializable(typeof(Variance))]
[JsonSerializable(typeof(AssignmentOptions))]
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
[JsonSerializable(typeof(ImmutableArray<UsageRecord>))]
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
[JsonSerializable(typeof(EvaluatedReceiptFacts))]
[JsonSerializable(typeof(EvaluatedReceiptReport))]
[JsonSerializable(typeof(ImmutableArray<ExpectedCredit>))]
[JsonSerializable(typeof(PriceChange))]
[JsonSerializable(typeof(PriceDifferenceReport))]
[JsonSerializable(typeof(KnownSupplier))]
[JsonSerializable(typeof(DuplicateOptions))]
[JsonSerializable(typeof(DuplicateReport))]
[JsonSerializable(typeof(SignalFacts))]
[JsonSerializable(typeof(SignalOptions))]
[JsonSerializable(typeof(SupplierStatement))]
[JsonSerializable(typeof(SupplierEntry))]
[JsonSerializable(typeof(SupplierStatementReport))]
[JsonSerializable(typeof(ImmutableArray<KnownSupplier>))]
[JsonSerializable(typeof(ImmutableArray<SupplierEntry>))]
[JsonSerializable(typeof(Posting))]
[JsonSerializable(typeof(ChartOfAccounts))]
[JsonSerializable(typeof(NumberedPosting))]
[JsonSerializable(typeof(ImmutableArray<Posting>))]
[JsonSerializable(typeof(SettlementPolicy))]
[JsonSerializable(typeof(RevaluationFacts))]
[JsonSerializable(typeof(RevaluationReport))]
[JsonSerializable(typeof(TaxOnPaymentReport))]
[JsonSerializable(typeof(TaxOnPaymentTotal))]
[JsonSerializable(typeof(TakenBack))]
[JsonSerializable(typeof(PrepaymentTax))]
[JsonSerializable(typeof(PrepaymentTaxReversal))]
[JsonSerializable(typeof(PrepaymentShare))]
[SuppressMessage("ApiDesign", "RS0030", Justification = "What the generator writes formats exception messages only.")]
internal sealed partial class InvoicingJsonContext : JsonSerializerContext;
