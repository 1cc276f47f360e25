using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Invoicing.Approvals;
using Invoicing.Catalog;
using Invoicing.Explanations;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Records;
using Invoicing.Serialization;

namespace Invoicing.Abstractions.Tests.Serialization;

/// <summary>Every public value of the library has JSON, with every member, and comes back from it as it was.</summary>
public sealed class ValueTests
{
    // What has no JSON of its own, and why.
    private static readonly Dictionary<string, string> Without = new(StringComparer.Ordinal)
    {
        [nameof(Limits)] = "an option of a call",
        [nameof(InvoicedAdjustment)] = "a view of an invoice",
        [nameof(InvoicedAdjustments)] = "a view of an invoice",
        [nameof(InvoicedLine)] = "a view of an invoice",
        [nameof(InvoicedLines)] = "a view of an invoice",
        [nameof(LineAdjustment)] = "a view of an invoice",
        [nameof(LineAdjustments)] = "a view of an invoice",
        [nameof(AdjustmentShare)] = "a view of an invoice",
        [nameof(TaxGroups)] = "a view of an invoice",
        [nameof(FindingValue.OfMoney)] = "a case of FindingValue, told with its holder",
        [nameof(FindingValue.OfPrice)] = "a case of FindingValue, told with its holder",
        [nameof(FindingValue.OfQuantity)] = "a case of FindingValue, told with its holder",
        [nameof(FindingValue.OfPercentage)] = "a case of FindingValue, told with its holder",
        [nameof(FindingValue.OfDate)] = "a case of FindingValue, told with its holder",
        [nameof(FindingValue.OfNumber)] = "a case of FindingValue, told with its holder",
        [nameof(FindingValue.OfText)] = "a case of FindingValue, told with its holder",
        [nameof(ExplainedValue.OfExactAmount)] = "a case of ExplainedValue",
        [nameof(ExplainedValue.OfRate)] = "a case of ExplainedValue",
        [nameof(PricingModel.PerUnitPrice)] = "a case of PricingModel",
        [nameof(PricingModel.FlatAmount)] = "a case of PricingModel",
        [nameof(PricingModel.GraduatedTiers)] = "a case of PricingModel",
        [nameof(PricingModel.VolumeTiers)] = "a case of PricingModel",
        [nameof(PricingModel.StartedPackages)] = "a case of PricingModel",
        [nameof(PricingModel.PercentageOfAmount)] = "a case of PricingModel",
        [nameof(PricingModel.CostPlus)] = "a case of PricingModel",
        [nameof(Tolerance.OfMoney)] = "a case of Tolerance",
        [nameof(Tolerance.OfQuantity)] = "a case of Tolerance",
        [nameof(Tolerance.OfPrice)] = "a case of Tolerance",
        [nameof(Tolerance.OfPercentage)] = "a case of Tolerance",
        [nameof(Tolerance.Lower)] = "a case of Tolerance",
        [nameof(Tolerance.Higher)] = "a case of Tolerance",
        [nameof(Dimension)] = "what a comparison counts, made by the caller",
        ["AppliedTolerance"] = "the answer of a table, told in findings",
        [nameof(ReleaseCondition.Mended)] = "a case of ReleaseCondition",
        [nameof(ReleaseCondition.ReceiptPosted)] = "a case of ReleaseCondition",
        [nameof(ReleaseCondition.GoodsAccepted)] = "a case of ReleaseCondition",
        [nameof(ReleaseCondition.PriceAgreed)] = "a case of ReleaseCondition",
        [nameof(ReleaseCondition.ApprovalGiven)] = "a case of ReleaseCondition",
        [nameof(ReleaseCondition.CreditNoteReceived)] = "a case of ReleaseCondition",
        [nameof(ReleaseCondition.AccountConfirmed)] = "a case of ReleaseCondition",
        [nameof(ReleaseCondition.ReleasedByPerson)] = "a case of ReleaseCondition",
        ["SignalContext"] = "what signal rules are asked, made of facts",
        ["AccountOwner"] = "what signal rules are asked, made of facts",
        ["ResolvedRuleSet"] = "the answer of a table, told in a report",
        [nameof(PriceOptions)] = "an option of an engine",
        ["DiscountQuestion"] = "what discount rules are asked, made of facts",
        ["Delivered"] = "a fact as billing rules see it, made of an order's delivery",
        ["Worked"] = "a fact as billing rules see it, made of a timesheet entry",
        ["MilestoneDue"] = "a fact as billing rules see it, made of a milestone",
        ["PeriodDue"] = "a fact as billing rules see it, made of a contract",
        ["UsageDue"] = "a fact as billing rules see it, made of usage records",
        ["TaxQuestion"] = "what tax rules are asked, made of a situation and a supply",
        ["JurisdictionQuestion"] = "what the caller's rates are asked, made of a tax question",
    };

