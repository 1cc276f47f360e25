using NodaTime;

namespace Invoicing.Testing;

/// <summary>A clock that stands still until it is told to go on. Safe to use from several threads.</summary>
/// <param name="now">Where it stands at first.</param>
public sealed class FakeClock(Instant now) : IClock
{
    private long _ticks = now.ToUnixTimeTicks();

    /// <summary>A clock that stands at midnight UTC of a day.</summary>
    public static FakeClock At(LocalDate day) => new(day.AtMidnight().InUtc().ToInstant());

    /// <inheritdoc/>
    public Instant GetCurrentInstant() => Instant.FromUnixTimeTicks(Interlocked.Read(ref _ticks));

    /// <summary>Goes on; a negative duration goes back.</summary>
    /// <param name="duration">How far, in whole ticks of 100 ns.</param>
    public void Advance(Duration duration) => Interlocked.Add(ref _ticks, duration.BclCompatibleTicks);

    /// <summary>Goes on by whole days of 24 hours.</summary>
    public void AdvanceDays(int days) => Advance(Duration.FromDays(days));
}
