using System.Reflection.Metadata;

namespace Invoicing.Architecture.Tests.Levels;

/// <summary>Full names of what metadata refers to by handle; nested types after a plus sign.</summary>
static class MetadataNames
{
    public static string Of(MetadataReader reader, TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        var outer = type.GetDeclaringType();
        var name = reader.GetString(type.Name);
        return outer.IsNil ? Join(reader.GetString(type.Namespace), name) : $"{Of(reader, outer)}+{name}";
    }

    public static string Of(MetadataReader reader, TypeReferenceHandle handle)
    {
        var type = reader.GetTypeReference(handle);
        var name = reader.GetString(type.Name);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? $"{Of(reader, (TypeReferenceHandle)type.ResolutionScope)}+{name}"
            : Join(reader.GetString(type.Namespace), name);
    }

    public static TypeDefinitionHandle OutermostOf(MetadataReader reader, TypeDefinitionHandle handle)
    {
        var outer = reader.GetTypeDefinition(handle).GetDeclaringType();
        return outer.IsNil ? handle : OutermostOf(reader, outer);
    }

    public static string OfAttribute(MetadataReader reader, CustomAttributeHandle handle)
    {
        var constructor = reader.GetCustomAttribute(handle).Constructor;
        var type = constructor.Kind == HandleKind.MemberReference
            ? reader.GetMemberReference((MemberReferenceHandle)constructor).Parent
            : (EntityHandle)reader.GetMethodDefinition((MethodDefinitionHandle)constructor).GetDeclaringType();
        return type.Kind switch
        {
            HandleKind.TypeReference => Of(reader, (TypeReferenceHandle)type),
            HandleKind.TypeDefinition => Of(reader, (TypeDefinitionHandle)type),
            _ => "",
        };
    }

    static string Join(string space, string name) => space.Length == 0 ? name : $"{space}.{name}";
}
