using System.Text;
using Invoicing.Serialization;

namespace Invoicing.Abstractions.Tests.Serialization;

public sealed class PlaceTests
{
    private static readonly byte[] Text = Encoding.UTF8.GetBytes("{\n\n  \"äöü\": 1,\r\n\"😀\": [\n2]}");

    [Fact]
    public void Columns_count_characters()
    {
        var places = new JsonPlaces();
        Assert.Equal((1, 1), places.Of(Text, 0));
        Assert.Equal((2, 1), places.Of(Text, 2));
        Assert.Equal((3, 3), places.Of(Text, 5));
        Assert.Equal((3, 10), places.Of(Text, Text.AsSpan().IndexOf((byte)'1')));
        Assert.Equal((4, 6), places.Of(Text, Text.AsSpan().IndexOf((byte)'[')));
        Assert.Equal((5, 4), places.Of(Text, int.MaxValue));
    }

    [Fact]
    public void A_place_is_the_same_from_wherever_one_comes()
    {
        var moving = new JsonPlaces();
        for (var from = 0; from <= Text.Length; from++)
            for (var to = 0; to <= Text.Length; to++)
            {
                moving.Of(Text, from);
                Assert.Equal(new JsonPlaces().Of(Text, to), moving.Of(Text, to));
            }
    }
}
