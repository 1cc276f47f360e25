using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Invoicing.Architecture.Tests.Levels;

/// <summary>Reports each type that one type definition uses: signatures, bodies and attributes of all its
/// members.</summary>
sealed class TypeUseReader(PEReader file, MetadataReader reader, DefinedType type, Action<TypeUse> report)
{
    public void Read(TypeDefinition definition)
    {
        var whole = Collector("(type)");
        whole.Add(definition.BaseType);
        whole.Add(definition.GetCustomAttributes());
        whole.Add(definition.GetGenericParameters());
        foreach (var handle in definition.GetInterfaceImplementations())
        {
            var implementation = reader.GetInterfaceImplementation(handle);
            whole.Add(implementation.Interface);
            whole.Add(implementation.GetCustomAttributes());
        }

        foreach (var handle in definition.GetMethodImplementations())
        {
            whole.Add(reader.GetMethodImplementation(handle).MethodDeclaration);
        }

        ReadMembers(definition);
    }

    void ReadMembers(TypeDefinition definition)
    {
        foreach (var field in definition.GetFields().Select(reader.GetFieldDefinition))
        {
            var collect = Collector(reader.GetString(field.Name));
            field.DecodeSignature(collect, null);
            collect.Add(field.GetCustomAttributes());
        }

        foreach (var property in definition.GetProperties().Select(reader.GetPropertyDefinition))
        {
            var collect = Collector(reader.GetString(property.Name));
            property.DecodeSignature(collect, null);
            collect.Add(property.GetCustomAttributes());
        }

        foreach (var @event in definition.GetEvents().Select(reader.GetEventDefinition))
        {
            var collect = Collector(reader.GetString(@event.Name));
            collect.Add(@event.Type);
            collect.Add(@event.GetCustomAttributes());
        }

        foreach (var method in definition.GetMethods().Select(reader.GetMethodDefinition))
        {
            Read(method, Collector(reader.GetString(method.Name)));
        }
    }

    void Read(MethodDefinition method, TypeCollector collect)
    {
        method.DecodeSignature(collect, null);
        collect.Add(method.GetCustomAttributes());
        collect.Add(method.GetGenericParameters());
        foreach (var parameter in method.GetParameters().Select(reader.GetParameter))
        {
            collect.Add(parameter.GetCustomAttributes());
        }

        if (method.RelativeVirtualAddress == 0)
        {
            return;
        }

        var body = file.GetMethodBody(method.RelativeVirtualAddress);
        collect.Add(body.LocalSignature);
        foreach (var region in body.ExceptionRegions)
        {
            collect.Add(region.CatchType);
        }

        foreach (var handle in InstructionTokens.Read(body.GetILBytes() ?? []))
        {
            collect.Add(handle);
        }
    }

    TypeCollector Collector(string member) => new(reader, name => report(new TypeUse(type, member, name)));
}
