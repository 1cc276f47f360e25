using System.Collections.Immutable;

namespace Invoicing.Architecture.Tests.Values;

/// <summary>That each check of the values can fail, on values that are wrong in one way each.</summary>
public class ValueCheckTests
{
    [Theory]
    [InlineData(typeof(ComparesArraysByReference), "built twice from the same is not equal")]
    [InlineData(typeof(IgnoresAMember), "is equal with another Second")]
    [InlineData(typeof(IgnoresAnArgument), "is equal with another Second")]
    [InlineData(typeof(HashesByChance), "has two hash codes")]
    [InlineData(typeof(HasNoEquatable), "is no IEquatable of itself")]
    [InlineData(typeof(CannotBeBuilt), "no sample for")]
    public void Wrong_equality_is_found(Type type, string expected) => Finds(EqualityCheck.Failures(type), expected);

    [Theory]
    [InlineData(typeof(KeepsADefaultArray), "is a default array where nothing was given")]
    [InlineData(typeof(KeepsADefaultArray), "keeps a default array")]
    [InlineData(typeof(KeepsANull), "is null where nothing was given")]
    public void A_null_or_a_default_array_is_found(Type type, string expected) =>
        Finds(EmptyCheck.Failures(type), expected);

    [Theory]
    [InlineData(typeof(HasASetter), "has a setter that is not init")]
    [InlineData(typeof(HasAField), "has a field that can change: Changing")]
    [InlineData(typeof(HasAList), "is a List`1, which can change")]
    [InlineData(typeof(IsNotReadOnly), "is a struct but not readonly")]
    public void A_value_that_changes_is_found(Type type, string expected) =>
        Finds(ImmutabilityCheck.Failures(type), expected);

    [Theory]
    [InlineData(typeof(FailsByAccident), "Length throws NullReferenceException")]
    [InlineData(typeof(FailsWithoutItsName), "ToString() throws InvalidOperationException")]
    public void A_default_that_fails_by_accident_is_found(Type type, string expected) =>
        Finds(DefaultStructCheck.Failures(type), expected);

    [Fact]
    public void A_right_value_passes_every_check()
    {
        Assert.Empty(EqualityCheck.Failures(typeof(Right)));
        Assert.Empty(EmptyCheck.Failures(typeof(Right)));
        Assert.Empty(ImmutabilityCheck.Failures(typeof(Right)));
        Assert.Empty(DefaultStructCheck.Failures(typeof(RefusesItsDefault)));
    }

    static void Finds(IEnumerable<string> failures, string expected) =>
        Assert.Contains(failures, failure => failure.Contains(expected, StringComparison.Ordinal));

    sealed record Right(string Name)
    {
        public Right? Nested { get; init; }
        public int Count { get; init; }
    }

    sealed record ComparesArraysByReference
    {
        public ImmutableArray<string> Items { get; init; } = [];
    }

    sealed record IgnoresAMember(int First, int Second)
    {
        public bool Equals(IgnoresAMember? other) => other is not null && First == other.First;
        public override int GetHashCode() => First;
    }

    sealed record IgnoresAnArgument
    {
        public IgnoresAnArgument(int first, int second) => (First, Second) = (first, second);
        public int First { get; }
        public int Second { get; }
        public bool Equals(IgnoresAnArgument? other) => other is not null && First == other.First;
        public override int GetHashCode() => First;
    }

    sealed record HashesByChance(int First)
    {
        static int s_next;
        public bool Equals(HashesByChance? other) => other is not null && First == other.First;
        public override int GetHashCode() => ++s_next;
    }

    public readonly struct HasNoEquatable
    {
        public int Count { get; init; }
    }

    sealed record CannotBeBuilt
    {
        CannotBeBuilt()
        {
        }
    }

    sealed record KeepsADefaultArray
    {
        public ImmutableArray<string> Items { get; init; }
    }

    sealed record KeepsANull
    {
        public string Name { get; init; } = null!;
    }

    sealed record HasASetter
    {
        public int Count { get; set; }
    }

    sealed record HasAField
    {
        public int Changing = 1;
    }

    sealed record HasAList(List<int> Items);

    struct IsNotReadOnly;

    readonly struct FailsByAccident(string text)
    {
        public int Length => text.Length;
    }

    readonly struct FailsWithoutItsName
    {
        public override string ToString() => throw new InvalidOperationException("not this way");
    }

    readonly struct RefusesItsDefault
    {
        public int Value => throw new InvalidOperationException("an empty range has no last day");
        public override string ToString() =>
            throw new InvalidOperationException("default(RefusesItsDefault) has no text");
    }
}
