"""A small gazetteer of places where films are shot: city → region and country.

What is found by a bare name gives its region to a fact, so a namesake would be a false fact: a
name that several regions have (Halifax, Portland) means none of them until the region is said
beside it. Regions are the first-level parts of countries whose films name them: states, provinces,
the nations of the United Kingdom; British counties count as regions too, for pages say them.

The towns of films stand in this module, written by hand; beside it lies a table of many more,
made of GeoNames' cities (geonames.org, CC BY 4.0) by `questions.reference.make_places` and read
when a name is not among the first:

    # Reelwise places 1; …
    United States<TAB>Nevada<TAB>Sparks*|Laughlin|…

"*" marks the place that the bare name means.
"""

from __future__ import annotations

import lzma
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from questions.facts.rows import fold

HEAD = "# Reelwise places 1; made of GeoNames' cities (geonames.org), CC BY 4.0"
TABLE = Path(__file__).with_name("places.txt.xz")

_COUNTIES = {
    "England": """
Bedfordshire|Berkshire|Buckinghamshire|Cambridgeshire|Cheshire|Cornwall|County Durham|Cumbria
Derbyshire|Devon|Dorset|East Sussex|Essex|Gloucestershire|Greater London|Greater Manchester
Hampshire|Herefordshire|Hertfordshire|Isle of Wight|Kent|Lancashire|Leicestershire|Lincolnshire
Merseyside|Norfolk|North Yorkshire|Northamptonshire|Northumberland|Nottinghamshire|Oxfordshire
Rutland|Shropshire|Somerset|South Yorkshire|Staffordshire|Suffolk|Surrey|Sussex|Tyne and Wear
Warwickshire|West Midlands|West Sussex|West Yorkshire|Wiltshire|Worcestershire|Yorkshire""",
    "Scotland": "Aberdeenshire|Argyll|Ayrshire|East Lothian|Fife|Midlothian|Perthshire",
    "Wales": "Anglesey|Carmarthenshire|Ceredigion|Gwynedd|Pembrokeshire|Powys|Glamorgan",
    "Northern Ireland": "County Antrim|County Armagh|County Down|County Fermanagh|County Tyrone",
}

