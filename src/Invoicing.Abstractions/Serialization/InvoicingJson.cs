using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Invoicing.Findings;

namespace Invoicing.Serialization;

/// <summary>
/// Reads and writes the values of this library as JSON, in <see cref="JsonFormat.Default"/>. Reading is strict and
/// gives every mistake as a finding with its path; writing leaves out members that hold their default.
/// <c>Read(Write(x))</c> is x.
/// </summary>
public static class InvoicingJson
{
    /// <summary>The version of the format: <c>Write</c> states it, <c>Read</c> knows none after it.</summary>
    public const int Version = 1;

    /// <summary>
    /// The members of every type, for an application's own <see cref="JsonSerializerOptions"/>. Those options then
    /// read as strictly as they say; findings come from <see cref="Read{T}(ReadOnlySpan{byte}, Limits?)"/> alone.
    /// </summary>
    public static IJsonTypeInfoResolver Resolver { get; } =
        InvoicingJsonContext.Default.WithAddedModifier(JsonMembers.Complete);

    /// <inheritdoc cref="JsonFormat.Read{T}(ReadOnlySpan{byte}, Limits?)"/>
    public static Outcome<T> Read<T>(ReadOnlySpan<byte> utf8Json, Limits? limits = null)
        where T : notnull => JsonFormat.Default.Read<T>(utf8Json, limits);

    /// <inheritdoc cref="JsonFormat.Read{T}(string, Limits?)"/>
    public static Outcome<T> Read<T>(string json, Limits? limits = null)
        where T : notnull => JsonFormat.Default.Read<T>(json, limits);

    /// <inheritdoc cref="JsonFormat.Write{T}(T, bool)"/>
    public static string Write<T>(T value, bool indented = false)
        where T : notnull => JsonFormat.Default.Write(value, indented);

    /// <inheritdoc cref="JsonFormat.WriteUtf8{T}(T, bool)"/>
    public static byte[] WriteUtf8<T>(T value, bool indented = false)
        where T : notnull => JsonFormat.Default.WriteUtf8(value, indented);

    /// <inheritdoc cref="JsonFormat.Write{T}(IBufferWriter{byte}, T, bool)"/>
    public static void Write<T>(IBufferWriter<byte> target, T value, bool indented = false)
        where T : notnull => JsonFormat.Default.Write(target, value, indented);
}
