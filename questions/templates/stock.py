"""Fixed lists of wrong answers, the last rung of the ladder, and forms of well-known names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from questions.base import fold

#: Company, and the first and last year in which it brought out films under that name.
STUDIOS = (
    ("Warner Bros.", 1923, 9999), ("Paramount Pictures", 1914, 9999),
    ("Columbia Pictures", 1924, 9999), ("Universal Pictures", 1912, 9999),
    ("20th Century Fox", 1935, 2020), ("Metro-Goldwyn-Mayer", 1924, 9999),
    ("United Artists", 1919, 2000), ("RKO Radio Pictures", 1929, 1957),
    ("Republic Pictures", 1935, 1959), ("Orion Pictures", 1979, 1992),
    ("TriStar Pictures", 1984, 9999), ("Miramax", 1980, 2016), ("New Line Cinema", 1976, 2008),
    ("DreamWorks Pictures", 1997, 2016), ("Lionsgate", 1998, 9999),
)  # fmt: skip
#: Names of one company, in one row: who answers with any of them has named it.
_COMPANIES = (
    ("United Artists", "UA"),
    ("MGM", "Metro-Goldwyn-Mayer", "Metro Goldwyn Mayer", "MGM Home Entertainment",
     "MGM Home Video", "MGM/UA"),
    ("Loew's Inc.", "Loew's", "Loews", "MGM", "Metro-Goldwyn-Mayer"),
    ("20th Century Fox", "Fox", "Twentieth Century Fox", "20th Century-Fox"),
    ("Warner Bros.", "Warner Bros. Pictures", "Warner Brothers", "Warner", "Warners"),
    ("Walt Disney Studios Motion Pictures", "Disney", "Walt Disney", "Walt Disney Pictures",
     "Walt Disney Studios", "Buena Vista", "Buena Vista Pictures"),
    ("Walt Disney Studios Home Entertainment", "Disney", "Walt Disney", "Walt Disney Studios",
     "Disney Home Entertainment"),
    ("Pixar Animation Studios", "Pixar"),
    ("Paramount Pictures", "Paramount"),
    ("Universal Pictures", "Universal", "Universal Studios"),
    ("Columbia Pictures", "Columbia"),
    ("TriStar Pictures", "TriStar", "Tri-Star"),
    ("Orion Pictures", "Orion"),
    ("New Line Cinema", "New Line"),
    ("RKO Radio Pictures", "RKO", "RKO Pictures"),
    ("Lucasfilm", "Lucasfilm Ltd.", "Lucas Film"),
    ("Studio Ghibli", "Ghibli"), ("Toho", "Toho Co."), ("Toei Company", "Toei"),
    ("DreamWorks Pictures", "DreamWorks"),
    ("StudioCanal", "Studio Canal", "Canal"),
    ("Focus Features", "Focus"),
    ("EMI Films", "EMI"),
    ("Golden Harvest", "Orange Sky Golden Harvest"),
    ("United International Pictures", "UIP"),
    ("Cinerama Releasing Corporation", "Cinerama", "Cinerama Releasing"),
    ("Tokyo Movie Shinsha", "TMS", "TMS Entertainment"),
    ("Universum Film AG", "Universum", "Universum Film"),
    ("21st Century Film Corporation", "21st Century", "21st Century Film"),
    ("De Laurentiis Entertainment Group", "De Laurentiis", "DEG"),
)  # fmt: skip


def _other_names(rows: Iterable[tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Each name, folded → the names it shares a row with; a name's first row counts."""
    found: dict[str, tuple[str, ...]] = {}
    for row in rows:
        for name in row:
            found.setdefault(fold(name), tuple(other for other in row if other != name))
    return found


