using System.Numerics;
using Invoicing.Discounts;
using Invoicing.Taxes;

namespace Invoicing.Invoices;

/// <summary>Drafts in another currency. Prices and stated amounts are converted, totals never: the draft that comes out
/// is calculated again.</summary>
public static class CurrencyConversion
{
    /// <summary>The draft in another currency, with every price and every stated amount converted.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="currency">The currency wanted.</param>
    /// <param name="rate">The rate between the two, either way round.</param>
    /// <param name="accountingRate">The rate to the accounting currency (BT-6) from the new one, or null for
    /// none.</param>
    /// <param name="rounding">The rounding policy in the new currency; null: that of the draft, without its step and
    /// its cash step, which are steps of the old currency.</param>
    /// <remarks>A price keeps up to 10 decimals, as many as its 18 digits leave room for, and is rounded by the line
    /// mode beyond them; an amount is rounded to the unit of the new currency by the line mode.</remarks>
    /// <exception cref="CurrencyMismatchException">The rate is not between the two currencies, or a member of the draft
    /// is in another currency than the draft.</exception>
    /// <exception cref="OverflowException">A converted price or amount does not fit.</exception>
    public static InvoiceDraft ConvertTo(
        this InvoiceDraft draft, Currency currency, ExchangeRate rate,
        ExchangeRate? accountingRate = null, RoundingPolicy? rounding = null)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return new Conversion(draft.Currency, currency, rate, draft.Rounding.LineMode).Of(draft) with
        {
            AccountingRate = accountingRate,
            Rounding = rounding ?? draft.Rounding with { StepMinorUnits = null, Cash = null },
        };
    }

    private readonly struct Conversion
    {
        private readonly Currency _from;
        private readonly Currency _to;
        private readonly Exact _factor;
        private readonly Rounding _mode;

        public Conversion(Currency from, Currency to, ExchangeRate rate, Rounding mode)
        {
            var isForward = rate.From == from && rate.To == to;
            if (!isForward && (rate.From != to || rate.To != from || to.IsNone))
                throw new CurrencyMismatchException(from, rate.From == from ? rate.To : rate.From);
            _from = from;
            _to = to;
            _mode = mode;
            _factor = isForward ? rate.Rate : Exact.One / rate.Rate;
        }

        public InvoiceDraft Of(InvoiceDraft draft) => draft with
        {
            Currency = _to,
            Lines = [.. draft.Lines.Select(Of)],
            Adjustments = [.. draft.Adjustments.Select(Of)],
            Prepayments = [.. draft.Prepayments.Select(Of)],
            RoundingAmount = Of(draft.RoundingAmount),
        };

        private InvoiceLine Of(InvoiceLine line) => line with
        {
            Price = line.Kind == LineKind.Informational && line.Price.Currency.IsNone ? line.Price : Of(line.Price),
            PriceDiscount = Of(line.PriceDiscount),
            Adjustments = [.. line.Adjustments.Select(Of)],
            Taxes = [.. line.Taxes.Select(Of)],
        };

        private Adjustment Of(Adjustment adjustment) => adjustment with
        {
            Amount = Of(adjustment.Amount),
            PerUnit = Of(adjustment.PerUnit),
            Base = Of(adjustment.Base),
            Taxes = [.. adjustment.Taxes.Select(Of)],
        };

        private Tax Of(Tax tax) => tax.PerUnit is null && tax.StatedBase is null
            ? tax
            : tax with { PerUnit = Of(tax.PerUnit), StatedBase = Of(tax.StatedBase) };

        private Prepayment Of(Prepayment paid) => paid with { Amount = Of(paid.Amount) };

        private Money? Of(Money? amount)
        {
            if (amount is not { } given) return null;
            if (given.Currency != _from) throw new CurrencyMismatchException(_from, given.Currency);
            return Money.Round(Exact.Of(given) * _factor, _to, _mode);
        }

        private UnitPrice? Of(UnitPrice? price) => price is { } given ? Of(given) : null;

        private UnitPrice Of(UnitPrice price)
        {
            if (price.Currency != _from) throw new CurrencyMismatchException(_from, price.Currency);
            var exact = Exact.From(price.Number) * _factor;
            var scale = Scaled.MaxScale;
            var mantissa = exact.Round(scale, _mode);
            while (scale > 0 && BigInteger.Abs(mantissa) >= Powers.Of10[Scaled.MaxDigits])
                mantissa = exact.Round(--scale, _mode);
            return UnitPrice.FromMantissa(Units.Narrow(mantissa), scale, _to, price.BaseQuantity);
        }
    }
}
