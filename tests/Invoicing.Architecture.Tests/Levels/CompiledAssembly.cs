using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Invoicing.Architecture.Tests.Levels;

/// <summary>The types that a compiled assembly defines and every use that they make of types named
/// Invoicing.*.</summary>
sealed class CompiledAssembly
{
    static readonly string[] CompilersOwn =
        ["CompilerGeneratedAttribute", "GeneratedCodeAttribute", "EmbeddedAttribute"];

    readonly MetadataReader _reader;
    readonly PEReader _file;
    readonly string _package;
    readonly List<DefinedType> _types = [];
    readonly HashSet<TypeUse> _uses = [];

    CompiledAssembly(PEReader file)
    {
        _file = file;
        _reader = file.GetMetadataReader();
        _package = _reader.GetString(_reader.GetAssemblyDefinition().Name);
        foreach (var handle in _reader.TypeDefinitions)
        {
            Read(handle);
        }
    }

    /// <summary>Every type that people wrote; those of the compiler and its generators outside Invoicing are left
    /// out.</summary>
    public IReadOnlyList<DefinedType> Types => _types;

    /// <summary>Every use of a type of namespace Invoicing or below, by types of this assembly.</summary>
    public IReadOnlyCollection<TypeUse> Uses => _uses;

    public static CompiledAssembly Read(Stream assembly)
    {
        using var file = new PEReader(assembly);
        return new CompiledAssembly(file);
    }

    public static CompiledAssembly Open(string path)
    {
        using var stream = File.OpenRead(path);
        return Read(stream);
    }

    void Read(TypeDefinitionHandle handle)
    {
        var definition = _reader.GetTypeDefinition(handle);
        var name = MetadataNames.Of(_reader, handle);
        var type = new DefinedType(name, TypeName.NamespaceOf(name), _package);
        if (IsOfTheCompiler(handle, type))
        {
            return;
        }

        if (definition.GetDeclaringType().IsNil)
        {
            _types.Add(type);
        }

        new TypeUseReader(_file, _reader, type, Add).Read(definition);
    }

    void Add(TypeUse use)
    {
        var target = use.ToNamespace;
        if (target == "Invoicing" || target.StartsWith("Invoicing.", StringComparison.Ordinal))
        {
            _uses.Add(use);
        }
    }

    bool IsOfTheCompiler(TypeDefinitionHandle handle, DefinedType type)
    {
        var outer = MetadataNames.OutermostOf(_reader, handle);
        var name = _reader.GetString(_reader.GetTypeDefinition(outer).Name);
        if (name.StartsWith('<'))
        {
            return true;
        }

        return !type.Namespace.StartsWith("Invoicing", StringComparison.Ordinal)
            && _reader.GetTypeDefinition(outer).GetCustomAttributes()
                .Select(attribute => MetadataNames.OfAttribute(_reader, attribute))
                .Any(attribute => CompilersOwn.Any(own => attribute.EndsWith("." + own, StringComparison.Ordinal)));
    }
}
