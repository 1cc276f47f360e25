namespace Invoicing.Architecture.Tests.Levels;

/// <summary>A type as its assembly defines it: full name, namespace of its outermost type, package.</summary>
sealed record DefinedType(string Name, string Namespace, string Package);

/// <summary>One use of a type by a member of another type, from a signature, a body or an attribute.</summary>
sealed record TypeUse(DefinedType From, string Member, string To)
{
    /// <summary>The namespace of the outermost type that is used.</summary>
    public string ToNamespace => TypeName.NamespaceOf(To);
}

static class TypeName
{
    /// <summary>The namespace of a full name with nested types after a plus sign.</summary>
    public static string NamespaceOf(string name)
    {
        var outer = name.Split('+')[0];
        var dot = outer.LastIndexOf('.');
        return dot < 0 ? "" : outer[..dot];
    }
}
