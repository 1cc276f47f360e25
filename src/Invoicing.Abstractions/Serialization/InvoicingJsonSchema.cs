using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Invoicing.Serialization;

/// <summary>
/// JSON Schemas (draft 2020-12) of the values of this library, made from the same description of their members by
/// which <see cref="InvoicingJson"/> reads: what a schema states, the reader checks. Schemas do not state that members
/// of one name may not repeat, nor that a version or kind comes first.
/// </summary>
public static class InvoicingJsonSchema
{
    /// <summary>The schema of a type, indented, with a line break at its end.</summary>
    /// <typeparam name="T">The type: a draft, an invoice, an order, any other value of the library.</typeparam>
    /// <exception cref="NotSupportedException">The library has no JSON for the type.</exception>
    /// <param name="format">The format; null: that of this library.</param>
    public static string Of<T>(JsonFormat? format = null)
        where T : notnull => Of(typeof(T), format ?? JsonFormat.Default);

    internal static string Of(Type type, JsonFormat format)
    {
        var builder = new ShapeBuilder(format);
        var root = builder.Build(type);
        var buffer = new ArrayBufferWriter<byte>();
        var layout = new JsonWriterOptions
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n",
        };
        using (var writer = new Utf8JsonWriter(buffer, layout))
            new SchemaWriter(writer).Write(root, builder.Shapes.Values);
        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }
}
