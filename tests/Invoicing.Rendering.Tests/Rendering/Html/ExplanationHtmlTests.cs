using Invoicing.Explanations;
using Invoicing.Rendering.Html;

namespace Invoicing.Rendering.Tests.Rendering.Html;

public class ExplanationHtmlTests
{
    [Fact]
    public void An_explanation_unfolds_to_its_operands_and_escapes_what_comes_from_data()
    {
        var quantity = new Explanation
        {
            Term = Term.Quantity, Subject = "line <1>", Result = new ExplainedValue.OfQuantity(Quantity.Pieces(2)),
        };
        var explanation = new Explanation
        {
            Term = Term.LineGross, Formula = Formula.Product, Operands = [quantity],
            Result = new ExplainedValue.OfNumber(2),
        };

        Assert.Equal(
            "<details open>\n<summary><b>Line gross amount</b> 2 = 2 H87</summary>\n<ul>\n"
            + "<li><p><b>Invoiced quantity (BT-129), line &lt;1&gt;</b> 2 H87, stated</p>\n</li>\n</ul>\n</details>\n",
            ExplanationHtml.Render(explanation));
    }
}
