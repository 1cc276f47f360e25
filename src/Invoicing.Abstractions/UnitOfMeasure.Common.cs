namespace Invoicing;

public readonly partial struct UnitOfMeasure
{
    /// <summary>One, the unit of counting (C62).</summary>
    public static UnitOfMeasure One => default;

    /// <summary>Piece (H87).</summary>
    public static UnitOfMeasure Piece => new('H' | ('8' << 8) | ('7' << 16));

    /// <summary>Each (EA).</summary>
    public static UnitOfMeasure Each => new('E' | ('A' << 8));

    /// <summary>Hour (HUR).</summary>
    public static UnitOfMeasure Hour => new('H' | ('U' << 8) | ('R' << 16));

    /// <summary>Day (DAY).</summary>
    public static UnitOfMeasure Day => new('D' | ('A' << 8) | ('Y' << 16));

    /// <summary>Working day (E49).</summary>
    public static UnitOfMeasure WorkingDay => new('E' | ('4' << 8) | ('9' << 16));

    /// <summary>Minute (MIN).</summary>
    public static UnitOfMeasure Minute => new('M' | ('I' << 8) | ('N' << 16));

    /// <summary>Second (SEC).</summary>
    public static UnitOfMeasure Second => new('S' | ('E' << 8) | ('C' << 16));

    /// <summary>Week (WEE).</summary>
    public static UnitOfMeasure Week => new('W' | ('E' << 8) | ('E' << 16));

    /// <summary>Month (MON).</summary>
    public static UnitOfMeasure Month => new('M' | ('O' << 8) | ('N' << 16));

    /// <summary>Quarter of a year (QAN).</summary>
    public static UnitOfMeasure Quarter => new('Q' | ('A' << 8) | ('N' << 16));

    /// <summary>Year (ANN).</summary>
    public static UnitOfMeasure Year => new('A' | ('N' << 8) | ('N' << 16));

    /// <summary>Gram (GRM).</summary>
    public static UnitOfMeasure Gram => new('G' | ('R' << 8) | ('M' << 16));

    /// <summary>Kilogram (KGM).</summary>
    public static UnitOfMeasure Kilogram => new('K' | ('G' << 8) | ('M' << 16));

    /// <summary>Tonne (TNE).</summary>
    public static UnitOfMeasure Tonne => new('T' | ('N' << 8) | ('E' << 16));

    /// <summary>Metre (MTR).</summary>
    public static UnitOfMeasure Metre => new('M' | ('T' << 8) | ('R' << 16));

    /// <summary>Millimetre (MMT).</summary>
    public static UnitOfMeasure Millimetre => new('M' | ('M' << 8) | ('T' << 16));

    /// <summary>Centimetre (CMT).</summary>
    public static UnitOfMeasure Centimetre => new('C' | ('M' << 8) | ('T' << 16));

    /// <summary>Kilometre (KMT).</summary>
    public static UnitOfMeasure Kilometre => new('K' | ('M' << 8) | ('T' << 16));

    /// <summary>Square metre (MTK).</summary>
    public static UnitOfMeasure SquareMetre => new('M' | ('T' << 8) | ('K' << 16));

    /// <summary>Cubic metre (MTQ).</summary>
    public static UnitOfMeasure CubicMetre => new('M' | ('T' << 8) | ('Q' << 16));

    /// <summary>Litre (LTR).</summary>
    public static UnitOfMeasure Litre => new('L' | ('T' << 8) | ('R' << 16));

    /// <summary>Millilitre (MLT).</summary>
    public static UnitOfMeasure Millilitre => new('M' | ('L' << 8) | ('T' << 16));

    /// <summary>Kilowatt (KWT).</summary>
    public static UnitOfMeasure Kilowatt => new('K' | ('W' << 8) | ('T' << 16));

    /// <summary>Kilowatt hour (KWH).</summary>
    public static UnitOfMeasure KilowattHour => new('K' | ('W' << 8) | ('H' << 16));

    /// <summary>Megawatt hour (MWH).</summary>
    public static UnitOfMeasure MegawattHour => new('M' | ('W' << 8) | ('H' << 16));

    /// <summary>Megabyte (4L).</summary>
    public static UnitOfMeasure Megabyte => new('4' | ('L' << 8));

    /// <summary>Gigabyte (E34).</summary>
    public static UnitOfMeasure Gigabyte => new('E' | ('3' << 8) | ('4' << 16));

    /// <summary>Terabyte (E35).</summary>
    public static UnitOfMeasure Terabyte => new('E' | ('3' << 8) | ('5' << 16));

    /// <summary>Set (SET).</summary>
    public static UnitOfMeasure Set => new('S' | ('E' << 8) | ('T' << 16));

    /// <summary>Pair (PR).</summary>
    public static UnitOfMeasure Pair => new('P' | ('R' << 8));

    /// <summary>Dozen (DZN).</summary>
    public static UnitOfMeasure Dozen => new('D' | ('Z' << 8) | ('N' << 16));

    /// <summary>Thousand (MIL).</summary>
    public static UnitOfMeasure Thousand => new('M' | ('I' << 8) | ('L' << 16));

    /// <summary>Box (XBX).</summary>
    public static UnitOfMeasure Box => new('X' | ('B' << 8) | ('X' << 16));

    /// <summary>Carton (XCT).</summary>
    public static UnitOfMeasure Carton => new('X' | ('C' << 8) | ('T' << 16));

    /// <summary>Package (XPK).</summary>
    public static UnitOfMeasure Package => new('X' | ('P' << 8) | ('K' << 16));

    /// <summary>Pallet (XPX).</summary>
    public static UnitOfMeasure Pallet => new('X' | ('P' << 8) | ('X' << 16));

    /// <summary>Lump sum (LS).</summary>
    public static UnitOfMeasure LumpSum => new('L' | ('S' << 8));

    /// <summary>Percent (P1).</summary>
    public static UnitOfMeasure Percent => new('P' | ('1' << 8));

    /// <summary>Page (ZP).</summary>
    public static UnitOfMeasure Page => new('Z' | ('P' << 8));
}
