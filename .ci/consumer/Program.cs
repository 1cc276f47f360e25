using Invoicing;

Console.WriteLine(Money.Of(1695.75m, Currency.EUR));
