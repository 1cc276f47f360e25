namespace Invoicing.Serialization;

/// <summary>Where a byte of a text is: line and column, both counted from 1, columns in characters.</summary>
internal sealed class JsonPlaces
{
    private int _offset;
    private int _line = 1;
    private int _column = 1;

    /// <summary>The place of an offset. What it costs is the way from the offset that was asked before.</summary>
    public (int Line, int Column) Of(ReadOnlySpan<byte> text, int offset)
    {
        offset = Math.Min(offset, text.Length);
        if (offset >= _offset) GoOn(text[_offset..offset]);
        else GoBack(text, offset);
        _offset = offset;
        return (_line, _column);
    }

    private void GoOn(ReadOnlySpan<byte> between)
    {
        var breaks = between.Count((byte)'\n');
        _line += breaks;
        if (breaks == 0) _column += Characters(between);
        else _column = 1 + Characters(between[(between.LastIndexOf((byte)'\n') + 1)..]);
    }

    private void GoBack(ReadOnlySpan<byte> text, int offset)
    {
        var between = text[offset.._offset];
        var breaks = between.Count((byte)'\n');
        _line -= breaks;
        if (breaks == 0) _column -= Characters(between);
        else _column = 1 + Characters(text[(text[..offset].LastIndexOf((byte)'\n') + 1)..offset]);
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
