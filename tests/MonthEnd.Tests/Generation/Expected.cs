namespace MonthEnd.Tests.Generation;

/// <summary>What a run must make of a month, as the generator knows while it writes it.</summary>
sealed class Expected
{
    /// <summary>How many facts were written: delivered lines, time entries, milestones, periods.</summary>
    public int Facts { get; private set; }

    /// <summary>Each fact that is billed, with its net amount.</summary>
    public Dictionary<string, (string Customer, string Currency, decimal Net)> Billed { get; } =
        new(StringComparer.Ordinal);

    /// <summary>Each fact that is held, as often as it is there, with the code and the path of the reason.</summary>
    public List<(string Fact, string Code, string Path)> Held { get; } = [];

    public List<string> NotYetDue { get; } = [];

    /// <summary>By the file of a supplier's invoice: the code and path of each finding.</summary>
    public List<(string File, string Code, string Path)> Reviews { get; } = [];

    public HashSet<string> Accepted { get; } = new(StringComparer.Ordinal);

    public List<(string Code, string Path)> PaymentFindings { get; } = [];

    /// <summary>What is settled of an item that payers name.</summary>
    public Dictionary<string, decimal> Settled { get; } = new(StringComparer.Ordinal);

    /// <summary>What came in, by currency.</summary>
    public Dictionary<string, decimal> Received { get; } = new(StringComparer.Ordinal);

    /// <summary>What customers owed before, by customer and currency.</summary>
    public Dictionary<(string Customer, string Currency), decimal> Owed { get; } = [];

    public void Bill(string fact, string customer, string currency, decimal net)
    {
        Facts++;
        Billed.Add(fact, (customer, currency, net));
    }

    public void Hold(string fact, string code, string? path = null)
    {
        Facts++;
        Held.Add((fact, code, path ?? "/" + fact));
    }

    public void Wait(string fact)
    {
        Facts++;
        NotYetDue.Add(fact);
    }

    public void Receive(string currency, decimal amount) =>
        Received[currency] = Received.GetValueOrDefault(currency) + amount;
}
