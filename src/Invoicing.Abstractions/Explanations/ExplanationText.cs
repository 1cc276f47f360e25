using System.Text;

namespace Invoicing.Explanations;

/// <summary>Writes explanations for readers.</summary>
internal sealed class ExplanationText(int depth)
{
    private readonly StringBuilder _text = new();

    public string Of(Explanation explanation)
    {
        _text.Append(Line(explanation));
        Operands(explanation, 1);
        return _text.ToString();
    }

    /// <summary>The value, what the formula takes, and how it was rounded.</summary>
    public static string Line(Explanation explanation)
    {
        var text = new StringBuilder(explanation.Result.ToString());
        Append(text, explanation);
        if (explanation is { BeforeRounding: { } exact, Rounding: { } rounding })
            text.Append(" = ").Append(ExactText.Of(exact, rounding.Digits)).Append(", ").Append(rounding);
        if (explanation.Basis is { } basis) text.Append(" (").Append(basis).Append(')');
        if (explanation.Declared is { } declared) text.Append("; the document declares ").Append(declared);
        return text.ToString();
    }

    private static void Append(StringBuilder text, Explanation explanation)
    {
        var operands = explanation.Operands;
        switch (explanation.Formula)
        {
            case Formula.Sum or Formula.Difference when operands.IsEmpty:
                text.Append(" = nothing to add");
                break;
            case Formula.Sum or Formula.Difference:
                for (var i = 0; i < operands.Length; i++)
                    AppendTerm(text.Append(i == 0 ? " = " : " "), operands[i], i == 0);
                break;
            case Formula.Product:
                text.Append(" = ").AppendJoin(" x ", operands.Select(operand => operand.Result));
                break;
            case Formula.Quotient:
                text.Append(" = ").AppendJoin(" / ", operands.Select(operand => operand.Result));
                break;
            case Formula.Share:
                text.Append(" = ").Append(operands[0].Result).Append(" x ").Append(operands[1].Result)
                    .Append(" / ").Append(operands[2].Result);
                break;
            case Formula.Round or Formula.Choose when operands.Length > 0:
                text.Append(" = ").Append(operands[0].Result);
                break;
            case Formula.Stated:
                text.Append(", stated");
                break;
            case Formula.Referred:
                text.Append(", computed");
                break;
        }
    }

    private static void AppendTerm(StringBuilder text, Explanation operand, bool isFirst)
    {
        var value = operand.Result.ToString();
        var isNegative = value.StartsWith('-');
        if (!isFirst) text.Append(isNegative != operand.IsSubtracted ? "- " : "+ ");
        else if (operand.IsSubtracted && !isNegative) text.Append('-');
        text.Append(isNegative && (!isFirst || operand.IsSubtracted) ? value[1..] : value);
    }

    private void Operands(Explanation explanation, int level)
    {
        if (level > depth) return;
        foreach (var operand in explanation.Operands)
        {
            _text.Append('\n').Append(' ', 2 * level).Append(operand.Name).Append(": ").Append(Line(operand));
            Operands(operand, level + 1);
        }
    }
}
