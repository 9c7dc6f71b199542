"""The little geography the judge needs: short names, and what holds what.

A question's own forms come first ("Halifax, Nova Scotia" tells its region itself); this table
speaks for bare city names and for abbreviations.
"""

from __future__ import annotations

from quiz.judging.tables import phrase_table

_STATES = """
al alabama|ak alaska|az arizona|ar arkansas|ca california|co colorado|ct connecticut|de delaware
|fl florida|ga georgia|hi hawaii|id idaho|il illinois|in indiana|ia iowa|ks kansas|ky kentucky
|la louisiana|me maine|md maryland|ma massachusetts|mi michigan|mn minnesota|ms mississippi
|mo missouri|mt montana|ne nebraska|nv nevada|nh new hampshire|nj new jersey|nm new mexico
|ny new york|nc north carolina|nd north dakota|oh ohio|ok oklahoma|or oregon|pa pennsylvania
|ri rhode island|sc south carolina|sd south dakota|tn tennessee|tx texas|ut utah|vt vermont
|va virginia|wa washington|wv west virginia|wi wisconsin|wy wyoming"""
_PROVINCES = """
ab alberta|bc british columbia|mb manitoba|nb new brunswick|nl newfoundland|ns nova scotia
|on ontario|pei prince edward island|qc quebec|sk saskatchewan"""


def _pairs(table: str) -> dict[str, str]:
    return {short: long for short, _, long in (row.partition(" ") for row in phrase_table(table))}


STATES = _pairs(_STATES)
PROVINCES = _pairs(_PROVINCES)

#: Names that mean the same place.
SAME = {
    "la": "los angeles", "nyc": "new york", "new york city": "new york", "ny": "new york",
    "sf": "san francisco", "san fran": "san francisco", "frisco": "san francisco",
    "vegas": "las vegas", "los vegas": "las vegas",
    "philly": "philadelphia", "dc": "washington", "washington dc": "washington",
    "washington d c": "washington", "nola": "new orleans", "big apple": "new york",
    "uk": "united kingdom", "britain": "united kingdom", "great britain": "united kingdom",
    "us": "united states", "usa": "united states", "america": "united states",
    "united states of america": "united states", "the states": "united states",
    "holland": "netherlands", "czechia": "czech republic", "uae": "united arab emirates",
    "s korea": "south korea", "republic of korea": "south korea", "n korea": "north korea",
    "republic of ireland": "ireland", "eire": "ireland", "brugge": "bruges",
    "w virginia": "west virginia", "rushmore": "mount rushmore", "mt rushmore": "mount rushmore",
    "nz": "new zealand", "hk": "hong kong", "roma": "rome", "wien": "vienna",
    "praha": "prague", "firenze": "florence", "venezia": "venice", "munchen": "munich",
    "muenchen": "munich", "koln": "cologne", "peking": "beijing", "bombay": "mumbai",
    "saigon": "ho chi minh city", "st petersburg": "saint petersburg", "burma": "myanmar",
}  # fmt: skip

