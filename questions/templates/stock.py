"""Fixed lists of wrong answers, the last rung of the ladder, and forms of well-known names."""

from __future__ import annotations

from collections.abc import Mapping

STUDIOS = (
    "Warner Bros.", "Paramount Pictures", "Columbia Pictures", "Universal Pictures",
    "20th Century Fox", "New Line Cinema", "Miramax", "Orion Pictures", "TriStar Pictures",
)  # fmt: skip
HOME_VIDEO = ("Warner Home Video", "Fox Video", "The Criterion Collection", "Artisan", "Lionsgate")
#: Other names under which people know a company.
COMPANY_FORMS: Mapping[str, tuple[str, ...]] = {
    "united artists": ("UA",),
    "mgm": ("Metro-Goldwyn-Mayer", "Metro Goldwyn Mayer"),
    "metro goldwyn mayer": ("MGM",),
    "20th century fox": ("Fox", "Twentieth Century Fox"),
    "warner bros": ("Warner Brothers", "Warner", "Warners"),
    "warner bros pictures": ("Warner Brothers", "Warner", "Warner Bros."),
    "walt disney pictures": ("Disney", "Walt Disney"),
    "paramount pictures": ("Paramount",),
    "universal pictures": ("Universal",),
    "universal studios": ("Universal", "Universal Pictures"),
    "columbia pictures": ("Columbia",),
    "new line cinema": ("New Line",),
    "rko radio pictures": ("RKO", "RKO Pictures"),
}
GAUGES = ("8 mm", "16 mm", "35 mm", "65 mm", "70 mm", "digital video", "IMAX")
CATEGORIES = (
    "Best Supporting Actor", "Best Supporting Actress", "Best Original Screenplay",
    "Best Cinematography", "Best Film Editing", "Best Director",
)  # fmt: skip
TERRITORIES = ("North America", "Europe", "Australia", "Japan", "Latin America")
OUTLETS = (
    "Variety", "The Hollywood Reporter", "Screen International", "Time", "Rolling Stone",
    "The New York Times", "Los Angeles Times", "Entertainment Weekly",
)  # fmt: skip
SERIES = ("The Simpsons", "South Park", "American Dad!", "Futurama", "Family Guy")
WORK_FORMS = ("novel", "play", "short story", "memoir", "comic book", "magazine article")
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
COUNTRIES = (
    "Canada", "Mexico", "Ireland", "Spain", "Hungary", "Morocco", "New Zealand", "Italy",
    "South Africa", "Czech Republic",
)  # fmt: skip
BANDS = ("Mecano", "Héroes del Silencio", "La Oreja de Van Gogh", "Jarabe de Palo")
STANDARDS_WRITERS = (
    "Cole Porter", "Irving Berlin", "Hoagy Carmichael", "Jerome Kern", "Sammy Cahn",
    "Jimmy Van Heusen",
)  # fmt: skip
STANDARDS = ("My Funny Valentine", "Autumn Leaves", "Body and Soul", "Night and Day")
