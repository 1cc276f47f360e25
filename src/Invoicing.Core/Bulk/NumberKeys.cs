using Invoicing.Review;

namespace Invoicing.Bulk;

/// <summary>The bits of the forms of numbers, worked out in one pass; 0 where there is no number.</summary>
internal sealed class NumberKeys
{
    private const int Longest = 256;

    private readonly DuplicateNumberForm _form;

    public NumberKeys(DuplicateColumns columns, DuplicateOptions options)
    {
        Columns = columns;
        _form = new DuplicateNumberForm(options.Prefixes);
        var numbers = columns.Numbers.AsSpan();
        Normal = new ulong[numbers.Length];
        Span<char> buffer = stackalloc char[Longest];
        for (var at = 0; at < numbers.Length; at++)
        {
            if (numbers[at] is not { Length: > 0 } number) continue;
            var target = number.Length <= Longest ? buffer : new char[number.Length];
            var length = DuplicateNumberForm.Normal(number, target);
            if (length > 0) Normal[at] = DuplicateHash.Of(target[..length]);
        }
    }

    public DuplicateColumns Columns { get; }

    public ulong[] Normal { get; }

    public ulong[] Parts { get; private set; } = [];

    public ulong[] Joined { get; private set; } = [];

    public ulong[] Stems { get; private set; } = [];

    public long[] Tails { get; private set; } = [];

    /// <summary>Works out the other forms too.</summary>
    public void AddForms()
    {
        var numbers = Columns.Numbers.AsSpan();
        (Parts, Joined, Stems) = (new ulong[numbers.Length], new ulong[numbers.Length], new ulong[numbers.Length]);
        Tails = new long[numbers.Length];
        Span<char> buffer = stackalloc char[Longest];
        for (var at = 0; at < numbers.Length; at++)
        {
            if (Normal[at] == 0) continue;
            var number = numbers[at]!;
            var target = number.Length <= Longest ? buffer : new char[number.Length];
            var normal = target[..DuplicateNumberForm.Normal(number, target)];
            var parts = target[.._form.Parts(normal, target)];
            Parts[at] = DuplicateHash.Of(parts);
            var (stem, tail) = DuplicateNumberForm.Tail(parts);
            Stems[at] = DuplicateHash.Of(parts[..stem]);
            Tails[at] = tail;
            Joined[at] = DuplicateHash.Of(target[.._form.Joined(number, target)]);
        }
    }

    /// <summary>Whether two numbers of the same bits have the same text in normal form.</summary>
    public bool IsSame(int left, int right) =>
        ReferenceEquals(Columns.Numbers[left], Columns.Numbers[right]) || NormalOf(left) == NormalOf(right);

    /// <summary>Whether two numbers are alike, by their text.</summary>
    public bool IsAlike(int left, int right) =>
        (Parts[left] == Parts[right] && PartsOf(left) == PartsOf(right))
        || (Joined[left] == Joined[right] && JoinedOf(left) == JoinedOf(right));

    /// <summary>Whether one number is the other with two neighbouring characters exchanged.</summary>
    public bool IsTransposed(int left, int right) =>
        DuplicateNumberForm.IsTransposed(JoinedOf(left), JoinedOf(right));

    private string NormalOf(int at)
    {
        var number = Columns.Numbers[at]!;
        var target = new char[number.Length];
        return target.AsSpan(0, DuplicateNumberForm.Normal(number, target)).ToString();
    }

    private string PartsOf(int at)
    {
        var normal = NormalOf(at);
        var target = new char[normal.Length];
        return target.AsSpan(0, _form.Parts(normal, target)).ToString();
    }

    private string JoinedOf(int at)
    {
        var number = Columns.Numbers[at]!;
        var target = new char[number.Length];
        return target.AsSpan(0, _form.Joined(number, target)).ToString();
    }
}
