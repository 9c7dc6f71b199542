"""Countries, territories and languages of films, with the names pages use for them."""

from __future__ import annotations

_ALIASES = {
    "United States": "US|U.S.|USA|U.S.A.|the United States|United States of America|America",
    "United Kingdom": "UK|U.K.|the United Kingdom|Great Britain|Britain",
    "Soviet Union": "USSR|U.S.S.R.|the Soviet Union",
    "South Korea": "Republic of Korea|Korea",
    "Czech Republic": "Czechia",
    "Taiwan": "Republic of China",
    "China": "People's Republic of China|PRC|Mainland China",
    "Netherlands": "the Netherlands|Holland",
    "Ivory Coast": "Côte d'Ivoire",
    "Türkiye": "Turkey",
    "United Arab Emirates": "UAE",
    "Russia": "Russian Federation",
    "Czechoslovakia": "Czechoslovak Socialist Republic|ČSSR|CSSR",
    "Yugoslavia": "SFR Yugoslavia|Socialist Federal Republic of Yugoslavia",
    "Bahamas": "the Bahamas",
    "Philippines": "the Philippines",
    "Maldives": "the Maldives",
    "Eswatini": "Swaziland",
    "Gambia": "the Gambia",
    "Palestine": "Palestinian Territory",
    "Democratic Republic of the Congo": "DR Congo",
    "East Germany": "German Democratic Republic|GDR",
    "West Germany": "Federal Republic of Germany",
    "North America": "the United States and Canada (North America)",
    "United States and Canada": "USA and Canada|US and Canada|U.S. and Canada"
    "|the United States and Canada|US/Canada|Canada and the United States",
}
_COUNTRIES = """
Afghanistan|Albania|Algeria|Andorra|Angola|Argentina|Armenia|Australia|Austria|Austria-Hungary
Azerbaijan|Bahamas|Bahrain|Bangladesh|Barbados|Belarus|Belgium|Belize|Benin|Bermuda|Bhutan
Bolivia|Bosnia and Herzegovina|Botswana|Brazil|British India|Bulgaria|Burkina Faso|Burundi
Cambodia|Cameroon|Canada|Cape Verde|Chad|Chile|China|Colombia|Congo|Costa Rica|Croatia|Cuba
Cyprus|Czech Republic|Czechoslovakia|Democratic Republic of the Congo|Denmark|Dominican Republic
East Germany|Ecuador|Egypt|El Salvador|England|Eritrea|Estonia|Ethiopia|Fiji|Finland|France
Gabon|Georgia|German Empire|Germany|Ghana|Gibraltar|Greece|Greenland|Guatemala|Guinea
Guinea-Bissau|Guyana|Haiti|Honduras|Hong Kong|Hungary|Iceland|India|Indonesia|Iran|Iraq|Ireland
Israel|Italy|Ivory Coast|Jamaica|Japan|Jordan|Kazakhstan|Kenya|Kosovo|Kuwait|Kyrgyzstan|Laos
Latvia|Lebanon|Lesotho|Liberia|Libya|Liechtenstein|Lithuania|Luxembourg|Macau|Madagascar|Malawi
Malaysia|Maldives|Mali|Malta|Mauritania|Mauritius|Mexico|Moldova|Monaco|Mongolia|Montenegro
Morocco|Mozambique|Myanmar|Namibia|Nazi Germany|Nepal|Netherlands|New Zealand|Nicaragua|Niger
Nigeria|North Korea|North Macedonia|Northern Ireland|Norway|Oman|Pakistan|Palestine|Panama
Papua New Guinea|Paraguay|Peru|Philippines|Poland|Portugal|Puerto Rico|Qatar|Romania|Russia
Russian Empire|Rwanda|Samoa|San Marino|Saudi Arabia|Scotland|Senegal|Serbia
Serbia and Montenegro|Sierra Leone|Singapore|Slovakia|Slovenia|Somalia|South Africa|South Korea
South Vietnam|Soviet Union|Spain|Sri Lanka|Sudan|Suriname|Sweden|Switzerland|Syria|Taiwan
Tajikistan|Tanzania|Thailand|Togo|Trinidad and Tobago|Tunisia|Türkiye|Turkmenistan|Uganda
Ukraine|United Arab Emirates|United Kingdom|United States|Uruguay|Uzbekistan|Vanuatu
Vatican City|Venezuela|Vietnam|Wales|Weimar Republic|West Germany|Yemen|Yugoslavia|Zambia
Zimbabwe|Angola|Burma|Central African Republic|Ceylon|Comoros|Djibouti|Dominica|Eswatini|Gambia
Grenada|North Vietnam|Ottoman Empire|Persia|Rhodesia|Saint Lucia|Seychelles|Siam|Solomon Islands
South Sudan|South Yemen|Tonga|Upper Volta|Zaire|Kingdom of Yugoslavia|Faroe Islands|Guadeloupe
Martinique|French Polynesia|New Caledonia|Curaçao|Aruba|Isle of Man|Réunion
"""
_TERRITORIES = """
North America|South America|Latin America|Europe|Asia|Africa|Scandinavia
United States and Canada|Worldwide|International|Middle East|Benelux|Oceania|Southeast Asia
Eastern Europe|Western Europe
"""
_LANGUAGES = """
Afrikaans|Akan|Albanian|American Sign Language|Amharic|Arabic|Aramaic|Armenian|Assamese
Azerbaijani|Basque|Belarusian|Bengali|Bhojpuri|Bosnian|Breton|British Sign Language|Bulgarian
Burmese|Cantonese|Catalan|Chinese|Chhattisgarhi|Cornish|Corsican|Croatian|Czech|Danish|Dari
Dutch|Dzongkha|English|Esperanto|Estonian|Faroese|Filipino|Finnish|Flemish|French|Frisian
Galician|Georgian|German|Greek|Greenlandic|Guarani|Gujarati|Haitian Creole|Hakka|Haryanvi|Hausa
Hawaiian|Hebrew|Hindi|Hindustani|Hokkien|Hungarian|Icelandic|Igbo|Indonesian|Inuktitut|Irish
Italian|Jamaican Patois|Japanese|Javanese|Kannada|Kashmiri|Kazakh|Khmer|Klingon|Konkani|Korean
Kurdish|Kyrgyz|Ladino|Lao|Latin|Latvian|Lithuanian|Luxembourgish|Macedonian|Maithili|Malay
Malayalam|Maltese|Mandarin|Māori|Maori|Marathi|Meitei|Mongolian|Montenegrin|Navajo|Neapolitan
Nepali|Norwegian|Occitan|Odia|Old English|Pashto|Persian|Polish|Portuguese|Punjabi|Quechua
Rajasthani|Romanian|Romani|Russian|Samoan|Sanskrit|Sardinian|Scots|Scottish Gaelic|Serbian
Serbo-Croatian|Shanghainese|Sicilian|Sindhi|Sinhala|Sinhalese|Slovak|Slovene|Slovenian|Somali|Sotho|Spanish
Standard Mandarin|Swahili|Swedish|Swiss German|Tagalog|Tajik|Tamil|Tatar|Telugu|Thai|Tibetan
Tok Pisin|Tulu|Turkish|Turkmen|Twi|Ukrainian|Urdu|Uyghur|Uzbek|Venetian|Vietnamese|Welsh|Wolof
Wu Chinese|Xhosa|Yiddish|Yoruba|Zulu|Silent|Jin Chinese
"""

