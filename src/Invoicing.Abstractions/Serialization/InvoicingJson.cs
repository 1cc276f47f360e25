using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Invoicing.Findings;

namespace Invoicing.Serialization;

/// <summary>
/// Reads and writes the values of this library as JSON (docs/json.md). Reading is strict and gives every mistake as a
/// finding with its path; writing leaves out members that hold their default. <c>Read(Write(x))</c> is x.
/// </summary>
public static class InvoicingJson
{
    /// <summary>The version of the format that <c>Write</c> gives documents, and the latest that <c>Read</c> knows.</summary>
    public const int Version = 1;

    /// <summary>
    /// The members of every type, for an application's own <see cref="JsonSerializerOptions"/>. Those options then
    /// read as strictly as they say; findings come from <see cref="Read{T}(ReadOnlySpan{byte}, Limits?)"/> alone.
    /// </summary>
    public static IJsonTypeInfoResolver Resolver { get; } = InvoicingJsonContext.Default.WithAddedModifier(JsonMembers.Complete);

    /// <summary>The options of reading and writing.</summary>
    internal static JsonSerializerOptions Options { get; } = MakeOptions();

    /// <summary>Reads a value from JSON in UTF-8. Bad input gives findings (<see cref="JsonFindings"/>), never an exception.</summary>
    /// <typeparam name="T">What to read: a draft, an invoice, an order, any other value of the library.</typeparam>
    /// <param name="utf8Json">The text; a byte order mark before it is skipped.</param>
    /// <param name="limits">What is accepted at most. Default: <see cref="Limits.Default"/>.</param>
    /// <exception cref="NotSupportedException">The library has no JSON for the type.</exception>
    public static Outcome<T> Read<T>(ReadOnlySpan<byte> utf8Json, Limits? limits = null)
        where T : notnull =>
        JsonReading.Read((JsonTypeInfo<T>)TypeOf(typeof(T)), utf8Json, limits ?? Limits.Default);

    /// <summary>Reads a value from JSON. Bad input gives findings (<see cref="JsonFindings"/>), never an exception.</summary>
    /// <inheritdoc cref="Read{T}(ReadOnlySpan{byte}, Limits?)"/>
    public static Outcome<T> Read<T>(string json, Limits? limits = null)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(json);
        return Read<T>(Encoding.UTF8.GetBytes(json), limits);
    }

    /// <summary>The JSON of a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="indented">Whether each member has a line of its own, indented by two spaces; else all is on one line.</param>
    /// <exception cref="NotSupportedException">The library has no JSON for the type.</exception>
    /// <exception cref="InvalidOperationException">A part has no text: <c>default(Money)</c>, a doubled extension.</exception>
    public static string Write<T>(T value, bool indented = false)
        where T : notnull => Encoding.UTF8.GetString(WriteToBuffer(value, indented).WrittenSpan);

    /// <summary>The JSON of a value, in UTF-8.</summary>
    /// <inheritdoc cref="Write{T}(T, bool)"/>
    public static byte[] WriteUtf8<T>(T value, bool indented = false)
        where T : notnull => WriteToBuffer(value, indented).WrittenSpan.ToArray();

    /// <summary>Writes the JSON of a value, in UTF-8: all of it, or nothing where an exception is thrown.</summary>
    /// <inheritdoc cref="Write{T}(T, bool)"/>
    public static void Write<T>(IBufferWriter<byte> target, T value, bool indented = false)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(target);
        target.Write(WriteToBuffer(value, indented).WrittenSpan);
    }

    /// <summary>The members of a type.</summary>
    /// <exception cref="NotSupportedException">The library has no JSON for the type.</exception>
    internal static JsonTypeInfo TypeOf(Type type) => Options.TryGetTypeInfo(type, out var info)
        ? info
        : throw new NotSupportedException($"The library has no JSON for {type}.");

    private static ArrayBufferWriter<byte> WriteToBuffer<T>(T value, bool indented)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(value);
        var buffer = new ArrayBufferWriter<byte>();
        var layout = new JsonWriterOptions { Encoder = Options.Encoder, Indented = indented, NewLine = "\n" };
        using (var writer = new Utf8JsonWriter(buffer, layout)) JsonWriting.Write(writer, value, TypeOf(typeof(T)));
        return buffer;
    }

    private static JsonSerializerOptions MakeOptions()
    {
        // Unknown members are found before the serializer reads (JsonCheck), "version" among them it may skip.
        var options = new JsonSerializerOptions(InvoicingJsonContext.Default.Options)
        {
            TypeInfoResolver = Resolver,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            AllowOutOfOrderMetadataProperties = true,
        };
        options.MakeReadOnly();
        return options;
    }
}
