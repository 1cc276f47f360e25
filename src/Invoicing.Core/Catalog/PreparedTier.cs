namespace Invoicing.Catalog;

/// <summary>A tier in whole numbers: where it begins, what all that lies below it costs, what a unit in it
/// costs.</summary>
/// <param name="Above">Where it begins, in units of the prepared scale.</param>
/// <param name="UpTo">Where it ends, the end included; the largest number for the last tier.</param>
/// <param name="Below">What is charged for the tiers below and once for this one, in minor units.</param>
/// <param name="Price">The mantissa of the price of a unit.</param>
/// <param name="Divisor">What quantity x price is divided by to be minor units.</param>
internal readonly record struct PreparedTier(long Above, long UpTo, long Below, long Price, long Divisor);