#: Words for who comes from where that are no language's name as well.
_ORIGINS = """
African|African-American|American|Argentine|Argentinian|Asian|Australian|Austrian|Belgian|Brazilian
British|Cambodian|Canadian|Chilean|Colombian|Congolese|Cuban|Egyptian|Ethiopian|European|Ghanaian
Indian|Iranian|Iraqi|Israeli|Jamaican|Jewish|Kenyan|Lebanese|Mexican|Moroccan|Native American
New Zealand|Nigerian|Pakistani|Palestinian|Peruvian|Puerto Rican|Scottish|Singaporean
South African|Soviet|Swiss|Syrian|Taiwanese|Texan|Tunisian|Venezuelan
"""


#: Countries that are no more, and those on their land now.
_HEIRS = {
    "Austria-Hungary": "Austria|Hungary|Czech Republic|Slovakia|Croatia|Slovenia",
    "British India": "India|Pakistan|Bangladesh",
    "Czechoslovakia": "Czech Republic|Slovakia",
    "East Germany": "Germany",
    "German Empire": "Germany",
    "Nazi Germany": "Germany",
    "Ottoman Empire": "Türkiye",
    "Russian Empire": "Russia|Ukraine|Finland|Poland|Estonia|Latvia|Lithuania|Georgia",
    "Serbia and Montenegro": "Serbia|Montenegro",
    "South Vietnam": "Vietnam",
    "North Vietnam": "Vietnam",
    "Soviet Union": "Russia|Ukraine|Belarus|Moldova|Estonia|Latvia|Lithuania|Georgia|Armenia"
    "|Azerbaijan|Kazakhstan|Uzbekistan|Turkmenistan|Kyrgyzstan|Tajikistan",
    "Weimar Republic": "Germany",
    "West Germany": "Germany",
    "Yugoslavia": "Serbia|Croatia|Slovenia|Bosnia and Herzegovina|Montenegro|North Macedonia"
    "|Kosovo",
    "Burma": "Myanmar",
    "Ceylon": "Sri Lanka",
    "Persia": "Iran",
    "Rhodesia": "Zimbabwe",
    "Siam": "Thailand",
    "Upper Volta": "Burkina Faso",
    "Zaire": "Democratic Republic of the Congo",
}


