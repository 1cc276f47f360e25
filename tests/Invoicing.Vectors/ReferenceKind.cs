using System.Text.Json;
using System.Text.Json.Nodes;
using Invoicing.Banking;

namespace Invoicing.Vectors;

/// <summary><c>reference</c>: given a scheme and a text, whether it is a reference and which; given a number, the
/// reference for it; given a text alone, the schemes that hold.</summary>
public sealed class ReferenceKind : IVectorKind
{
    /// <inheritdoc/>
    public string Name => "reference";

    /// <inheritdoc/>
    public JsonObject Run(JsonElement given)
    {
        var parts = new GivenParts(given);
        if (parts.Text("recognise") is { } any)
            return new JsonObject
            {
                ["schemes"] = new JsonArray(
                    [.. PaymentReference.Recognise(any).Select(each => JsonValue.Create(each.Scheme.ToString()))]),
            };
        var scheme = Enum.Parse<ReferenceScheme>(parts.Text("scheme")!);
        if (parts.Text("of") is { } number) return Of(scheme, number);
        var isValid = PaymentReference.TryParse(parts.Text("text"), scheme, out var reference);
        return new JsonObject
        {
            ["isValid"] = isValid,
            ["reference"] = reference.ToString(),
            ["number"] = reference.Number,
            ["print"] = reference.ToPrint(),
        };
    }

    private static JsonObject Of(ReferenceScheme scheme, string number)
    {
        try
        {
            return new JsonObject { ["reference"] = PaymentReference.Of(scheme, number).ToString() };
        }
        catch (ArgumentException refusal)
        {
            return new JsonObject { ["refusal"] = refusal.GetType().Name };
        }
    }
}
