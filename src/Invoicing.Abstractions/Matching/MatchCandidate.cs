using System.Collections.Immutable;
using System.Globalization;

namespace Invoicing.Matching;

/// <summary>Points that an order line got for one criterion.</summary>
/// <param name="Criterion">The criterion.</param>
/// <param name="Points">The points.</param>
/// <param name="Found">What the invoice has.</param>
/// <param name="Expected">What the order has.</param>
public sealed record CriterionPoints(AssignmentCriterion Criterion, int Points, string Found, string Expected)
{
    /// <summary>Criterion, points and both sides: <c>Price 25 (12.00 EUR = 12.00 EUR)</c>.</summary>
    public string ToText() => string.Create(
        CultureInfo.InvariantCulture, $"{Criterion} {Points} ({Found}{(Found == Expected ? " = " : " / ")}{Expected})");
}

/// <summary>An order line that an invoice line may bill, with its points. Immutable.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="OrderLineId">Its line.</param>
/// <param name="Criteria">What it got points for; those without points are left out.</param>
public sealed record MatchCandidate(
    string OrderId, string OrderLineId, ImmutableArray<CriterionPoints> Criteria = default)
{
    private readonly Sequence<CriterionPoints> _criteria = Criteria;

    /// <summary>What it got points for; those without points are left out.</summary>
    public ImmutableArray<CriterionPoints> Criteria
    {
        get => _criteria.Items;
        init => _criteria = value;
    }

    /// <summary>The sum of the points.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public int Score
    {
        get
        {
            var sum = 0;
            foreach (var each in Criteria) sum += each.Points;
            return sum;
        }
    }

    /// <summary>Order, line, sum and each criterion, on one line.</summary>
    public string ToText() => string.Create(
        CultureInfo.InvariantCulture,
        $"{OrderId}/{OrderLineId}: {Score} = {string.Join(", ", Criteria.Select(each => each.ToText()))}");
}