def heirs(country: str) -> tuple[str, ...]:
    """Today's countries on the land of one that is no more; none for one that still is."""
    return tuple(_listed(_HEIRS.get(country, "")))


def _listed(table: str) -> list[str]:
    return [name for line in table.split("\n") for name in line.split("|") if name]


_COUNTRY_BY_NAME = {name.casefold(): name for name in _listed(_COUNTRIES)}
_TERRITORY_BY_NAME = {name.casefold(): name for name in _listed(_TERRITORIES)}
for _name, _others in _ALIASES.items():
    _table = _COUNTRY_BY_NAME if _name.casefold() in _COUNTRY_BY_NAME else _TERRITORY_BY_NAME
    for _other in _others.split("|"):
        _table[_other.casefold()] = _name
_LANGUAGE_BY_NAME = {name.casefold(): name for name in _listed(_LANGUAGES)}


def country(name: str) -> str | None:
    """The usual name of a country, present or past; None if `name` is none."""
    return _COUNTRY_BY_NAME.get(name.strip().casefold())


def territory(name: str) -> str | None:
    """The usual name of a country or of a wider territory; None if `name` is neither."""
    name = name.replace("&", "and")
    return country(name) or _TERRITORY_BY_NAME.get(name.strip().casefold())


def language(name: str) -> str | None:
    """The usual name of a language; None if `name` is none. Silent films have "Silent"."""
    return _LANGUAGE_BY_NAME.get(name.strip().removesuffix(" language").casefold())


_COMES_FROM = frozenset({*_listed(_ORIGINS), *_listed(_LANGUAGES)} - {"Latin", "Silent"})


def is_origin(words: str) -> bool:
    """Whether `words` say where somebody is from, as "American" or "New Zealand" before a name."""
    return words in _COMES_FROM


def territory_names() -> list[str]:
    """Every spelling of a country or territory, longest first, in lower case."""
    return sorted({*_COUNTRY_BY_NAME, *_TERRITORY_BY_NAME}, key=lambda n: (-len(n), n))
