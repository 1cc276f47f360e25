using System.Text.Json;
using System.Text.Json.Nodes;
using Invoicing.Vectors;

namespace Invoicing.Testing.Tests.Vectors;

/// <summary><c>echo</c>: gives back what it is given, and fails where that is no object.</summary>
internal sealed class EchoKind : IVectorKind
{
    public string Name => "echo";

    public JsonObject Run(JsonElement given) => JsonNode.Parse(given.GetRawText()) as JsonObject
        ?? throw new InvalidOperationException("nothing to echo");
}
