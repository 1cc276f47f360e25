namespace Invoicing.Documents;

/// <summary>An additional supporting document (BG-24).</summary>
public sealed record Attachment
{
    private readonly Sequence<byte> _content;

    /// <summary>Supporting document reference (BT-122).</summary>
    public required string Reference { get; init; }

    /// <summary>Supporting document description (BT-123), or null.</summary>
    public string? Description { get; init; }

    /// <summary>External document location (BT-124), or null.</summary>
    public string? Location { get; init; }

    /// <summary>Attached document (BT-125): its bytes; empty where the document is not attached.</summary>
    public System.Collections.Immutable.ImmutableArray<byte> Content
    {
        get => _content.Items;
        init => _content = value;
    }

    /// <summary>Attached document MIME code (BT-125-1), or null.</summary>
    public string? MimeCode { get; init; }

    /// <summary>Attached document file name (BT-125-2), or null.</summary>
    public string? FileName { get; init; }
}
