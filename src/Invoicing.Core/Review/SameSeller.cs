using Invoicing.Documents;
using Invoicing.Parties;

namespace Invoicing.Review;

/// <summary>Whether two documents name the same seller: by the reader's id, else by VAT number, else by name.</summary>
internal static class SameSeller
{
    public static bool Is(Party left, Party right)
    {
        if (left.Id is { } leftId && right.Id is { } rightId) return leftId == rightId;
        return left.VatNumber is { } leftVat && right.VatNumber is { } rightVat
            ? DocumentNumber.Normalise(leftVat) == DocumentNumber.Normalise(rightVat)
            : string.Equals(left.Name, right.Name, StringComparison.OrdinalIgnoreCase);
    }
}
