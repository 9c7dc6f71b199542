"""Well-known films by the year they came out: wrong answers to "which film of that year".

A film of another year would give itself away. Only wrong answers are made of these, and nothing is
ever asked about them here.
"""

from __future__ import annotations

_BY_YEAR = """
1925 The Gold Rush; Battleship Potemkin; The Big Parade; The Phantom of the Opera
1926 The General; Faust; Sparrows; The Black Pirate
1927 Metropolis; Sunrise; The Jazz Singer; Wings
1928 The Circus; The Crowd; Steamboat Bill, Jr.; The Passion of Joan of Arc
1929 The Broadway Melody; Blackmail; Pandora's Box; The Cocoanuts
1930 All Quiet on the Western Front; The Blue Angel; Hell's Angels; Animal Crackers
1931 City Lights; Frankenstein; Dracula; M
1932 Grand Hotel; Scarface; Freaks; Trouble in Paradise
1933 King Kong; Duck Soup; 42nd Street; The Invisible Man
1934 It Happened One Night; The Thin Man; Cleopatra; The Gay Divorcee
1935 Top Hat; The 39 Steps; Mutiny on the Bounty; Bride of Frankenstein
1936 Modern Times; My Man Godfrey; Mr. Deeds Goes to Town; Swing Time
1937 Lost Horizon; The Awful Truth; A Star Is Born; Captains Courageous
1938 Bringing Up Baby; The Lady Vanishes; Jezebel; Angels with Dirty Faces
1939 Gone with the Wind; The Wizard of Oz; Stagecoach; Ninotchka
1940 Rebecca; The Great Dictator; The Philadelphia Story; His Girl Friday
1941 Citizen Kane; The Maltese Falcon; Sergeant York; How Green Was My Valley
1942 Mrs. Miniver; To Be or Not to Be; Yankee Doodle Dandy; The Magnificent Ambersons
1943 Shadow of a Doubt; Heaven Can Wait; The Ox-Bow Incident; The Song of Bernadette
1944 Double Indemnity; Gaslight; Laura; Arsenic and Old Lace
1945 Brief Encounter; Spellbound; Mildred Pierce; The Lost Weekend
1946 It's a Wonderful Life; Notorious; The Big Sleep; The Best Years of Our Lives
1947 Black Narcissus; Miracle on 34th Street; Out of the Past; Gentleman's Agreement
1948 The Red Shoes; Rope; Red River; Bicycle Thieves
1949 The Third Man; Kind Hearts and Coronets; Adam's Rib; White Heat
1950 Sunset Boulevard; All About Eve; Harvey; The Asphalt Jungle
1951 The African Queen; A Streetcar Named Desire; An American in Paris; Strangers on a Train
1952 Singin' in the Rain; High Noon; The Quiet Man; Ikiru
1953 Shane; From Here to Eternity; Gentlemen Prefer Blondes; Tokyo Story
1954 Rear Window; On the Waterfront; Seven Samurai; Sabrina
1955 Rebel Without a Cause; The Night of the Hunter; Marty; East of Eden
1956 The Searchers; The Ten Commandments; Giant; Forbidden Planet
1957 12 Angry Men; The Bridge on the River Kwai; The Seventh Seal; Paths of Glory
1958 Vertigo; Touch of Evil; Gigi; Cat on a Hot Tin Roof
1959 Some Like It Hot; Ben-Hur; North by Northwest; The 400 Blows
1960 Psycho; The Apartment; Spartacus; La Dolce Vita
1961 West Side Story; Breakfast at Tiffany's; The Hustler; The Guns of Navarone
1962 Lawrence of Arabia; To Kill a Mockingbird; Dr. No; Jules and Jim
1963 The Birds; The Great Escape; Cleopatra; Charade
1964 Goldfinger; Mary Poppins; My Fair Lady; A Hard Day's Night
1965 The Sound of Music; Doctor Zhivago; Thunderball; Repulsion
1966 Blowup; A Man for All Seasons; Persona; Fahrenheit 451
1967 The Graduate; Bonnie and Clyde; Cool Hand Luke; The Jungle Book
1968 Planet of the Apes; Rosemary's Baby; Bullitt; Funny Girl
1969 Easy Rider; True Grit; The Wild Bunch; Hello, Dolly!
1970 Patton; Love Story; Five Easy Pieces; Airport
1971 The French Connection; Dirty Harry; The Last Picture Show; Harold and Maude
1972 The Godfather; Cabaret; Deliverance; Solaris
1973 The Exorcist; The Sting; American Graffiti; Badlands
1974 Chinatown; Blazing Saddles; The Conversation; The Towering Inferno
1975 Jaws; Dog Day Afternoon; Nashville; Picnic at Hanging Rock
1976 Rocky; Network; Carrie; All the President's Men
1977 Star Wars; Annie Hall; Saturday Night Fever; Close Encounters of the Third Kind
1978 Grease; The Deer Hunter; Superman; Halloween
1979 Alien; Apocalypse Now; Manhattan; Mad Max
1980 Raging Bull; The Shining; Airplane!; Ordinary People
1981 Raiders of the Lost Ark; Chariots of Fire; Das Boot; On Golden Pond
1982 Blade Runner; Tootsie; Gandhi; Poltergeist
1983 Scarface; The Right Stuff; Flashdance; Trading Places
1984 Amadeus; The Terminator; Beverly Hills Cop; The Karate Kid
1985 Back to the Future; The Breakfast Club; Witness; Out of Africa
1986 Top Gun; Platoon; Blue Velvet; Stand by Me
1987 Dirty Dancing; RoboCop; Fatal Attraction; Wall Street
1988 Die Hard; Rain Man; Big; Beetlejuice
1989 Dead Poets Society; When Harry Met Sally...; Field of Dreams; Do the Right Thing
1990 Goodfellas; Home Alone; Pretty Woman; Dances with Wolves
1991 The Silence of the Lambs; Thelma & Louise; JFK; The Commitments
1992 Unforgiven; The Bodyguard; Howards End; Reservoir Dogs
1993 Jurassic Park; Schindler's List; Groundhog Day; The Piano
1994 Pulp Fiction; Forrest Gump; Speed; Four Weddings and a Funeral
1995 Braveheart; Apollo 13; Sense and Sensibility; The Usual Suspects; Twelve Monkeys
1996 Fargo; Trainspotting; Jerry Maguire; The English Patient
1997 Titanic; L.A. Confidential; Good Will Hunting; The Full Monty
1998 Saving Private Ryan; Shakespeare in Love; The Truman Show; The Big Lebowski
1999 The Matrix; Fight Club; American Beauty; Notting Hill
2000 Gladiator; Memento; Erin Brockovich; Billy Elliot
2001 Shrek; A Beautiful Mind; Amélie; Moulin Rouge!
2002 Chicago; Spider-Man; The Pianist; Minority Report
2003 Lost in Translation; Finding Nemo; Mystic River; Love Actually
2004 Million Dollar Baby; Sideways; The Incredibles; The Aviator
2005 Brokeback Mountain; Batman Begins; Capote; Walk the Line
2006 The Departed; Casino Royale; Little Miss Sunshine; Pan's Labyrinth
2007 No Country for Old Men; Juno; Ratatouille; Atonement
2008 The Dark Knight; Slumdog Millionaire; WALL-E; Mamma Mia!
2009 Avatar; Up; Inglourious Basterds; District 9
2010 Inception; The King's Speech; The Social Network; Black Swan
2011 The Artist; Drive; The Help; Bridesmaids
2012 Argo; Skyfall; Life of Pi; Lincoln
2013 Gravity; Frozen; Her; 12 Years a Slave
2014 Boyhood; Whiplash; Interstellar; The Grand Budapest Hotel
2015 Spotlight; Inside Out; The Martian; Ex Machina
2016 La La Land; Moonlight; Arrival; Deadpool
2017 Get Out; Dunkirk; Coco; The Shape of Water
2018 Black Panther; Roma; A Quiet Place; Bohemian Rhapsody
2019 Parasite; Joker; Little Women; Knives Out
2020 Tenet; Soul; Nomadland; Mank
2021 Dune; CODA; Spencer; The Power of the Dog
2022 Tár; Elvis; Nope; The Banshees of Inisherin
2023 Oppenheimer; Barbie; Past Lives; Poor Things
"""

