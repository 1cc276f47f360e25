using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Invoicing.Architecture.Tests.Levels;

/// <summary>Walks the instructions of a method body and gives each metadata token in it (ECMA-335, partition
/// III).</summary>
static class InstructionTokens
{
    static readonly Dictionary<int, OpCode> Codes = typeof(OpCodes).GetFields()
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value & 0xFFFF);

    public static IEnumerable<EntityHandle> Read(byte[] instructions)
    {
        for (var at = 0; at < instructions.Length;)
        {
            int value = instructions[at++];
            if (value == 0xFE)
            {
                value = (value << 8) | instructions[at++];
            }

            var operand = Codes[value].OperandType;
            if (operand is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineSig
                or OperandType.InlineTok or OperandType.InlineType)
            {
                yield return MetadataTokens.EntityHandle(BitConverter.ToInt32(instructions, at));
            }

            at += operand == OperandType.InlineSwitch
                ? 4 + (4 * BitConverter.ToInt32(instructions, at))
                : SizeOf(operand);
        }
    }

    static int SizeOf(OperandType operand) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4,
    };
}
