using NodaTime;

namespace Invoicing.Testing.Tests;

public class FakeClockTests
{
    [Fact]
    public void It_stands_still_until_it_is_told_to_go_on()
    {
        var clock = FakeClock.At(new LocalDate(2026, 11, 30));
        Assert.Equal(Instant.FromUtc(2026, 11, 30, 0, 0), clock.GetCurrentInstant());
        Assert.Equal(clock.GetCurrentInstant(), clock.GetCurrentInstant());
        clock.Advance(Duration.FromHours(36));
        Assert.Equal(Instant.FromUtc(2026, 12, 1, 12, 0), clock.GetCurrentInstant());
        clock.AdvanceDays(-1);
        Assert.Equal(Instant.FromUtc(2026, 11, 30, 12, 0), clock.GetCurrentInstant());
    }
}
