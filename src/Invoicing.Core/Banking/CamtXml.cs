using System.Text;
using System.Xml;
using Invoicing.Findings;

namespace Invoicing.Banking;

/// <summary>
/// Goes through the elements of a message once, in constant depth of calls. Document types are refused, nothing outside
/// the text is read, and depth is limited. Ends with a finding where the text is no XML.
/// </summary>
internal sealed class CamtXml : IDisposable
{
    private readonly XmlReader _reader;
    private readonly FindingSink _sink;
    private readonly Limits _limits;

    public CamtXml(ReadOnlySpan<byte> bytes, Limits limits, FindingSink sink)
    {
        _limits = limits;
        _sink = sink;
        _reader = XmlReader.Create(new MemoryStream(bytes.ToArray(), writable: false), new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
            CloseInput = true,
        });
    }

    private string _value = string.Empty;

    /// <summary>Whether reading ended before the text did, with a finding.</summary>
    public bool Failed { get; private set; }

    public string Name => _reader.LocalName;

    public string Namespace => _reader.NamespaceURI;

    public int Line => ((IXmlLineInfo)_reader).LineNumber;

    public int Depth => _reader.Depth;

    /// <summary>Goes to the next element that lies in the element of a depth; false at its end, or at a
    /// failure.</summary>
    public bool NextElement(int parentDepth)
    {
        while (Advance())
        {
            if (_reader.NodeType == XmlNodeType.Element) return true;
            if (_reader.NodeType == XmlNodeType.EndElement && _reader.Depth <= parentDepth) return false;
        }

        return false;
    }

    /// <summary>Whether the element has an end of its own.</summary>
    public bool IsEmpty => _reader.IsEmptyElement;

    /// <summary>The element with all that is known in it; null at a failure.</summary>
    public CamtNode? Tree()
    {
        var root = Node();
        if (_reader.IsEmptyElement) return root;
        var open = new Stack<CamtNode>([root]);
        var text = new StringBuilder();
        while (Advance())
        {
            switch (_reader.NodeType)
            {
                case XmlNodeType.Element when CamtNode.IsKnown(_reader.LocalName):
                    var node = Node();
                    text.Clear();
                    open.Peek().Add(node);
                    if (!_reader.IsEmptyElement) open.Push(node);
                    break;
                case XmlNodeType.Element:
                    if (!Pass()) return null;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA:
                    text.Append(_value);
                    break;
                case XmlNodeType.EndElement:
                    if (text.ToString().Trim() is { Length: > 0 } read) open.Peek().Text = read;
                    text.Clear();
                    open.Pop();
                    if (open.Count == 0) return root;
                    break;
            }
        }

        return null;
    }

    /// <summary>Goes to the end of the element; false at a failure.</summary>
    public bool Pass()
    {
        if (_reader.IsEmptyElement) return true;
        var depth = _reader.Depth;
        while (Advance())
            if (_reader.NodeType == XmlNodeType.EndElement && _reader.Depth == depth) return true;
        return false;
    }

    public void Dispose() => _reader.Dispose();

    private CamtNode Node() => new(_reader.LocalName, Line) { Currency = _reader.GetAttribute("Ccy") };

    private bool Advance()
    {
        if (Failed) return false;
        try
        {
            if (!_reader.Read()) return false;
            // The rest of a long text is parsed only when it is asked for, and may be as wrong as all else.
            if (_reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA) _value = _reader.Value;
        }
        catch (XmlException wrong)
        {
            return Fail(BankingFindings.CamtXml, ("line", wrong.LineNumber), ("column", wrong.LinePosition));
        }

        return _reader.Depth < _limits.Depth
            || Fail(BankingFindings.CamtDepth, ("line", Line), ("limit", _limits.Depth));
    }

    private bool Fail(string code, params ReadOnlySpan<(string, FindingValue)> args)
    {
        _sink.Add(code, Severity.Error, string.Empty, args);
        Failed = true;
        return false;
    }
}
