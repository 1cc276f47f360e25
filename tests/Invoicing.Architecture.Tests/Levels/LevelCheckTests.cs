using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Invoicing.Architecture.Tests.Levels;

/// <summary>That the check of the level table can fail, in every place where a type can be used.</summary>
public class LevelCheckTests
{
    /// <summary>What lies above: a namespace of level 10, which code of level 4 must not use.</summary>
    const string Above = """
        namespace Invoicing.Payments
        {
            public class Payment : System.Exception
            {
                public static int Count;
                public static int Ask() => 0;
                public class Part;
            }
            public interface IPaymentRule;
            public sealed class PaymentAttribute : System.Attribute;
            public static class PaymentExtensions { public static int Cents(this int euros) => euros * 100; }
        }
        """;

    public static TheoryData<string> UsesFromBelow => new(
        "class A : Invoicing.Payments.Payment;",
        "class A : Invoicing.Payments.IPaymentRule;",
        "class A { Invoicing.Payments.Payment? _field; public object? Get() => _field; }",
        "class A { Invoicing.Payments.Payment.Part? Property => null; }",
        "class A { event System.Action<Invoicing.Payments.Payment>? Paid { add { } remove { } } }",
        "class A { void M(Invoicing.Payments.Payment parameter) { } }",
        "class A { Invoicing.Payments.Payment[]? M() => null; }",
        "class A { ref Invoicing.Payments.Payment M() => throw new System.Exception(); }",
        "class A<T> where T : Invoicing.Payments.IPaymentRule;",
        "class A { void M<T>() where T : Invoicing.Payments.IPaymentRule { } }",
        "class A : System.Collections.Generic.List<Invoicing.Payments.Payment>;",
        "class A { int M() => Invoicing.Payments.Payment.Ask(); }",
        "class A { int M() => Invoicing.Payments.Payment.Count; }",
        "class A { object M() => new Invoicing.Payments.Payment(); }",
        "class A { object M() => typeof(Invoicing.Payments.Payment); }",
        "class A { bool M(object o) => o is Invoicing.Payments.Payment; }",
        "class A { object M() => System.Linq.Enumerable.Empty<Invoicing.Payments.Payment>(); }",
        "class A { object M() => new System.Collections.Generic.Dictionary<string, Invoicing.Payments.Payment[]>(); }",
        "class A { void M() { try { M(); } catch (Invoicing.Payments.Payment) { } } }",
        "class A { System.Func<int> M() => () => Invoicing.Payments.Payment.Ask(); }",
        "class A { async Task<int> M() { await Task.Yield(); return Invoicing.Payments.Payment.Ask(); } }",
        "class A { IEnumerable<int> M() { yield return Invoicing.Payments.Payment.Ask(); } }",
        "class A { class Nested { int M() => Invoicing.Payments.Payment.Ask(); } }",
        "class A { int M(int n) { switch (n) { case 1: return 1; case 2: return 2; case 3: return 9; case 4: return 4; "
            + "default: break; } return Invoicing.Payments.Payment.Ask(); } }",
        "class A { int M() => Invoicing.Payments.PaymentExtensions.Cents(1); }",
        "[Invoicing.Payments.Payment] class A;",
        "class A { [Invoicing.Payments.Payment] int Property => 1; }",
        "class A { void M([Invoicing.Payments.Payment] int parameter) { } }",
        "class A { [Invoicing.Payments.Payment] event System.Action? Paid { add { } remove { } } }",
        "[System.Diagnostics.DebuggerTypeProxy(typeof(Invoicing.Payments.Payment))] class A;",
        "[System.Diagnostics.DebuggerTypeProxy(typeof(List<Invoicing.Payments.Payment>))] class A;",
        "unsafe class A { delegate*<Invoicing.Payments.Payment, void> _field; public bool Has() => _field != null; }",
        "delegate void D(Invoicing.Payments.Payment payment);");

    [Theory]
    [MemberData(nameof(UsesFromBelow))]
    public void A_use_of_a_level_above_is_found(string code)
    {
        var violations = Check(Compile("Core", Above + $"namespace Invoicing.Taxes {{ {code} }}"));

        Assert.NotEmpty(violations);
        Assert.All(violations, text => Assert.Contains(": up from level 4 to 10", text, StringComparison.Ordinal));
    }

    [Fact]
    public void The_type_and_the_member_are_named()
    {
        var code = "namespace Invoicing.Taxes { class Rates { int Find() => Invoicing.Payments.Payment.Ask(); } }";

        var violation = Assert.Single(Check(Compile("Core", Above + code)));
        Assert.Equal(
            "Invoicing.Taxes.Rates.Find uses Invoicing.Payments.Payment: up from level 4 to 10", violation);
    }

    [Fact]
    public void A_use_across_assemblies_is_found()
    {
        var words = "namespace Invoicing.Terms { public class DueDate; }";
        var engines = "namespace Invoicing.Taxes { class Rates { object M() => new Invoicing.Terms.DueDate(); } }";
        var abstractions = Compile("Abstractions", words);
        var core = Compile("Core", engines, abstractions);

        Assert.Contains("sideways from level 4 to 4", Assert.Single(Check(abstractions, core)),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("namespace Invoicing.Receivables { class Age { int M() => Invoicing.Payments.Payment.Ask(); } }")]
    [InlineData("namespace Invoicing.Payments { class Other { int M() => Invoicing.Payments.Payment.Ask(); } }")]
    [InlineData("namespace Invoicing.Rendering.Text { class T { Invoicing.Rendering.Html.H? h() => null; } } "
        + "namespace Invoicing.Rendering.Html { class H; }")]
    public void A_use_of_a_level_below_or_of_the_same_namespace_is_right(string code) =>
        Assert.Empty(Check(Compile("Core", Above + code)));

    [Theory]
    [InlineData("namespace Invoicing.Helpers { class A; }")]
    [InlineData("namespace Invoicing.Taxes.Germany { class A; }")]
    [InlineData("namespace Invoicin { class A; }")]
    [InlineData("class A;")]
    public void A_namespace_that_the_table_does_not_know_is_found(string code) =>
        Assert.Contains("has no level", Assert.Single(Check(Compile("Core", code))), StringComparison.Ordinal);

    [Fact]
    public void A_full_type_name_in_two_packages_is_found()
    {
        var code = "namespace Invoicing.Taxes { class Rate; }";

        var violation = Assert.Single(Check(Compile("Abstractions", code), Compile("Core", code)));
        Assert.Equal("Invoicing.Taxes.Rate is in more than one package: Abstractions, Core", violation);
    }

    [Fact]
    public void What_the_compiler_makes_for_itself_has_no_level() =>
        Assert.Empty(Check(Compile(
            "Core",
            "namespace Invoicing { class A { object M() => new { X = 1, Y = (IReadOnlyList<int>)[1, 2, 3] }; } }")));

    static IReadOnlyList<string> Check(params byte[][] assemblies) =>
        LevelCheck.Violations(assemblies.Select(image => CompiledAssembly.Read(new MemoryStream(image))).ToList());

    static byte[] Compile(string name, string code, params byte[][] references)
    {
        var tree = CSharpSyntaxTree.ParseText(code, InMemoryCompilation.Parsing);
        var compilation = InMemoryCompilation.Of(name, OutputKind.DynamicallyLinkedLibrary, [tree])
            .AddReferences(references.Select(image => MetadataReference.CreateFromImage(image)));
        return InMemoryCompilation.Emit(compilation).ToArray();
    }
}
