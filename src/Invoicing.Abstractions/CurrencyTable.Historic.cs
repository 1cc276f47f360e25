namespace Invoicing;

internal static partial class CurrencyTable
{
    // ISO 4217 list three (withdrawn codes): code, number (0: none known), digits, name. The list gives no digits;
    // these are the last that the currencies were used with.
    private const string Historic =
        """
        ADP 020 0 Andorran Peseta
        AFA 004 2 Afghani
        ALK 008 2 Old Lek
        ANG 532 2 Netherlands Antillean Guilder
        AOK 024 2 Kwanza
        AON 024 2 New Kwanza
        AOR 982 2 Kwanza Reajustado
        ARA 032 2 Austral
        ARP 032 2 Peso Argentino
        ARY 032 2 Peso
        ATS 040 2 Schilling
        AYM 945 2 Azerbaijan Manat
        AZM 031 2 Azerbaijanian Manat
        BAD 070 2 Dinar
        BEC 993 2 Convertible Franc
        BEF 056 2 Belgian Franc
        BEL 992 2 Financial Franc
        BGJ 100 2 Lev A/52
        BGK 100 2 Lev A/62
        BGL 100 2 Lev
        BGN 975 2 Bulgarian Lev
        BOP 068 2 Peso boliviano
        BRB 076 2 Cruzeiro
        BRC 076 2 Cruzado
        BRE 076 2 Cruzeiro
        BRN 076 2 New Cruzado
        BRR 987 2 Cruzeiro Real
        BUK 104 2 Kyat
        BYB 112 2 Belarusian Ruble
        BYR 974 0 Belarusian Ruble
        CHC 948 2 WIR Franc (for electronic)
        CSD 891 2 Serbian Dinar
        CSJ 203 2 Krona A/53
        CSK 200 2 Koruna
        CUC 931 2 Peso Convertible
        CYP 196 2 Cyprus Pound
        DDM 278 2 Mark der DDR
        DEM 276 2 Deutsche Mark
        ECS 218 2 Sucre
        ECV 983 2 Unidad de Valor Constante (UVC)
        EEK 233 2 Kroon
        ESA 996 0 Spanish Peseta
        ESB 995 0 "A" Account (convertible Peseta Account)
        ESP 724 0 Spanish Peseta
        FIM 246 2 Markka
        FRF 250 2 French Franc
        GEK 268 2 Georgian Coupon
        GHC 288 2 Cedi
        GHP 939 2 Ghana Cedi
        GNE 324 0 Syli
        GNS 324 0 Syli
        GQE 226 0 Ekwele
        GRD 300 2 Drachma
        GWE 624 2 Guinea Escudo
        GWP 624 2 Guinea-Bissau Peso
        HRD 191 2 Croatian Dinar
        HRK 191 2 Kuna
        IEP 372 2 Irish Pound
        ILP 376 3 Pound
        ILR 376 2 Old Shekel
        ISJ 352 2 Old Krona
        ITL 380 0 Italian Lira
        LAJ 418 2 Pathet Lao Kip
        LSM 426 2 Loti
        LTL 440 2 Lithuanian Litas
        LTT 440 2 Talonas
        LUC 989 0 Luxembourg Convertible Franc
        LUF 442 0 Luxembourg Franc
        LUL 988 0 Luxembourg Financial Franc
        LVL 428 2 Latvian Lats
        LVR 428 2 Latvian Ruble
        MGF 450 0 Malagasy Franc
        MLF 466 0 Mali Franc
        MRO 478 2 Ouguiya
        MTL 470 2 Maltese Lira
        MTP 470 2 Maltese Pound
        MVQ 462 2 Maldive Rupee
        MXP 484 2 Mexican Peso
        MZE 508 2 Mozambique Escudo
        MZM 508 2 Mozambique Metical
        NIC 558 2 Cordoba
        NLG 528 2 Netherlands Guilder
        PEI 604 2 Inti
        PES 604 2 Sol
        PLZ 616 2 Zloty
        PTE 620 0 Portuguese Escudo
        RHD 716 2 Rhodesian Dollar
        ROK 642 2 Leu A/52
        ROL 642 2 Old Leu
        RUR 810 2 Russian Ruble
        SDD 736 2 Sudanese Dinar
        SDP 736 2 Sudanese Pound
        SIT 705 2 Tolar
        SKK 703 2 Slovak Koruna
        SLL 694 2 Leone
        SRG 740 2 Surinam Guilder
        STD 678 2 Dobra
        SUR 810 2 Rouble
        TJR 762 2 Tajik Ruble
        TMM 795 2 Turkmenistan Manat
        TPE 626 0 Timor Escudo
        TRL 792 0 Old Turkish Lira
        UAK 804 2 Karbovanet
        UGS 800 2 Uganda Shilling
        UGW 800 2 Old Shilling
        USS 998 2 US Dollar (Same day)
        UYN 858 2 Old Uruguay Peso
        UYP 858 2 Uruguayan Peso
        VEB 862 2 Bolivar
        VEF 937 2 Bolivar
        VNC 704 2 Old Dong
        XEU 954 2 European Currency Unit (E.C.U)
        XFO 0 - Gold-Franc
        XFU 0 - UIC-Franc
        XRE 0 - RINET Funds Code
        YDD 720 2 Yemeni Dinar
        YUD 890 2 New Yugoslavian Dinar
        YUM 891 2 New Dinar
        YUN 890 2 Yugoslavian Dinar
        ZAL 991 2 Financial Rand
        ZMK 894 2 Zambian Kwacha
        ZRN 180 2 New Zaire
        ZRZ 180 2 Zaire
        ZWC 716 2 Rhodesian Dollar
        ZWD 716 2 Zimbabwe Dollar (old)
        ZWL 932 2 Zimbabwe Dollar
        ZWN 942 2 Zimbabwe Dollar (new)
        ZWR 935 2 Zimbabwe Dollar
        """;
}
