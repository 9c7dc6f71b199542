"""A small gazetteer of places where films are shot: city → region and country.

Only cities that one region claims beyond doubt stand here (no Portland, no Birmingham): what is
found gives its region to a fact, so a namesake would be a false fact. Regions are the first-level
parts of countries whose films name them: states, provinces, the nations of the United Kingdom.
"""

from __future__ import annotations

from dataclasses import dataclass

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
Nova Scotia|Ontario|Prince Edward Island|Quebec|Saskatchewan|Yukon|Northwest Territories""",
    "United Kingdom": "England|Scotland|Wales|Northern Ireland",
    "Australia": """New South Wales|Queensland|South Australia|Tasmania|Victoria|Western Australia
Northern Territory""",
    "Germany": "Bavaria|Saxony|Brandenburg|Hesse|Baden-Württemberg",
    "Italy": "Tuscany|Sicily|Lombardy|Lazio|Veneto|Umbria|Apulia|Calabria|Piedmont",
    "Spain": "Andalusia|Catalonia|Almería|Galicia|Castile and León",
    "France": "Brittany|Normandy|Provence|Burgundy|Alsace",
    "India": """Kerala|Tamil Nadu|Karnataka|Maharashtra|Rajasthan|West Bengal|Gujarat|Punjab|Goa
Telangana|Andhra Pradesh|Uttar Pradesh|Himachal Pradesh|Assam|Odisha|Bihar""",
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
    "Nova Scotia": "Halifax|Lunenburg",
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
    "Bavaria": "Munich",
    "Brandenburg": "Potsdam|Babelsberg",
    "Tuscany": "Florence|Siena",
    "Lombardy": "Milan",
    "Lazio": "Rome|Cinecittà",
    "Veneto": "Venice",
    "Sicily": "Palermo",
    "Andalusia": "Seville|Tabernas",
    "Catalonia": "Barcelona",
    "Kerala": "Kochi|Thiruvananthapuram|Ottapalam",
    "Tamil Nadu": "Chennai|Ooty|Pollachi",
    "Karnataka": "Bangalore|Mysore|Kolar Gold Fields",
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


_COUNTRY_OF_REGION = {
    region: country for country, table in _REGIONS.items() for region in _names(table)
}
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


def place(name: str) -> Place | None:
    """The place of that name, if it is known and has no namesake of its fame."""
    return _PLACES.get(name)


def country_of_region(name: str) -> str | None:
    """The country of a state, province or the like; None if `name` is none that is known."""
    return _COUNTRY_OF_REGION.get(name)


def is_town(name: str) -> bool:
    """Whether it is known to be a town or city."""
    known = place(name)
    return known is not None and known.town
