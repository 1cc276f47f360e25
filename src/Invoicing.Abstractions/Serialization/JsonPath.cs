using System.Globalization;
using System.Text;

namespace Invoicing.Serialization;

/// <summary>The way from the root to the value that is read, as a JSON Pointer (RFC 6901) tells it.</summary>
internal sealed class JsonPath
{
    private readonly List<(string? Name, int Index)> _steps = [];

    /// <summary>How many steps there are.</summary>
    public int Depth => _steps.Count;

    /// <summary>Goes to a member.</summary>
    public void Enter(string name) => _steps.Add((name, 0));

    /// <summary>Goes to an item.</summary>
    public void Enter(int index) => _steps.Add((null, index));

    /// <summary>Goes back one step.</summary>
    public void Leave() => _steps.RemoveAt(_steps.Count - 1);

    /// <summary>The path: <c>/lines/0/price</c>; empty for the root.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var (name, index) in _steps)
        {
            text.Append('/');
            if (name is null) text.Append(index.ToString(CultureInfo.InvariantCulture));
            else text.Append(Escaped(name));
        }

        return text.ToString();
    }

    private static string Escaped(string name) =>
        name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