_IN_INDIA = """
1995 Dilwale Dulhania Le Jayenge; Rangeela; Karan Arjun
1996 Raja Hindustani; Khamoshi; Jeet
1997 Border; Dil To Pagal Hai; Virasat
1998 Kuch Kuch Hota Hai; Satya; Soldier
1999 Hum Dil De Chuke Sanam; Taal; Biwi No.1
2000 Kaho Naa... Pyaar Hai; Mohabbatein; Mission Kashmir
2001 Lagaan; Dil Chahta Hai; Kabhi Khushi Kabhie Gham...
2002 Devdas; Company; Kaante
2003 Kal Ho Naa Ho; Koi... Mil Gaya; Munna Bhai M.B.B.S.
2004 Veer-Zaara; Swades; Dhoom
2005 Black; Parineeta; Bunty Aur Babli
2006 Rang De Basanti; Lage Raho Munna Bhai; Krrish
2007 Taare Zameen Par; Chak De! India; Om Shanti Om
2008 Jodhaa Akbar; Ghajini; Rock On!!
2009 3 Idiots; Dev.D; Kaminey
2010 Dabangg; Udaan; My Name Is Khan
2011 Zindagi Na Milegi Dobara; Rockstar; Delhi Belly
2012 Gangs of Wasseypur; Barfi!; Kahaani
2013 The Lunchbox; Chennai Express; Bhaag Milkha Bhaag
2014 PK; Queen; Haider
2015 Baahubali: The Beginning; Bajrangi Bhaijaan; Piku
2016 Dangal; Sultan; Pink
2017 Baahubali 2: The Conclusion; Newton; Tiger Zinda Hai
2018 Andhadhun; Padmaavat; Tumbbad
2019 Gully Boy; Kabir Singh; War
"""
_IN_JAPAN = """
1979 Galaxy Express 999; Vengeance Is Mine; The Man Who Stole the Sun
1984 Nausicaä of the Valley of the Wind; The Funeral
1985 Ran; Tampopo; Night on the Galactic Railroad
1986 Castle in the Sky
1988 Akira; Grave of the Fireflies; Char's Counterattack
1989 Kiki's Delivery Service; Tetsuo: The Iron Man
1991 Only Yesterday; Rhapsody in August; A Scene at the Sea
1992 Porco Rosso; Sumo Do, Sumo Don't
1993 Sonatine; Ninja Scroll; Madadayo
1995 Ghost in the Shell; Whisper of the Heart; Love Letter
1997 Princess Mononoke; Perfect Blue; Hana-bi; Cure
1998 Ring; After Life; Pokémon: The First Movie
2001 Spirited Away; Millennium Actress; Pulse
2003 Tokyo Godfathers; Zatoichi; Ju-on: The Grudge 2
2004 Howl's Moving Castle; Nobody Knows; Steamboy
2006 Paprika; The Girl Who Leapt Through Time
2008 Departures; Ponyo; Tokyo Sonata; Still Walking
2013 The Wind Rises; Like Father, Like Son; The Tale of the Princess Kaguya
2016 Your Name; A Silent Voice; Shin Godzilla; After the Storm
2018 Shoplifters; Mirai; One Cut of the Dead
"""

_ELSEWHERE = {
    **dict.fromkeys(("Hindi", "Kannada", "Tamil", "Telugu", "Malayalam"), _IN_INDIA),
    "Japanese": _IN_JAPAN,
}


def known_films(year: int, language: str) -> tuple[str, ...]:
    """Films of that year and country of the language; none where no list is kept."""
    lines = _BY_YEAR if language == "English" else _ELSEWHERE.get(language, "")
    for line in lines.strip().splitlines():
        if line.startswith(str(year)):
            return tuple(line[5:].split("; "))
    return ()
