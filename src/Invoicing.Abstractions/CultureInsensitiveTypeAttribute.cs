// The analyzer that asks for a culture in every interpolation knows this attribute by its full name.
namespace Meziantou.Analyzer.Annotations;

/// <summary>The text of the type is the same in every culture.</summary>
[AttributeUsage(AttributeTargets.Struct)]
internal sealed class CultureInsensitiveTypeAttribute : Attribute;