#: Other names under which people know a company.
COMPANY_FORMS: Mapping[str, tuple[str, ...]] = _other_names(_COMPANIES)
#: Instead of 35 mm: larger ones, and what is cheaper.
GAUGES = ("16 mm", "65 mm", "70 mm", "digital video", "IMAX")
NARROW = ("Super 8 mm", "9.5 mm", "Betacam video")
CATEGORIES = (
    "Best Supporting Actor", "Best Supporting Actress", "Best Original Screenplay",
    "Best Cinematography", "Best Film Editing", "Best Director",
)  # fmt: skip
#: Well-known companies beside those of Hollywood.
COMPANIES_OF: Mapping[str, tuple[str, ...]] = {
    "Japan": ("Toho", "Toei Company", "Shochiku", "Nikkatsu", "Daiei Film", "Toei Animation"),
    "India": ("Yash Raj Films", "Dharma Productions", "Eros International", "Rajshri Productions",
              "Mukta Arts", "UTV Motion Pictures"),
    "France": ("Gaumont", "Pathé", "StudioCanal", "Les Films du Losange"),
    "Germany": ("Constantin Film", "UFA", "Bavaria Film", "Tobis Film"),
    "Italy": ("Titanus", "Lux Film", "Medusa Film", "Cineriz"),
}  # fmt: skip
#: Companies that most people have heard of, beside those and the majors.
KNOWN_COMPANIES = (
    "Walt Disney Pictures", "Walt Disney Studios Motion Pictures", "Pixar Animation Studios",
    "Lucasfilm", "Studio Ghibli", "StudioCanal", "Golden Harvest", "Focus Features", "EMI Films",
    "Working Title Films", "Aardman Animations", "Hammer Film Productions", "Ealing Studios",
    "Amblin Entertainment", "Netflix", "A24", "HBO Films", "BBC Films", "Film4",
)  # fmt: skip
#: Countries and regions that are said with "the", besides all that begin with "United".
WITH_ARTICLE = frozenset((
    "Netherlands", "Philippines", "Soviet Union", "Czech Republic", "Dominican Republic",
    "Middle East", "Bahamas", "Maldives",
))  # fmt: skip
SERIES = ("The Simpsons", "South Park", "American Dad!", "Futurama", "Family Guy")
WORK_FORMS = ("novel", "play", "short story", "memoir", "poem", "magazine article")
FESTIVALS = (
    "Cannes Film Festival", "Venice Film Festival", "Sundance Film Festival",
    "Toronto International Film Festival", "Berlin International Film Festival",
)  # fmt: skip

#: Country → what its towns are called in a question ("which Canadian city").
DEMONYMS: Mapping[str, str] = {
    "Canada": "Canadian", "United States": "American", "United Kingdom": "British",
    "France": "French", "Germany": "German", "Italy": "Italian", "Spain": "Spanish",
    "Ireland": "Irish", "Australia": "Australian", "India": "Indian", "Japan": "Japanese",
    "Mexico": "Mexican", "Morocco": "Moroccan", "Hungary": "Hungarian", "Austria": "Austrian",
    "Poland": "Polish", "Greece": "Greek", "Turkey": "Turkish", "Sweden": "Swedish",
    "Norway": "Norwegian", "Malta": "Maltese", "Thailand": "Thai", "South Africa": "South African",
}  # fmt: skip
#: What the parts of a country are called.
REGION_WORDS: Mapping[str, str] = {
    "United States": "US state", "Canada": "Canadian province", "India": "Indian state",
    "Australia": "Australian state", "Mexico": "Mexican state", "Germany": "German state",
}  # fmt: skip
REGIONS: Mapping[str, tuple[str, ...]] = {
    "Canada": ("New Brunswick", "Manitoba", "Alberta", "British Columbia", "Quebec", "Ontario",
               "Saskatchewan", "Nova Scotia"),
    "United States": ("Arizona", "New Mexico", "Utah", "California", "Nevada", "Texas", "Georgia",
                      "Louisiana", "Illinois", "Oregon"),
    "Australia": ("Queensland", "Victoria", "New South Wales", "Tasmania", "South Australia"),
    "India": ("Kerala", "Tamil Nadu", "Maharashtra", "Rajasthan", "West Bengal", "Karnataka"),
}  # fmt: skip
CITIES: Mapping[str, tuple[str, ...]] = {
    "Canada": ("St. John's", "Moncton", "Regina", "Winnipeg", "Hamilton", "Halifax", "Calgary"),
    "United Kingdom": ("Bristol", "Leeds", "Cardiff", "Glasgow", "Norwich", "Brighton"),
    "France": ("Lyon", "Nice", "Marseille", "Lille", "Bordeaux", "Nantes"),
    "Germany": ("Leipzig", "Hamburg", "Görlitz", "Munich", "Cologne", "Dresden"),
    "Italy": ("Turin", "Naples", "Matera", "Siena", "Trieste", "Palermo"),
    "Spain": ("Seville", "Almería", "Valencia", "Girona", "Bilbao"),
    "Australia": ("Melbourne", "Brisbane", "Adelaide", "Perth", "Hobart"),
    "India": ("Mumbai", "Hyderabad", "Kolkata", "Chennai", "Mysore", "Jaipur"),
    "Nevada": ("Reno", "Henderson", "Carson City", "Elko", "Laughlin"),
    "California": ("Pasadena", "Long Beach", "Oakland", "San Diego", "Fresno", "Burbank"),
    "New York": ("Albany", "Yonkers", "Buffalo", "Rochester", "Syracuse"),
    "Texas": ("Austin", "El Paso", "San Antonio", "Waco", "Lubbock"),
}  # fmt: skip
BANDS = ("Mecano", "Héroes del Silencio", "La Oreja de Van Gogh", "Jarabe de Palo")
STANDARDS = ("My Funny Valentine", "Autumn Leaves", "Body and Soul", "Night and Day")
