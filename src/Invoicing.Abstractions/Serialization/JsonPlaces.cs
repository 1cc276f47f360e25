namespace Invoicing.Serialization;

/// <summary>Where a byte of a text is: line and column, both counted from 1, columns in characters.</summary>
internal sealed class JsonPlaces
{
    private int _offset;
    private int _line = 1;
    private int _lineStart;

    /// <summary>The place of an offset. Cheap where offsets come in ascending order.</summary>
    public (int Line, int Column) Of(ReadOnlySpan<byte> text, int offset)
    {
        offset = Math.Min(offset, text.Length);
        if (offset < _offset) (_offset, _line, _lineStart) = (0, 1, 0);
        var between = text[_offset..offset];
        _line += between.Count((byte)'\n');
        if (between.LastIndexOf((byte)'\n') is >= 0 and var last) _lineStart = _offset + last + 1;
        _offset = offset;
        return (_line, 1 + Characters(text[_lineStart..offset]));
    }

    /// <summary>The offset of a byte in a line, both counted from 0.</summary>
    public static int OffsetOf(ReadOnlySpan<byte> text, long line, long byteInLine)
    {
        var offset = 0;
        for (; line > 0; line--)
        {
            var end = text[offset..].IndexOf((byte)'\n');
            if (end < 0) break;
            offset += end + 1;
        }

        return (int)Math.Min(offset + byteInLine, text.Length);
    }

    // Every character has one byte that does not continue another.
    private static int Characters(ReadOnlySpan<byte> utf8)
    {
        var count = 0;
        foreach (var one in utf8)
            if ((one & 0xC0) != 0x80) count++;
        return count;
    }
}
