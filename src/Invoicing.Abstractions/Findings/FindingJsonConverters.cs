using System.Collections.Immutable;

namespace Invoicing.Findings;

/// <summary>Writes an argument as <c>{"name":"billed","money":"119.00 EUR"}</c>: its kind names the member.</summary>
internal sealed class FindingArgJsonConverter : FormJsonConverter<FindingArg, FindingArgForm>
{
    /// <inheritdoc/>
    protected override FindingArgForm ToForm(FindingArg value) => FindingArgForm.Of(value);

    /// <inheritdoc/>
    protected override FindingArg FromForm(FindingArgForm form) => form.ToArg();
}

/// <summary>Writes findings as an array, and puts what it reads into canonical order.</summary>
internal sealed class FindingListJsonConverter : FormJsonConverter<FindingList, ImmutableArray<Finding>>
{
    /// <inheritdoc/>
    protected override ImmutableArray<Finding> ToForm(FindingList value) => value.Items;

    /// <inheritdoc/>
    protected override FindingList FromForm(ImmutableArray<Finding> form) => FindingList.Of(form.AsSpan());
}
