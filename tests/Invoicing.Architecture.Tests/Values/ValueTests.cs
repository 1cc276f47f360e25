namespace Invoicing.Architecture.Tests.Values;

public class ValueTests
{
    [Fact]
    public void A_value_built_twice_is_equal_and_with_any_member_changed_is_not() =>
        Check.Holds(PublicTypes.Values, EqualityCheck.Failures);

    [Fact]
    public void A_value_built_empty_has_no_null_and_no_default_array() =>
        Check.Holds(PublicTypes.Values, EmptyCheck.Failures);

    [Fact]
    public void A_value_does_not_change() => Check.Holds(PublicTypes.Values, ImmutabilityCheck.Failures);

    [Fact]
    public void The_default_of_a_struct_works_or_is_refused_by_name() =>
        Check.Holds(PublicTypes.All.Where(PublicTypes.IsValueStruct), DefaultStructCheck.Failures);
}