_REGIONS = {
    "United States": """
Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida
Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan
Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York
North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina
South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming
Washington, D.C.""",
    "Canada": """
Alberta|British Columbia|Manitoba|New Brunswick|Newfoundland and Labrador|Newfoundland
Nova Scotia|Ontario|Prince Edward Island|Quebec|Saskatchewan|Yukon|Nunavut
Northwest Territories""",
    "United Kingdom": "England|Scotland|Wales|Northern Ireland",
    "Ireland": """County Carlow|County Cavan|County Clare|County Cork|County Donegal|County Dublin
County Galway|County Kerry|County Kildare|County Kilkenny|County Laois|County Leitrim
County Limerick|County Longford|County Louth|County Mayo|County Meath|County Monaghan
County Offaly|County Roscommon|County Sligo|County Tipperary|County Waterford|County Westmeath
County Wexford|County Wicklow""",
    "Australia": """New South Wales|Queensland|South Australia|Tasmania|Victoria|Western Australia
Northern Territory|Australian Capital Territory""",
    "Germany": """Bavaria|Saxony|Brandenburg|Hesse|Baden-Württemberg|Thuringia|Lower Saxony|Saarland
North Rhine-Westphalia|Schleswig-Holstein|Saxony-Anhalt|Rhineland-Palatinate
Mecklenburg-Vorpommern""",
    "Italy": """Tuscany|Sicily|Lombardy|Lazio|Veneto|Umbria|Apulia|Calabria|Piedmont|Basilicata
Campania|Liguria|Sardinia|Abruzzo|Marche|Molise|Emilia-Romagna|Friuli-Venezia Giulia
Trentino-Alto Adige|Aosta Valley""",
    "Spain": "Andalusia|Catalonia|Almería|Galicia|Castile and León",
    "France": "Brittany|Normandy|Provence|Burgundy|Alsace",
    "India": """Kerala|Tamil Nadu|Karnataka|Maharashtra|Rajasthan|West Bengal|Gujarat|Punjab|Goa
Telangana|Andhra Pradesh|Uttar Pradesh|Himachal Pradesh|Assam|Odisha|Bihar|Haryana|Jharkhand
Madhya Pradesh|Chhattisgarh|Uttarakhand|Jammu and Kashmir|Ladakh|Sikkim|Meghalaya|Manipur
Mizoram|Nagaland|Tripura|Arunachal Pradesh""",
    "Japan": "Hokkaido|Okinawa",
    "Mexico": "Durango|Jalisco|Baja California|Sonora|Chihuahua|Yucatán|Oaxaca",
}
_CITIES = {
    "California": """
Los Angeles|Burbank|Hollywood|San Francisco|San Diego|Oakland|Long Beach|Malibu
Santa Monica|Pasadena|Culver City|Beverly Hills|Palm Springs|Sacramento|Santa Barbara|Bakersfield
Death Valley|Big Sur|Anaheim|Santa Cruz|Palmdale|Lone Pine""",
    "Nevada": "Las Vegas|Laughlin|Reno|Carson City|Valley of Fire State Park",
    "New York": "New York City|Manhattan|Brooklyn|Queens|The Bronx|Staten Island|Long Island",
    "Illinois": "Chicago",
    "Pennsylvania": "Philadelphia|Pittsburgh",
    "Massachusetts": "Boston",
    "Texas": "Dallas|Houston|Austin|San Antonio|El Paso|Marfa|Fort Worth",
    "Louisiana": "New Orleans|Baton Rouge|Shreveport",
    "Georgia, US": "Atlanta|Savannah",
    "Florida": "Miami|Orlando|Tampa|Key West|Fort Lauderdale",
    "Hawaii": "Honolulu|Oahu|Kauai|Maui",
    "Utah": "Salt Lake City|Moab|Monument Valley|Park City",
    "New Mexico": "Albuquerque|Santa Fe|Taos",
    "Arizona": "Phoenix|Tucson|Flagstaff|Old Tucson",
    "Washington": "Seattle|Spokane|Tacoma",
    "Michigan": "Detroit|Ann Arbor",
    "Ohio": "Cleveland|Cincinnati",
    "Maryland": "Baltimore",
    "North Carolina": "Charlotte|Asheville",
    "South Carolina": "Beaufort",
    "Tennessee": "Memphis|Nashville",
    "Minnesota": "Minneapolis|Saint Paul",
    "Wisconsin": "Milwaukee",
    "Colorado": "Denver",
    "Missouri": "St. Louis",
    "Nova Scotia": "Lunenburg",
    "Ontario": "Toronto|Ottawa",
    "Quebec": "Montreal|Quebec City",
    "British Columbia": "Vancouver",
    "Alberta": "Calgary|Edmonton|Banff",
    "Manitoba": "Winnipeg",
    "England": """London|Liverpool|Oxford|Brighton|Leeds|Sheffield|Nottingham|Shepperton Studios
Pinewood Studios|Elstree Studios|Leavesden|Cardiff Castle""",
    "Scotland": "Edinburgh|Glasgow|Isle of Skye|Glencoe",
    "Wales": "Cardiff|Swansea",
    "Northern Ireland": "Belfast",
    "New South Wales": "Sydney",
    "Queensland": "Brisbane|Gold Coast",
    "South Australia": "Adelaide|Coober Pedy",
    "Bavaria": "Munich|Bavaria Studios",
    "Brandenburg": "Potsdam|Babelsberg",
    "Tuscany": "Florence|Siena",
    "Lombardy": "Milan",
    "Lazio": "Rome|Cinecittà",
    "Veneto": "Venice",
    "Sicily": "Palermo",
    "Andalusia": "Seville|Tabernas|Tabernas Desert",
    "Catalonia": "Barcelona",
    "Kerala": "Kochi|Thiruvananthapuram|Ottapalam",
    "Tamil Nadu": "Chennai|Ooty|Pollachi",
    "Karnataka": "Bangalore|Mysore|Bengaluru|Kolar Gold Fields",
    "Maharashtra": "Mumbai|Pune",
    "West Bengal": "Kolkata|Darjeeling",
    "Rajasthan": "Jaipur|Jodhpur|Udaipur",
    "Telangana": "Hyderabad|Ramoji Film City",
}
#: Cities whose films name no region: capitals, city states and their like.
_BARE_CITIES = {
    "Austria": "Vienna|Salzburg",
    "Belgium": "Brussels|Bruges",
    "Brazil": "Rio de Janeiro|São Paulo",
    "China": "Beijing|Shanghai",
    "Cuba": "Havana",
    "Czech Republic": "Prague|Barrandov Studios",
    "Denmark": "Copenhagen",
    "Egypt": "Cairo",
    "Estonia": "Tallinn",
    "Finland": "Helsinki",
    "France": "Paris|Marseille|Cannes|Lyon",
    "Germany": "Berlin|Hamburg|Cologne|Bremen",
    "Greece": "Athens",
    "Hungary": "Budapest",
    "Iceland": "Reykjavík",
    "India": "Delhi|New Delhi",
    "Ireland": "Dublin|Galway|Ardmore Studios",
    "Italy": "Naples|Turin|Amalfi Coast",
    "Japan": "Tokyo|Kyoto|Osaka",
    "Malta": "Valletta",
    "Mexico": "Mexico City|Acapulco",
    "Morocco": "Ouarzazate|Marrakesh|Casablanca",
    "Netherlands": "Amsterdam",
    "New Zealand": "Wellington|Auckland|Queenstown",
    "Norway": "Oslo",
    "Poland": "Warsaw|Kraków|Łódź",
    "Portugal": "Lisbon",
    "Romania": "Bucharest",
    "Russia": "Moscow|Saint Petersburg",
    "South Korea": "Seoul|Busan",
    "Spain": "Madrid",
    "Sweden": "Stockholm",
    "Switzerland": "Zürich|Geneva",
    "Thailand": "Bangkok|Phuket",
    "Tunisia": "Tunis|Tozeur",
    "Türkiye": "Istanbul",
}
#: Places of the tables above where nobody lives, or which are wider than a town.
_NO_TOWNS = frozenset(
    """
Death Valley|Big Sur|Valley of Fire State Park|Long Island|Oahu|Kauai|Maui|Monument Valley
Old Tucson|Shepperton Studios|Pinewood Studios|Elstree Studios|Cardiff Castle|Isle of Skye|Glencoe
Cinecittà|Kolar Gold Fields|Ramoji Film City|Barrandov Studios|Ardmore Studios|Amalfi Coast|Phuket
Hollywood|Manhattan|Brooklyn|Queens|The Bronx|Staten Island|Babelsberg
""".strip()
    .replace("\n", "|")
    .split("|")
)