_HOLDS = {
    "california": "los angeles|san francisco|sacramento|san diego|oakland|palm springs|hollywood"
    "|burbank|pasadena|santa monica|monterey|san jose|malibu|bakersfield",
    "nevada": "las vegas|reno|laughlin|henderson|boulder city",
    "new york": "new york|buffalo|albany|rochester|brooklyn|manhattan|queens|bronx",
    "illinois": "chicago|springfield|evanston",
    "massachusetts": "boston|cambridge|salem",
    "pennsylvania": "philadelphia|pittsburgh|scranton|punxsutawney",
    "texas": "dallas|houston|austin|san antonio|el paso|marfa|fort worth",
    "georgia": "atlanta|savannah",
    "florida": "miami|orlando|tampa|key west|jacksonville",
    "louisiana": "new orleans|baton rouge|shreveport",
    "washington": "seattle|tacoma|spokane|forks",
    "oregon": "portland|astoria",
    "minnesota": "minneapolis|saint paul|brainerd",
    "north dakota": "fargo",
    "michigan": "detroit|ann arbor",
    "ohio": "cleveland|cincinnati|columbus",
    "tennessee": "memphis|nashville",
    "colorado": "denver|aspen|boulder",
    "arizona": "phoenix|tucson|tombstone",
    "new mexico": "albuquerque|santa fe|roswell",
    "maryland": "baltimore",
    "missouri": "saint louis|kansas city",
    "north carolina": "wilmington|charlotte",
    "utah": "salt lake city|park city|moab",
    "hawaii": "honolulu",
    "ontario": "toronto|ottawa|hamilton",
    "quebec": "montreal",
    "british columbia": "vancouver|victoria",
    "alberta": "calgary|edmonton",
    "england": "london|liverpool|manchester|oxford|bath|birmingham|brighton|york|bristol|leeds"
    "|sheffield|newcastle|yorkshire|cornwall|kent|merseyside|lancashire|sussex|oxfordshire",
    "yorkshire": "sheffield|leeds|york|halifax|hull|bradford|whitby|scarborough",
    "cornwall": "penzance|st ives|falmouth",
    "kent": "canterbury|dover|margate",
    "merseyside": "liverpool",
    "lancashire": "blackpool|preston|lancaster",
    "sussex": "brighton|hastings",
    "oxfordshire": "oxford",
    "cambridgeshire": "cambridge",
    "scotland": "edinburgh|glasgow|aberdeen|inverness",
    "wales": "cardiff|swansea",
    "ireland": "dublin|cork|galway|limerick",
    "france": "paris|nice|cannes|lyon|marseille|strasbourg|dunkirk|cherbourg",
    "italy": "rome|venice|florence|milan|naples|turin|palermo|verona|matera",
    "germany": "berlin|munich|hamburg|cologne|dresden|frankfurt|potsdam|gorlitz",
    "austria": "vienna|salzburg",
    "spain": "madrid|barcelona|seville|almeria|valencia",
    "portugal": "lisbon|porto",
    "czech republic": "prague|brno",
    "hungary": "budapest",
    "poland": "warsaw|krakow|lodz",
    "russia": "moscow|saint petersburg",
    "sweden": "stockholm|gothenburg",
    "denmark": "copenhagen",
    "norway": "oslo|bergen",
    "finland": "helsinki",
    "iceland": "reykjavik",
    "belgium": "brussels|bruges|antwerp",
    "netherlands": "amsterdam|rotterdam",
    "switzerland": "zurich|geneva",
    "greece": "athens",
    "turkey": "istanbul|ankara",
    "japan": "tokyo|kyoto|osaka|hiroshima",
    "china": "beijing|shanghai|hong kong|hengdian",
    "south korea": "seoul|busan",
    "thailand": "bangkok|phuket",
    "india": "mumbai|delhi|new delhi|kolkata|calcutta|chennai|varanasi",
    "australia": "sydney|melbourne|brisbane|perth|broken hill",
    "new zealand": "wellington|auckland|matamata|queenstown",
    "morocco": "ouarzazate|marrakesh|casablanca|tangier",
    "tunisia": "tunis|tataouine",
    "egypt": "cairo",
    "brazil": "rio de janeiro|sao paulo",
    "argentina": "buenos aires",
    "mexico": "mexico city|acapulco|tijuana",
    "jordan": "petra|wadi rum|amman",
    "malta": "valletta",
    "europe": "england|scotland|wales|ireland|france|italy|germany|austria|spain|portugal|hungary"
    "|poland|sweden|denmark|norway|finland|iceland|belgium|netherlands|switzerland|greece|malta"
    "|czech republic|united kingdom|croatia|serbia|romania|bulgaria|ukraine|luxembourg",
    "asia": "japan|china|south korea|thailand|india|vietnam|cambodia|indonesia|philippines|taiwan"
    "|malaysia|singapore|nepal|mongolia",
    "africa": "morocco|tunisia|egypt|kenya|south africa|uganda|nigeria|algeria|rwanda|tanzania",
    "south america": "brazil|argentina|chile|peru|colombia|venezuela|bolivia|ecuador|uruguay",
    "united kingdom": "england|scotland|wales|northern ireland|belfast",
    "united states": "|".join((*STATES.values(), "washington")),
    "canada": "|".join(PROVINCES.values()),
}


def _held_by() -> dict[str, frozenset[str]]:
    direct: dict[str, set[str]] = {}
    for region, places in _HOLDS.items():
        for place in places.split("|"):
            direct.setdefault(place, set()).add(region)
    return {
        place: frozenset(regions.union(*(direct.get(region, set()) for region in regions)))
        for place, regions in direct.items()
    }


HELD_BY = _held_by()
REGIONS = frozenset({*_HOLDS, *STATES.values(), *PROVINCES.values()})


def region(words: str) -> str:
    """The full name of a region or country that stands after a place: "ca" is California."""
    return STATES.get(words) or PROVINCES.get(words) or SAME.get(words, words)


def place(words: str) -> str:
    """The usual name of a place: "nyc" is New York."""
    return SAME.get(words, words)
