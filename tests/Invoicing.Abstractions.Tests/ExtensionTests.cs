using System.Collections.Immutable;
using Invoicing.Contracts;
using Invoicing.Invoices;
using Invoicing.Orders;
using Invoicing.Parties;
using Invoicing.Serialization;

namespace Invoicing.Abstractions.Tests;

public class ExtensionTests
{
    private static readonly ImmutableArray<Extension> Given = [new("b", "2"), new("a", "1")];

    [Fact]
    public void Extensions_are_the_same_in_whatever_order_they_were_given()
    {
        Same(extensions => new Party("Nord", "DE") { Extensions = extensions });
        Same(extensions => new InvoiceLine { Item = new("x"), Extensions = extensions });
        Same(extensions => Draft(extensions));
        Same(extensions => new Order
        {
            Id = "O", SellerId = "S", BuyerId = "B", Date = new(2026, 11, 30), Currency = Currency.EUR,
            Extensions = extensions,
        });
        Same(extensions => new Contract
        {
            Id = "C", SellerId = "S", BuyerId = "B", Currency = Currency.EUR, Extensions = extensions,
        });
    }

    [Fact]
    public void Members_of_extensions_are_read_in_any_order()
    {
        var json = InvoicingJson.Write(Draft(Given));
        var turned = json.Replace("\"a\":\"1\",\"b\":\"2\"", "\"b\":\"2\",\"a\":\"1\"", StringComparison.Ordinal);
        Assert.NotEqual(json, turned);
        Assert.Equal(Draft(Given), InvoicingJson.Read<InvoiceDraft>(turned).Value);
    }

    private static InvoiceDraft Draft(ImmutableArray<Extension> extensions) =>
        InvoiceDraft.In(Currency.EUR, new Party("Nord", "DE"), new Party("Sud", "FR"), new(2026, 11, 30))
            .With(draft => draft with { Extensions = extensions }).ToDraft();

    private static void Same<T>(Func<ImmutableArray<Extension>, T> made)
    {
        Assert.Equal(made(Given), made([.. Given.Reverse()]));
        Assert.NotEqual(made(Given), made(Given.RemoveAt(0)));
    }
}
