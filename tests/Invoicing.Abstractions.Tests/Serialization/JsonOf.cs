using System.Reflection;
using Invoicing.Findings;
using Invoicing.Records;
using Invoicing.Serialization;

namespace Invoicing.Abstractions.Tests.Serialization;

/// <summary>Reads and writes values of types that are known only when the test runs.</summary>
internal static class JsonOf
{
    public static (object? Value, FindingList Findings) Read(Type type, string json) =>
        ((object?, FindingList))Method(nameof(ReadAs)).MakeGenericMethod(type).Invoke(null, [json])!;

    public static string Write(object value) =>
        (string)Method(nameof(WriteAs)).MakeGenericMethod(value.GetType()).Invoke(null, [value])!;

    private static MethodInfo Method(string name) =>
        typeof(JsonOf).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!;

    private static (object? Value, FindingList Findings) ReadAs<T>(string json)
        where T : notnull
    {
        var outcome = RecordsJson.Format.Read<T>(json);
        return (outcome.IsOk ? outcome.Value : null, outcome.Findings);
    }

    private static string WriteAs<T>(T value)
        where T : notnull => RecordsJson.Format.Write(value);

    /// <summary>Codes and paths of findings, in their order.</summary>
    public static string[] Told(FindingList findings) =>
        [.. findings.Select(finding => $"{finding.Code} {finding.Path}")];
}
