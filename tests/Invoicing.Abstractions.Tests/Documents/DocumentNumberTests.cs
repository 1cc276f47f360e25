using FsCheck;
using FsCheck.Fluent;
using Invoicing.Documents;

namespace Invoicing.Abstractions.Tests.Documents;

public class DocumentNumberTests
{
    [Theory]
    [InlineData("inv 2026/0012", "INV2026-12")]
    [InlineData("INV-2026-12", "INV2026-12")]
    [InlineData("0012", "12")]
    [InlineData("000", "0")]
    [InlineData("2026/1", "2026-1")]
    [InlineData("20261", "20261")]
    [InlineData("R.Nr. 7-B", "RNR7B")]
    [InlineData("Ä7", "Ä7")]
    [InlineData(" - ", "")]
    public void A_number_has_a_normal_form(string number, string expected) =>
        Assert.Equal(expected, DocumentNumber.Normalise(number));

    [Fact]
    public void Digits_that_stand_apart_do_not_run_together() =>
        Assert.NotEqual(DocumentNumber.Normalise("12-6"), DocumentNumber.Normalise("1-26"));

    [Fact]
    public void A_normal_form_is_its_own_normal_form() =>
        Prop.ForAll<NonNull<string>>(number =>
        {
            var once = DocumentNumber.Normalise(number.Get);
            return DocumentNumber.Normalise(once) == once;
        }).QuickCheckThrowOnFailure();
}
