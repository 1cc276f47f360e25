using System.Reflection;

namespace Invoicing.Architecture.Tests.Names;

public class NameTests
{
    [Fact]
    public void No_name_is_a_word_that_fits_everything()
    {
        var types = PublicTypes.Assemblies.SelectMany(assembly => assembly.GetTypes());
        Check.Holds(types, NameCheck.Failures);
    }

    [Fact]
    public void FluentValidation_stays_out_of_every_other_public_signature() =>
        Check.Holds(PublicTypes.All, SignatureCheck.Failures);

    [Theory]
    [InlineData(typeof(PartyHelper), "PartyHelper says nothing")]
    [InlineData(typeof(InvoiceXmlData), "InvoiceXmlData says nothing")]
    [InlineData(typeof(Named), "Named.PartyInfo says nothing")]
    public void An_empty_name_is_found(Type type, string expected) =>
        Assert.Contains(expected, Assert.Single(NameCheck.Failures(type)), StringComparison.Ordinal);

    [Theory]
    [InlineData(typeof(Shows), "by what it derives from")]
    [InlineData(typeof(Shows), ".Method shows")]
    [InlineData(typeof(Shows), ".Property shows")]
    [InlineData(typeof(Shows), ".Field shows")]
    public void FluentValidation_in_a_signature_is_found(Type type, string expected) =>
        Assert.Contains(
            SignatureCheck.Failures(type), failure => failure.Contains(expected, StringComparison.Ordinal));

    sealed class PartyHelper;

    sealed class InvoiceXmlData;

    public sealed class Named
    {
        public string Metadata => "one word of its own, and right";
        public string PartyInfo => "";
    }

    sealed class Shows : List<FluentValidation.Results.ValidationFailure>
    {
        public FluentValidation.Severity Field = FluentValidation.Severity.Error;
        public Lazy<FluentValidation.Results.ValidationResult>? Property => null;
        public static void Method(FluentValidation.Severity[] severities) => Assert.NotNull(severities);
    }
}
