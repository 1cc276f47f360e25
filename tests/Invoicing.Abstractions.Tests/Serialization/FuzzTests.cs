using System.Text;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Serialization;

namespace Invoicing.Abstractions.Tests.Serialization;

/// <summary>JSON that chance has damaged: only findings may come out, and no exception.</summary>
public sealed class FuzzTests
{
    private const int Seed = 20261130;
    private const int Rounds = 1500;

    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", ",", ":", "\"", "null", "true", "0", "-1", "1e9", "\"\"", "\"version\":2,", "/*", "\\ud800",
        "\"lines\":[", "\"119.00 EUR\"", "99999999999999999999999999999", "\u0000", "é", "\"extensions\":{\"a\":1},",
    ];

    [Theory]
    [InlineData(typeof(InvoiceDraft))]
    [InlineData(typeof(Invoice))]
    [InlineData(typeof(Finding))]
    [InlineData(typeof(Invoicing.Contracts.Contract))]
    public void Damaged_JSON_gives_findings_or_a_value(Type type)
    {
        var random = new Random(Seed);
        var whole = Encoding.UTF8.GetBytes(FullJson.Of(type).ToJsonString());
        var refused = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var json = Damaged(whole, random);
            try
            {
                var findings = Read(type, json);
                if (findings.Count > 0) refused++;
                Assert.All(findings, finding => Assert.Equal(Severity.Error, finding.Severity));
                Assert.All(findings, finding => Assert.NotEmpty(finding.Message()));
            }
            catch (Exception thrown) when (thrown is not Xunit.Sdk.XunitException)
            {
                Assert.Fail($"seed {Seed}, round {round}: {thrown}\n{Encoding.UTF8.GetString(json)}");
            }
        }

        Assert.InRange(refused, Rounds / 2, Rounds);
    }

    private static FindingList Read(Type type, byte[] json) =>
        type == typeof(InvoiceDraft) ? InvoicingJson.Read<InvoiceDraft>(json).Findings
        : type == typeof(Invoice) ? InvoicingJson.Read<Invoice>(json).Findings
        : type == typeof(Finding) ? InvoicingJson.Read<Finding>(json).Findings
        : InvoicingJson.Read<Invoicing.Contracts.Contract>(json).Findings;

    private static byte[] Damaged(byte[] whole, Random random)
    {
        var json = whole.ToList();
        for (var change = random.Next(1, 4); change > 0 && json.Count > 0; change--)
        {
            var at = random.Next(json.Count);
            var length = Math.Min(random.Next(1, 30), json.Count - at);
            switch (random.Next(6))
            {
                case 0: json[at] = (byte)random.Next(256); break;
                case 1: json.RemoveRange(at, length); break;
                case 2: json.InsertRange(at, json.GetRange(random.Next(json.Count - length + 1), length)); break;
                case 3: json.InsertRange(at, Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)])); break;
                case 4: json.RemoveRange(at, json.Count - at); break;
                default: json[at] = (byte)(json[at] ^ (1 << random.Next(8))); break;
            }
        }

        return [.. json];
    }
}
