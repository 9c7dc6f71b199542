"""Who of those on a soundtrack a room has heard of, and who might stand beside them.

No table of the project lists singers, so these are written down by hand. Only who is asked for and
who is a wrong answer is chosen by them; nothing here is told of anybody.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from questions.base import fold
from questions.reference import fame

#: So many of the nearest in a row may be wrong answers.
_NEAREST = 6

# Each row goes by age, so that neighbours in it might have been on the same album.
_MEN = (
    "Al Jolson", "Bing Crosby", "Louis Armstrong", "Fats Waller", "Cab Calloway", "Fred Astaire",
    "Frank Sinatra", "Nat King Cole", "Dean Martin", "Tony Bennett", "Perry Como", "Mel Tormé",
    "Sammy Davis Jr.", "Harry Belafonte", "Ray Charles", "Johnny Mathis", "Andy Williams",
    "Chuck Berry", "Little Richard", "Elvis Presley", "Buddy Holly", "Bobby Darin", "Sam Cooke",
    "Roy Orbison", "Johnny Cash", "Willie Nelson", "Neil Diamond", "Tom Jones", "Cliff Richard",
    "Harry Nilsson", "Bob Dylan", "Donovan", "Leonard Cohen", "Van Morrison", "James Taylor",
    "Otis Redding", "Wilson Pickett", "Lou Rawls", "Bill Withers", "Marvin Gaye", "Stevie Wonder",
    "James Brown", "Isaac Hayes", "Curtis Mayfield", "Al Green", "Barry White", "Cat Stevens",
    "Randy Newman", "Paul Simon", "Paul McCartney", "John Lennon", "George Harrison",
    "Ringo Starr", "Rod Stewart", "Elton John", "David Bowie", "Eric Clapton", "Joe Cocker",
    "Neil Young", "Lou Reed", "Iggy Pop", "Tom Waits", "Bryan Ferry", "Bruce Springsteen",
    "Billy Joel", "Bob Seger", "Jackson Browne", "Tom Petty", "Ric Ocasek", "Don Henley",
    "Glenn Frey", "Michael McDonald", "Kenny Loggins", "Phil Collins", "Peter Gabriel",
    "Steve Winwood", "Sting", "Prince", "Bono", "Morrissey", "Seal", "Moby", "Beck",
    "Michael Jackson", "Lionel Richie",
    "Luther Vandross", "Ray Parker Jr.", "Huey Lewis", "Bryan Adams", "George Michael",
    "Robert Palmer", "Billy Idol", "John Mellencamp", "Chris Isaak", "Chris Rea", "Mark Knopfler",
    "Michael Bolton", "Lenny Kravitz", "Harry Connick Jr.", "Garth Brooks", "Ice Cube", "Coolio",
    "Eddie Vedder", "Robbie Williams", "Brad Paisley", "Tim McGraw", "Michael Bublé", "Eminem",
    "Nelly", "Usher", "Kanye West", "Justin Timberlake", "Pharrell Williams", "John Legend",
    "Bruno Mars", "Ed Sheeran", "Sam Smith", "Travis Scott", "Kendrick Lamar", "Post Malone",
    "Justin Bieber", "Harry Styles",
)  # fmt: skip
_WOMEN = (
    "Bessie Smith", "Billie Holiday", "Ella Fitzgerald", "Judy Garland", "Édith Piaf",
    "Peggy Lee", "Doris Day", "Rosemary Clooney", "Lena Horne", "Sarah Vaughan", "Dinah Washington",
    "Nina Simone", "Eartha Kitt", "Julie London", "Patsy Cline", "Brenda Lee", "Connie Francis",
    "Shirley Bassey", "Petula Clark", "Dusty Springfield", "Nancy Sinatra", "Barbra Streisand",
    "Aretha Franklin", "Dionne Warwick", "Etta James", "Diana Ross", "Tina Turner", "Janis Joplin",
    "Joan Baez", "Joni Mitchell", "Carole King", "Carly Simon", "Linda Ronstadt", "Dolly Parton",
    "Emmylou Harris", "Roberta Flack", "Gladys Knight", "Donna Summer", "Debbie Harry",
    "Olivia Newton-John", "Patti Smith", "Stevie Nicks", "Kate Bush", "Annie Lennox", "Irene Cara",
    "Bette Midler", "Bonnie Tyler", "Cyndi Lauper", "Pat Benatar", "Madonna", "Cher", "Sade",
    "Enya", "Björk", "Whitney Houston", "Jennifer Warnes", "Sinéad O'Connor", "Tracy Chapman",
    "Suzanne Vega", "Céline Dion", "Mariah Carey", "Sheryl Crow", "Tori Amos", "Alanis Morissette",
    "Shania Twain", "Norah Jones", "Dido", "Pink", "Shakira", "Kylie Minogue", "Beyoncé",
    "Christina Aguilera", "Britney Spears", "Alicia Keys", "Amy Winehouse", "Leona Lewis", "Adele",
    "Rihanna", "Lady Gaga", "Katy Perry", "Taylor Swift", "Lana Del Rey", "Ellie Goulding",
    "Ariana Grande", "Billie Eilish", "Dua Lipa",
)  # fmt: skip
_BANDS = (
    "The Andrews Sisters", "The Mills Brothers", "The Platters", "The Coasters", "The Drifters",
    "The Everly Brothers", "The Shirelles", "The Ronettes", "The Beach Boys", "The Four Seasons",
    "The Beatles", "The Rolling Stones", "The Kinks", "The Animals", "The Who", "The Supremes",
    "The Temptations", "The Four Tops", "The Righteous Brothers", "The Byrds", "The Doors",
    "The Mamas & the Papas", "Simon & Garfunkel", "Jefferson Airplane", "Steppenwolf", "Cream",
    "The Band", "Creedence Clearwater Revival", "The Chieftains", "Led Zeppelin", "Pink Floyd",
    "Deep Purple", "Black Sabbath", "T. Rex", "Roxy Music", "Queen", "ABBA", "The Eagles", "Eagles",
    "Fleetwood Mac", "Steely Dan", "Chicago", "Kiss", "Aerosmith", "AC/DC", "ZZ Top", "Bee Gees",
    "Kool & the Gang", "Earth, Wind & Fire", "The Jacksons", "The Pointer Sisters", "Toto",
    "Journey", "Foreigner", "Survivor", "The Ramones", "Ramones", "The Clash", "Sex Pistols",
    "Blondie", "Talking Heads", "The Cars", "The Police", "The Pretenders", "Dire Straits", "U2",
    "Duran Duran", "Simple Minds", "Depeche Mode", "New Order", "The Cure", "The Smiths",
    "Tears for Fears", "Eurythmics", "Wham!", "The Bangles", "Berlin", "INXS", "Bon Jovi",
    "Van Halen", "Guns N' Roses", "Metallica", "R.E.M.", "Pixies", "Run-DMC", "Public Enemy",
    "Red Hot Chili Peppers", "Nirvana", "Pearl Jam", "Soundgarden", "Radiohead", "Oasis", "Blur",
    "Pulp", "The Cranberries", "The Cardigans", "Garbage", "Weezer", "Green Day", "Smash Mouth",
    "Goo Goo Dolls", "Counting Crows", "Aqua", "Daft Punk", "The Chemical Brothers", "Gorillaz",
    "Coldplay", "Muse", "The White Stripes", "The Strokes", "The Killers", "Linkin Park",
    "Evanescence", "Nickelback", "Arcade Fire", "Paramore", "Imagine Dragons", "One Direction",
)  # fmt: skip
_INDIAN_MEN = (
    "Mukesh", "Mohammed Rafi", "Manna Dey", "Kishore Kumar", "Nusrat Fateh Ali Khan",
    "K. J. Yesudas", "S. P. Balasubrahmanyam", "Hariharan", "Kumar Sanu", "Udit Narayan",
    "Sonu Nigam", "Shankar Mahadevan", "A. R. Rahman", "Rahat Fateh Ali Khan", "Shaan",
    "Sukhwinder Singh", "Mika Singh", "Kailash Kher", "Mohit Chauhan", "Arijit Singh",
)  # fmt: skip
_INDIAN_WOMEN = (
    "Shamshad Begum", "Geeta Dutt", "Lata Mangeshkar", "Asha Bhosle", "S. Janaki", "Vani Jairam",
    "K. S. Chithra", "Kavita Krishnamurthy", "Anuradha Paudwal", "Alka Yagnik", "Sunidhi Chauhan",
    "Shreya Ghoshal", "Neeti Mohan", "Neha Kakkar",
)  # fmt: skip
_WRITERS = (
    "Irving Berlin", "Jerome Kern", "Oscar Hammerstein II", "George Gershwin", "Ira Gershwin",
    "Cole Porter", "Richard Rodgers", "Lorenz Hart", "Hoagy Carmichael", "Harry Warren",
    "Dorothy Fields", "Jimmy McHugh", "Harold Arlen", "Johnny Mercer", "Yip Harburg",
    "Duke Ellington", "Kurt Weill", "Frank Loesser", "Sammy Cahn", "Jimmy Van Heusen",
    "Jule Styne", "Alan Jay Lerner", "Frederick Loewe", "Jay Livingston", "Ray Evans",
    "Henry Mancini", "Stephen Sondheim", "Jerry Herman", "Burt Bacharach", "Hal David",
    "Leslie Bricusse", "Marvin Hamlisch", "Alan Menken", "Howard Ashman", "Tim Rice",
    "Andrew Lloyd Webber", "Diane Warren",
)  # fmt: skip

_SINGERS: tuple[Sequence[str], ...] = (_MEN, _WOMEN, _INDIAN_MEN, _INDIAN_WOMEN)


def _rows(*rows: Sequence[str]) -> Mapping[str, Sequence[str]]:
    return {fold(name): row for row in rows for name in row}


_PERFORMERS = _rows(*_SINGERS, _BANDS)
_SONGWRITERS = _rows(_WRITERS)
_ALL_SINGERS = _rows(*_SINGERS)


def is_known(name: str) -> bool:
    """Whether a room has heard of the singer or band, or knows the name from films."""
    return fold(name) in _PERFORMERS or fame.is_a_name(name)


def is_songwriter(name: str) -> bool:
    """Whether a room has heard of a writer of songs, who may sing them as well."""
    return fold(name) in _SONGWRITERS or is_known(name)


def noun(name: str) -> str:
    """ "singer" or "band"; "performer" of somebody known for something else."""
    if fold(name) in _ALL_SINGERS:
        return "singer"
    return "band" if fold(name) in _PERFORMERS else "performer"


def beside(name: str) -> tuple[str, ...]:
    """Others in the same row, nearest first, with names of the same form; () of strangers."""
    rows = _PERFORMERS if fold(name) in _PERFORMERS else _SONGWRITERS
    return _nearest(name, rows.get(fold(name), ()))


def songwriters_beside(name: str) -> tuple[str, ...]:
    return _nearest(name, _SONGWRITERS.get(fold(name), ()))


def _nearest(name: str, row: Sequence[str]) -> tuple[str, ...]:
    places = {fold(other): place for place, other in enumerate(row)}
    own = places.get(fold(name))
    if own is None:
        return ()
    single = len(name.split()) == 1
    others = [other for other in row if (len(other.split()) == 1) == single and other != name]
    others.sort(key=lambda other: abs(places[fold(other)] - own))
    return tuple(others[:_NEAREST])
