namespace Invoicing.Serialization;

/// <summary>The codes of what may be wrong with JSON that is read. All of them are errors.</summary>
public static class JsonFindings
{
    /// <summary>The text is no JSON.</summary>
    public const string Syntax = "JSON-SYNTAX";

    /// <summary>There is a comment; JSON has none.</summary>
    public const string Comment = "JSON-COMMENT";

    /// <summary>There is a comma after the last member or item.</summary>
    public const string TrailingComma = "JSON-TRAILING-COMMA";

    /// <summary>There is more text after the value.</summary>
    public const string TrailingText = "JSON-TRAILING-TEXT";

    /// <summary>The bytes are not UTF-8, or an escape is half of a surrogate pair.</summary>
    public const string Encoding = "JSON-ENCODING";

    /// <summary>Arrays and objects are nested deeper than the limit.</summary>
    public const string Depth = "JSON-DEPTH";

    /// <summary>The input has more bytes than the limit.</summary>
    public const string InputSize = "JSON-INPUT-SIZE";

    /// <summary>A text has more characters than the limit.</summary>
    public const string TextLength = "JSON-TEXT-LENGTH";

    /// <summary>An array has more items than the limit.</summary>
    public const string ItemCount = "JSON-ITEM-COUNT";

    /// <summary>An object has two members of one name.</summary>
    public const string DuplicateMember = "JSON-DUPLICATE-MEMBER";

    /// <summary>An object has a member that is not known.</summary>
    public const string UnknownMember = "JSON-UNKNOWN-MEMBER";

    /// <summary>A required member is missing.</summary>
    public const string MissingMember = "JSON-MISSING-MEMBER";

    /// <summary>A member that has to come first does not.</summary>
    public const string MemberOrder = "JSON-MEMBER-ORDER";

    /// <summary>There is null where a value is wanted.</summary>
    public const string Null = "JSON-NULL";

    /// <summary>The value is of another JSON type: a number where a text is wanted, for instance.</summary>
    public const string WrongType = "JSON-TYPE";

    /// <summary>The text is not that of such a value.</summary>
    public const string Value = "JSON-VALUE";

    /// <summary>The number cannot be held exactly.</summary>
    public const string Digits = "JSON-DIGITS";

    /// <summary>The members are right one by one, but not together.</summary>
    public const string Inconsistent = "JSON-INCONSISTENT";

    /// <summary>The document was written in a version of the format that is not known.</summary>
    public const string Version = "JSON-VERSION";

    /// <summary>There is so much wrong that the rest was not looked at.</summary>
    public const string Stopped = "JSON-STOPPED";
}