@dataclass(frozen=True, slots=True)
class Place:
    name: str
    region: str | None
    country: str
    town: bool = True
    """Whether it is a town or city: a studio, a valley or an island is a place, but none."""


def _names(table: str) -> list[str]:
    return [name for line in table.split("\n") for name in line.split("|") if name]


_NATION_OF_COUNTY = {
    county: nation for nation, table in _COUNTIES.items() for county in _names(table)
}
_COUNTRY_OF_REGION = {
    region: country for country, table in _REGIONS.items() for region in _names(table)
} | dict.fromkeys(_NATION_OF_COUNTY, "United Kingdom")
_PLACES = {
    city: Place(
        city,
        region.removesuffix(", US"),
        _COUNTRY_OF_REGION.get(region, "United States"),
        city not in _NO_TOWNS,
    )
    for region, table in _CITIES.items()
    for city in _names(table)
} | {
    city: Place(city, None, country, city not in _NO_TOWNS)
    for country, table in _BARE_CITIES.items()
    for city in _names(table)
}


@dataclass(slots=True)
class _Named:
    """All places of one name: the one that its bare name means, and where there are any."""

    bare: tuple[str, str] | None
    among: list[tuple[str, str]]
    """(country, region or "") of each."""


@lru_cache(maxsize=1)
def _table() -> dict[str, _Named]:
    """The shipped table by folded name."""
    named: defaultdict[str, _Named] = defaultdict(lambda: _Named(None, []))
    head, *lines = lzma.decompress(TABLE.read_bytes()).decode().splitlines()
    assert head == HEAD, f"{TABLE}: another version; make it anew"
    for line in lines:
        country, region, names = line.split("\t")
        where = (country, region)
        for name in names.split("|"):
            entry = named[fold(name.removesuffix("*"))]
            entry.among.append(where)
            if name.endswith("*"):
                entry.bare = where
    return dict(named)


def place(name: str) -> Place | None:
    """The place of that name, if it is known and has no namesake of its fame."""
    if name in _PLACES:
        return _PLACES[name]
    entry = _table().get(fold(name))
    if entry is None or entry.bare is None:
        return None
    country, region = entry.bare
    return Place(name, region or None, country)


def located(name: str, where: str) -> Place | None:
    """The one place of that name that is known in the region or country `where`."""
    where = _NATION_OF_COUNTY.get(where, where)
    found = {pair for pair in _among(name) if where in pair}
    if len(found) != 1:
        return None
    ((country, region),) = found
    return Place(name, region or None, country, is_town(name))


def only_country(name: str) -> str | None:
    """The country in which all places of that name lie; None if it is unknown or there are two."""
    countries = {country for country, _ in _among(name)}
    return countries.pop() if len(countries) == 1 else None


def _among(name: str) -> list[tuple[str, str]]:
    """(country, region or "") of every place of that name."""
    entry = _table().get(fold(name))
    among = list(entry.among) if entry else []
    if name in _PLACES:
        among.append((_PLACES[name].country, _PLACES[name].region or ""))
    return among


def country_of_region(name: str) -> str | None:
    """The country of a state, province, British county or the like; None if `name` is unknown."""
    return _COUNTRY_OF_REGION.get(name)


def nation_of_county(name: str) -> str | None:
    """ "England" of "West Yorkshire"; None if `name` is no British county."""
    return _NATION_OF_COUNTY.get(name)


def is_town(name: str) -> bool:
    """Whether it is known to be a town or city."""
    if name in _PLACES:
        return _PLACES[name].town
    return fold(name) in _table()
