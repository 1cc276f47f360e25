using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Invoicing.Serialization;

namespace Invoicing.Records;

/// <summary>The JSON of what is stored: the library's, and that of issued invoices, journal and commands.</summary>
public static class RecordsJson
{
    /// <summary>The format.</summary>
    public static JsonFormat Format { get; } = JsonFormat.Default.With(
        RecordsJsonContext.Default,
        typeof(IssuedInvoice), typeof(JournalEntry), typeof(RecordedCommand), typeof(RecordBatch));
}

/// <summary>The members of records, written by the compiler.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata, UseStringEnumConverter = true)]
[JsonSerializable(typeof(IssuedInvoice))]
[JsonSerializable(typeof(JournalEntry))]
[JsonSerializable(typeof(RecordedCommand))]
[JsonSerializable(typeof(RecordBatch))]
[JsonSerializable(typeof(IssueRequest))]
[JsonSerializable(typeof(CommitResult))]
[JsonSerializable(typeof(ImmutableArray<IssuedInvoice>))]
[JsonSerializable(typeof(ImmutableArray<JournalEntry>))]
[JsonSerializable(typeof(ImmutableArray<RecordedCommand>))]
[SuppressMessage("ApiDesign", "RS0030", Justification = "What the generator writes formats exception messages only.")]
internal sealed partial class RecordsJsonContext : JsonSerializerContext;
