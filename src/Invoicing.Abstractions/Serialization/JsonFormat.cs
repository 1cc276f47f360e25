using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Invoicing.Findings;

namespace Invoicing.Serialization;

/// <summary>
/// The JSON of a set of types (docs/json.md): that of this library, to which a caller may add own types and currencies.
/// Reading is strict and gives every mistake as a finding with its path; writing leaves out members that hold their
/// default. Immutable, safe to share between threads; make it once and keep it.
/// </summary>
public sealed class JsonFormat
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    private readonly FrozenSet<Type> _documents;

    // What the members of a type are never changes; this only remembers what was asked for.
    private readonly ConcurrentDictionary<Type, Shape> _shapes = new();

    private JsonFormat(JsonSerializerOptions options, FrozenSet<Type> documents)
    {
        options.MakeReadOnly();
        Options = options;
        _documents = documents;
    }

    /// <summary>The types of this library and the currencies of ISO 4217.</summary>
    public static JsonFormat Default { get; } = new(
        new JsonSerializerOptions(InvoicingJsonContext.Default.Options)
        {
            TypeInfoResolver = InvoicingJson.Resolver,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            AllowOutOfOrderMetadataProperties = true,
        },
        JsonDocuments.All);

    /// <summary>The types that are stored as documents: at the root their JSON begins with its version.</summary>
    public IEnumerable<Type> Documents => _documents;

    internal JsonSerializerOptions Options { get; }

    /// <summary>This format and more types: those of a source-generated context.</summary>
    /// <param name="resolver">The context.</param>
    /// <param name="documents">Those of its types that are stored as documents.</param>
    public JsonFormat With(IJsonTypeInfoResolver resolver, params ReadOnlySpan<Type> documents)
    {
        ArgumentNullException.ThrowIfNull(resolver);
        var more = resolver.WithAddedModifier(JsonMembers.Complete);
        var options = new JsonSerializerOptions(Options)
        {
            TypeInfoResolver = JsonTypeInfoResolver.Combine(Options.TypeInfoResolver, more),
        };
        return new JsonFormat(options, [.. _documents, .. documents]);
    }

    /// <summary>This format with the currencies of a set instead of those of ISO 4217.</summary>
    public JsonFormat With(CurrencySet currencies)
    {
        ArgumentNullException.ThrowIfNull(currencies);
        var options = new JsonSerializerOptions(Options);
        options.Converters.Insert(0, new TextJsonConverter<Currency>(currencies));
        options.Converters.Insert(0, new TextJsonConverter<Money>(currencies));
        options.Converters.Insert(0, new TextJsonConverter<UnitPrice>(currencies));
        options.Converters.Insert(0, new TextJsonConverter<ExchangeRate>(currencies));
        return new JsonFormat(options, _documents);
    }

    /// <summary>Reads a value from JSON in UTF-8. Bad input gives findings (<see cref="JsonFindings"/>), never an
    /// exception.</summary>
    /// <typeparam name="T">What to read: a draft, an invoice, an order, any other value of the library.</typeparam>
    /// <param name="utf8Json">The text; a byte order mark before it is skipped.</param>
    /// <param name="limits">What is accepted at most. Default: <see cref="Limits.Default"/>.</param>
    /// <exception cref="NotSupportedException">The format has no JSON for the type.</exception>
    public Outcome<T> Read<T>(ReadOnlySpan<byte> utf8Json, Limits? limits = null)
        where T : notnull =>
        JsonReading.Read((JsonTypeInfo<T>)TypeOf(typeof(T)), ShapeOf(typeof(T)), utf8Json, limits ?? Limits.Default);

    /// <summary>Reads a value from JSON. Bad input gives findings (<see cref="JsonFindings"/>), never an
    /// exception.</summary>
    /// <inheritdoc cref="Read{T}(ReadOnlySpan{byte}, Limits?)"/>
    public Outcome<T> Read<T>(string json, Limits? limits = null)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(json);
        return Read<T>(Utf8Of(json), limits);
    }

    /// <summary>The JSON of a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="indented">Whether each member has a line of its own, indented by two spaces; else one line.</param>
    /// <exception cref="NotSupportedException">The format has no JSON for the type.</exception>
    /// <exception cref="InvalidOperationException">A part has no text: <c>default(Money)</c>, a key twice.</exception>
    public string Write<T>(T value, bool indented = false)
        where T : notnull => Encoding.UTF8.GetString(WriteToBuffer(value, indented).WrittenSpan);

    /// <summary>The JSON of a value, in UTF-8.</summary>
    /// <inheritdoc cref="Write{T}(T, bool)"/>
    public byte[] WriteUtf8<T>(T value, bool indented = false)
        where T : notnull => WriteToBuffer(value, indented).WrittenSpan.ToArray();

    /// <summary>Writes the JSON of a value, in UTF-8: all of it, or nothing where an exception is thrown.</summary>
    /// <param name="target">Where to.</param>
    /// <param name="value">The value.</param>
    /// <param name="indented">Whether each member has a line of its own, indented by two spaces; else one line.</param>
    /// <exception cref="NotSupportedException">The format has no JSON for the type.</exception>
    /// <exception cref="InvalidOperationException">A part has no text: <c>default(Money)</c>, a key twice.</exception>
    public void Write<T>(IBufferWriter<byte> target, T value, bool indented = false)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(target);
        target.Write(WriteToBuffer(value, indented).WrittenSpan);
    }

    /// <summary>Whether the type is a document.</summary>
    internal bool IsDocument(Type type) => _documents.Contains(type);

    /// <summary>What the serializer knows of a type.</summary>
    /// <exception cref="NotSupportedException">The format has no JSON for the type.</exception>
    internal JsonTypeInfo TypeOf(Type type) => Options.TryGetTypeInfo(type, out var info)
        ? info
        : throw new NotSupportedException($"There is no JSON for {type}.");

    // Half of a surrogate pair is no text, and has no UTF-8: a byte that is none stands where it stood, and is told.
    private static byte[] Utf8Of(string json)
    {
        try
        {
            return StrictUtf8.GetBytes(json);
        }
        catch (EncoderFallbackException)
        {
            var half = 0;
            while (Rune.DecodeFromUtf16(json.AsSpan(half), out _, out var read) == OperationStatus.Done) half += read;
            return [.. StrictUtf8.GetBytes(json[..half]), 0xFF];
        }
    }

    private Shape ShapeOf(Type type) =>
        _shapes.GetOrAdd(type, static (asked, format) => new ShapeBuilder(format).Build(asked), this);

    private ArrayBufferWriter<byte> WriteToBuffer<T>(T value, bool indented)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(value);
        var buffer = new ArrayBufferWriter<byte>();
        var layout = new JsonWriterOptions { Encoder = Options.Encoder, Indented = indented, NewLine = "\n" };
        using (var writer = new Utf8JsonWriter(buffer, layout))
            new JsonWriting(this, writer).Write(value, TypeOf(typeof(T)));
        return buffer;
    }
}