    public static TheoryData<Type> Values => [.. AllValues.Where(type => !Without.ContainsKey(type.Name))];

    private static IEnumerable<Type> AllValues => typeof(Money).Assembly.GetExportedTypes()
        .Where(type => type is { IsAbstract: false, IsEnum: false, ContainsGenericParameters: false }
            && (type.IsValueType || type.GetMethod("<Clone>$") is not null)
            && !type.Name.EndsWith("Enumerator", StringComparison.Ordinal))
        .OrderBy(type => type.FullName, StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_comes_back_as_it_was_written(Type type)
    {
        var full = FullJson.Of(type).ToJsonString();
        var (first, findings) = JsonOf.Read(type, full);
        Assert.Empty(JsonOf.Told(findings));
        var written = JsonOf.Write(first!);
        Assert.Equal(full, JsonNode.Parse(written)!.ToJsonString());
        var (second, _) = JsonOf.Read(type, written);
        Assert.Equal(first, second);
        Assert.Equal(first!.GetHashCode(), second!.GetHashCode());
    }

    [Theory]
    [MemberData(nameof(Values))]
    public void Every_member_that_can_be_set_is_in_the_JSON(Type type)
    {
        if (new ShapeBuilder(RecordsJson.Format).Build(type) is not ObjectShape shape) return;
        if (shape.Info.Type != shape.MembersOf.Type) return;
        var expected = Settable(type).Select(member => JsonNamingPolicy.CamelCase.ConvertName(member.Name)).ToHashSet();
        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            shape.Members.Select(member => member.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Values))]
    public void An_absent_member_is_its_documented_default(Type type)
    {
        if (new ShapeBuilder(RecordsJson.Format).Build(type) is not ObjectShape shape) return;
        var full = FullJson.Of(type).AsObject();
        foreach (var member in shape.Members.Where(member => !member.IsRequired)) full.Remove(member.Name);
        var (least, findings) = JsonOf.Read(type, full.ToJsonString());
        if (type == typeof(FindingArg)) return;
        Assert.Empty(JsonOf.Told(findings));
        var made = Made(type, least!);
        foreach (var member in Settable(type).Where(member => !IsRequired(member, type)))
            Assert.Equal((member.Name, member.GetValue(made)), (member.Name, member.GetValue(least)));
    }

    [Fact]
    public void What_has_no_JSON_is_named_with_its_reason() =>
        Assert.Empty(Without.Keys.Except(AllValues.Select(type => type.Name), StringComparer.Ordinal));

    // What code makes of the type where it gives only what it must.
    private static object Made(Type type, object like)
    {
        if (type.IsValueType) return Activator.CreateInstance(type)!;
        var constructor = type.GetConstructors()
            .Where(found => found.GetParameters() is not [{ } only] || only.ParameterType != type)
            .OrderBy(found => found.GetParameters().Length).First();
        return constructor.Invoke([.. constructor.GetParameters().Select(parameter => parameter.HasDefaultValue
            ? parameter.DefaultValue ?? DefaultOf(parameter.ParameterType)
            : MemberOf(type, parameter).GetValue(like))]);
    }

    private static object? DefaultOf(Type type) => type.IsValueType ? Activator.CreateInstance(type) : null;

    private static PropertyInfo MemberOf(Type type, ParameterInfo parameter) => type.GetProperties()
        .Single(member => member.Name.Equals(parameter.Name, StringComparison.OrdinalIgnoreCase));

    private static bool IsRequired(PropertyInfo member, Type type) =>
        member.IsDefined(typeof(RequiredMemberAttribute)) || type.GetConstructors().Any(constructor =>
            constructor.GetParameters().Any(parameter => !parameter.HasDefaultValue
                && parameter.Name!.Equals(member.Name, StringComparison.OrdinalIgnoreCase)));

    // A member that JSON states in another way has an internal one of its JSON name.
    private static IEnumerable<PropertyInfo> Settable(Type type) => type
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(member => member.SetMethod is { IsPublic: true } || IsOfConstructor(type, member))
        .Where(member => !member.IsDefined(typeof(JsonIgnoreAttribute)) || StandIns(type).Contains(
            JsonNamingPolicy.CamelCase.ConvertName(member.Name)));

    private static bool IsOfConstructor(Type type, PropertyInfo member) =>
        type == typeof(Finding) && member.Name is nameof(Finding.Code) or nameof(Finding.Args);

    private static HashSet<string> StandIns(Type type) =>
    [
        .. type.GetProperties(BindingFlags.NonPublic | BindingFlags.Instance)
            .Select(member => member.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name).OfType<string>(),
    ];
}
