namespace Invoicing.Rendering.Html;

/// <summary>The style of every page.</summary>
internal static class PageStyle
{
    public const string Css = """
        @page { size: A4; margin: 18mm 16mm 20mm 20mm; }
        * { box-sizing: border-box; }
        body { margin: 0; color: #1a1a1a; background: #fff; font: 10pt/1.45 "Helvetica Neue", Arial, "Liberation Sans",
          "DejaVu Sans", sans-serif; }
        main { max-width: 178mm; margin: 0 auto; }
        h1 { margin: 0 0 7mm; font-size: 17pt; line-height: 1.2; font-weight: 600; overflow-wrap: anywhere; }
        h2, caption { margin: 0 0 1mm; font-size: 8.5pt; font-weight: 600; color: #4a4a4a; text-align: left;
          letter-spacing: .02em; }
        .parties { display: flex; flex-wrap: wrap; gap: 6mm 10mm; margin-bottom: 7mm; }
        .parties section { flex: 1 1 45%; margin: 0; }
        address { font-style: normal; overflow-wrap: anywhere; }
        section { margin: 0 0 6mm; break-inside: avoid; }
        p { margin: 0 0 2mm; }
        dl { margin: 0 0 7mm; }
        dt { color: #4a4a4a; }
        dd { margin: 0; overflow-wrap: anywhere; }
        dl.facts { display: flex; flex-wrap: wrap; gap: 2mm 10mm; }
        dl.facts > div { min-width: 36mm; }
        dl.facts dt { font-size: 8.5pt; }
        dl.sums { width: fit-content; min-width: 80mm; margin-left: auto; break-inside: avoid; }
        dl.sums > div { display: flex; justify-content: space-between; gap: 10mm; padding: .7mm 0; }
        dl.sums dd { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
        dl.sums .strong { margin-top: 1mm; padding-top: 1.5mm; border-top: 1.5pt solid #1a1a1a; font-size: 12pt;
          font-weight: 700; }
        dl.sums .strong dt { color: inherit; }
        table { width: 100%; border-collapse: collapse; margin-bottom: 5mm; }
        thead { display: table-header-group; }
        tr { break-inside: avoid; }
        th, td { padding: 1.3mm 2mm; text-align: left; vertical-align: top; white-space: nowrap; }
        .dense { font-size: 8pt; }
        .dense th, .dense td { padding-left: 1.2mm; padding-right: 1.2mm; }
        table tr > :first-child { padding-left: 0; }
        table tr > :last-child { padding-right: 0; }
        thead th { border-bottom: 1pt solid #1a1a1a; font-size: 85%; font-weight: 600; vertical-align: bottom; }
        tbody th { font-weight: 400; }
        tbody tr + tr > * { border-top: .5pt solid #c8c8c8; }
        tbody tr.total > * { border-top: 1pt solid #1a1a1a; font-weight: 600; }
        .number { text-align: right; font-variant-numeric: tabular-nums; }
        .wide { width: 99%; min-width: 40mm; white-space: normal; overflow-wrap: anywhere; }
        .dense .wide { min-width: 22mm; }
        small { display: block; font-size: 8.5pt; color: #4a4a4a; }
        @media screen { body { padding: 12mm 6mm; } .scroll { overflow-x: auto; } }

        """;
}
