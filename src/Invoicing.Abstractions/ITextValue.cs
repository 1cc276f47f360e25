namespace Invoicing;

/// <summary>A value with one exact text, the same in every culture: what it formats it parses, in UTF-16 and UTF-8.
/// A format provider is read for one thing only, a <see cref="CurrencySet"/>; null means ISO 4217.</summary>
/// <typeparam name="TSelf">The value itself.</typeparam>
public interface ITextValue<TSelf>
    : ISpanParsable<TSelf>, IUtf8SpanParsable<TSelf>, ISpanFormattable, IUtf8SpanFormattable
    where TSelf : struct, ITextValue<TSelf>
{
    /// <summary>What the text looks like, for messages: <c>an amount and a currency such as "119.00 EUR"</c>.</summary>
    static abstract string TextForm { get; }
}
