namespace Invoicing;

public readonly partial struct Currency
{
    /// <summary>Euro, 2 decimals.</summary>
    public static Currency EUR => Iso('E', 'U', 'R', 2);

    /// <summary>US dollar, 2 decimals.</summary>
    public static Currency USD => Iso('U', 'S', 'D', 2);

    /// <summary>Pound sterling, 2 decimals.</summary>
    public static Currency GBP => Iso('G', 'B', 'P', 2);

    /// <summary>Swiss franc, 2 decimals.</summary>
    public static Currency CHF => Iso('C', 'H', 'F', 2);

    /// <summary>Japanese yen, no decimals.</summary>
    public static Currency JPY => Iso('J', 'P', 'Y', 0);

    /// <summary>Swedish krona, 2 decimals.</summary>
    public static Currency SEK => Iso('S', 'E', 'K', 2);

    /// <summary>Norwegian krone, 2 decimals.</summary>
    public static Currency NOK => Iso('N', 'O', 'K', 2);

    /// <summary>Danish krone, 2 decimals.</summary>
    public static Currency DKK => Iso('D', 'K', 'K', 2);

    /// <summary>Icelandic króna, no decimals.</summary>
    public static Currency ISK => Iso('I', 'S', 'K', 0);

    /// <summary>Polish złoty, 2 decimals.</summary>
    public static Currency PLN => Iso('P', 'L', 'N', 2);

    /// <summary>Czech koruna, 2 decimals.</summary>
    public static Currency CZK => Iso('C', 'Z', 'K', 2);

    /// <summary>Hungarian forint, 2 decimals.</summary>
    public static Currency HUF => Iso('H', 'U', 'F', 2);

    /// <summary>Romanian leu, 2 decimals.</summary>
    public static Currency RON => Iso('R', 'O', 'N', 2);

    /// <summary>Turkish lira, 2 decimals.</summary>
    public static Currency TRY => Iso('T', 'R', 'Y', 2);

    /// <summary>Ukrainian hryvnia, 2 decimals.</summary>
    public static Currency UAH => Iso('U', 'A', 'H', 2);

    /// <summary>Serbian dinar, 2 decimals.</summary>
    public static Currency RSD => Iso('R', 'S', 'D', 2);

    /// <summary>Canadian dollar, 2 decimals.</summary>
    public static Currency CAD => Iso('C', 'A', 'D', 2);

    /// <summary>Australian dollar, 2 decimals.</summary>
    public static Currency AUD => Iso('A', 'U', 'D', 2);

    /// <summary>New Zealand dollar, 2 decimals.</summary>
    public static Currency NZD => Iso('N', 'Z', 'D', 2);

    /// <summary>Singapore dollar, 2 decimals.</summary>
    public static Currency SGD => Iso('S', 'G', 'D', 2);

    /// <summary>Hong Kong dollar, 2 decimals.</summary>
    public static Currency HKD => Iso('H', 'K', 'D', 2);

    /// <summary>New Taiwan dollar, 2 decimals.</summary>
    public static Currency TWD => Iso('T', 'W', 'D', 2);

    /// <summary>Chinese yuan, 2 decimals.</summary>
    public static Currency CNY => Iso('C', 'N', 'Y', 2);

    /// <summary>South Korean won, no decimals.</summary>
    public static Currency KRW => Iso('K', 'R', 'W', 0);

    /// <summary>Indian rupee, 2 decimals.</summary>
    public static Currency INR => Iso('I', 'N', 'R', 2);

    /// <summary>Indonesian rupiah, 2 decimals.</summary>
    public static Currency IDR => Iso('I', 'D', 'R', 2);

    /// <summary>Thai baht, 2 decimals.</summary>
    public static Currency THB => Iso('T', 'H', 'B', 2);

    /// <summary>Malaysian ringgit, 2 decimals.</summary>
    public static Currency MYR => Iso('M', 'Y', 'R', 2);

    /// <summary>Philippine peso, 2 decimals.</summary>
    public static Currency PHP => Iso('P', 'H', 'P', 2);

    /// <summary>Vietnamese đồng, no decimals.</summary>
    public static Currency VND => Iso('V', 'N', 'D', 0);

    /// <summary>UAE dirham, 2 decimals.</summary>
    public static Currency AED => Iso('A', 'E', 'D', 2);

    /// <summary>Saudi riyal, 2 decimals.</summary>
    public static Currency SAR => Iso('S', 'A', 'R', 2);

    /// <summary>Israeli new shekel, 2 decimals.</summary>
    public static Currency ILS => Iso('I', 'L', 'S', 2);

    /// <summary>Egyptian pound, 2 decimals.</summary>
    public static Currency EGP => Iso('E', 'G', 'P', 2);

    /// <summary>Kuwaiti dinar, 3 decimals.</summary>
    public static Currency KWD => Iso('K', 'W', 'D', 3);

    /// <summary>Bahraini dinar, 3 decimals.</summary>
    public static Currency BHD => Iso('B', 'H', 'D', 3);

    /// <summary>Omani rial, 3 decimals.</summary>
    public static Currency OMR => Iso('O', 'M', 'R', 3);

    /// <summary>Jordanian dinar, 3 decimals.</summary>
    public static Currency JOD => Iso('J', 'O', 'D', 3);

    /// <summary>Tunisian dinar, 3 decimals.</summary>
    public static Currency TND => Iso('T', 'N', 'D', 3);

    /// <summary>South African rand, 2 decimals.</summary>
    public static Currency ZAR => Iso('Z', 'A', 'R', 2);

    /// <summary>Nigerian naira, 2 decimals.</summary>
    public static Currency NGN => Iso('N', 'G', 'N', 2);

    /// <summary>Kenyan shilling, 2 decimals.</summary>
    public static Currency KES => Iso('K', 'E', 'S', 2);

    /// <summary>Brazilian real, 2 decimals.</summary>
    public static Currency BRL => Iso('B', 'R', 'L', 2);

    /// <summary>Mexican peso, 2 decimals.</summary>
    public static Currency MXN => Iso('M', 'X', 'N', 2);

    /// <summary>Argentine peso, 2 decimals.</summary>
    public static Currency ARS => Iso('A', 'R', 'S', 2);

    /// <summary>Chilean peso, no decimals.</summary>
    public static Currency CLP => Iso('C', 'L', 'P', 0);

    /// <summary>Unidad de fomento (Chile), 4 decimals.</summary>
    public static Currency CLF => Iso('C', 'L', 'F', 4);

    /// <summary>Colombian peso, 2 decimals.</summary>
    public static Currency COP => Iso('C', 'O', 'P', 2);

    /// <summary>Peruvian sol, 2 decimals.</summary>
    public static Currency PEN => Iso('P', 'E', 'N', 2);

    /// <summary>Uruguayan peso, 2 decimals.</summary>
    public static Currency UYU => Iso('U', 'Y', 'U', 2);

    /// <summary>Unidad previsional (Uruguay), 4 decimals.</summary>
    public static Currency UYW => Iso('U', 'Y', 'W', 4);
}
