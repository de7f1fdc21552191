"""Makes the embedded fonts from the released ones: Latin letters and the signs the desktop uses, figures of one width.

    python3 make_fonts.py FOLDER_OF_INTER FOLDER_OF_JETBRAINS_MONO

Inter's figures are proportional by default and of one width behind a feature (tnum) that egui does not ask for, so the
character map is pointed at those. Needs fonttools.
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

KEPT = list(range(0x20, 0x7F)) + list(range(0xA0, 0x180)) + [
    0x3B1, 0x3B2, 0x3BB, 0x3BC, 0x3C3, 0x2007, 0x2009, 0x200A, 0x202F, 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2018,
    0x2019, 0x201C, 0x201D, 0x2020, 0x2022, 0x2026, 0x2030, 0x2032, 0x20AC, 0x2190, 0x2191, 0x2192, 0x2193, 0x2206,
    0x2212, 0x221A, 0x221E, 0x2248, 0x2260, 0x2264, 0x2265, 0x25A0, 0x25B2, 0x25B6, 0x25BC, 0x25C0, 0x25CB, 0x25CF,
    0x2713, 0x2715, 0x2318, 0x21E7, 0x2303, 0x2325,
]


def cut(font: TTFont, to: Path) -> None:
    options = subset.Options(layout_features=["kern", "mark", "ccmp"], hinting=False, notdef_outline=True, name_IDs=["*"])
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=KEPT)
    subsetter.subset(font)
    font.save(to)
    print(to, to.stat().st_size, "bytes")


def tabular(font: TTFont) -> None:
    gsub = font["GSUB"].table
    lookups = {i for f in gsub.FeatureList.FeatureRecord if f.FeatureTag == "tnum" for i in f.Feature.LookupListIndex}
    mapping: dict[str, str] = {}
    for index in lookups:
        for table in gsub.LookupList.Lookup[index].SubTable:
            mapping.update(getattr(getattr(table, "ExtSubTable", table), "mapping", {}))
    for table in font["cmap"].tables:
        if table.isUnicode():
            for code in range(0x30, 0x3A):
                table.cmap[code] = mapping.get(table.cmap[code], table.cmap[code])


def main() -> None:
    inter, mono = Path(sys.argv[1]), Path(sys.argv[2])
    for weight in ["Regular", "SemiBold"]:
        font = TTFont(inter / f"Inter-{weight}.otf")
        tabular(font)
        cut(font, Path(f"Inter-{weight}.otf"))
    cut(TTFont(mono / "JetBrainsMono-Regular.ttf"), Path("JetBrainsMono-Regular.ttf"))


main()
