"""Given names and honorifics: what may stand for what, and what never does."""

from __future__ import annotations

from quiz.judging.edits import FAR, sound, spelt, word_edits
from quiz.judging.tables import phrase_table, word_table
from quiz.judging.verdict import Strictness

HONORIFICS = frozenset(
    word_table("""
    sir dame mr mrs ms miss dr doctor lord lady maestro professor prof captain mister director
    actor actress composer""")
)
SUFFIXES = {
    "jr": "jr", "junior": "jr", "jnr": "jr", "sr": "sr", "senior": "sr", "snr": "sr",
    "ii": "ii", "iii": "iii", "iv": "iv",
}  # fmt: skip
PARTICLES = frozenset(
    word_table("""
    von van de del della der den di da du des la le lo el al st saint ter ten dos das do bin
    ibn mac mc o af av zu y""")
)
#: Chinese and Korean surnames that stand before the given name.
EASTERN_SURNAMES = frozenset(
    word_table("""
    bong park kim lee choi chan chang chen cheung cheng chiang chow chu fei feng gong hou hu
    huang im jang jia jiang jeon jung jin ko lam lau law leung li liang lin liu lou ma na
    shin shu song sun tang tsai tsui wang wong wu xu yang yeoh yim yoon yoo youn yu zhang
    zhao zhou zhu""")
)
#: Families of film whose bare surname does not say who is meant.
FAMILIES = frozenset(
    word_table("""
    affleck coppola coen baldwin wachowski farrelly hemsworth carradine fonda quaid wayans
    safdie fanning culkin redgrave duplass skarsgard barrymore weitz taviani dardenne""")
)

_GROUPS = """
alexander alex alec sandy sasha alejandro alexandre |alexandra alex sandra |alfonso alphonso
|alfred alf alfie fred |andrew andy drew andrei andre |anthony tony antony antonio anton
|abraham abe |albert al bert alberto |benjamin ben benny |benicio benito |barbara barb |bradley
brad |charles charlie chuck chas carlos |christopher chris kris kit cristopher kristopher |christian
chris |christina tina chris christine kristina |catherine katherine kathryn katharine kathrine
cathy kathy kate katie cate |cate kate |daniel dan danny |david dave davey |deborah debra deb
debbie |donald don donny |dorothy dot dolly |douglas doug |edward ed eddie ted ned |edwin ed
|elizabeth liz beth lizzie betty elisabeth eliza |emily emilie em |emma |eric erik erich |ernest
ernie |francis frank francois |frances fran |frederick fred freddie frederic |geena gina
|gabriel gabe |gerald gerry jerry |geoffrey jeffrey jeff geoff |george georges |gilbert gil
|gregory greg |gustave gus |helena helen |henry hank harry henri |herbert herb |harold hal harry
|isaac ike |jacob jake |james jim jimmy jamie |jane |jean |jennifer jen jenny jennie |jessica
jess jessie |john jon johnny jonny jack |joan |jonathan jon jonny john |joseph joe joey josef
|joshua josh |judith judy |kenneth ken kenny |kimberly kim |lawrence laurence larry |leonard len
lenny leo |leonardo leo |louis lou lewis luis |margaret maggie meg peggy marge |mark marc marcus
|martin marty |martha |mary maria marie |matthew matt mathew |maximilian max |maxwell max
|michael mike mick mickey micheal michel miguel |michelle |nathaniel nate nathan |nicholas nick
nic nicolas nicky nico |nicole nicky |oliver ollie |orson |oscar |patrick pat paddy |patricia
pat patty tricia |paul |peter pete pieter |philip phil phillip phillipe |priscilla |quentin
|rachel rachael |raymond ray |rebecca becky becca |richard rick dick richie rich |robert bob rob
bobby robbie bert |robin |roger rodger |ronald ron ronnie |russell russ |samuel sam sammy
|samantha sam |sarah sara sally |sean shaun shawn |sidney sydney sid |sigourney |sofia sophia
sophie |spencer |stanley stan |steven stephen steve |stefan |susan sue susie suzanne |sylvester
sly |terrence terence terry |theodore ted theo |thomas tom tommy thom |timothy timothee tim timmy
|tobias toby |truman |ursula |vanessa |vincent vince vinny |vivien vivian vivienne |walter walt
|warren |wesley wes |william will bill billy willem liam |winona |woodrow woody |zachary zach zack
|jonas |jordan |kevin |keith |kurt |lee |luke lucas |bruce |brian bryan |clint |casey |alan
allan allen |dustin |jared |heath |hans |ingrid |jodie jody |julia |julie |kirsten |kristen
|laura |linda |meryl |monica |morgan |naomi |natalie |olivia |pamela pam |penelope |ridley
|rosamund |ryan |scarlett |sharon |shirley |tilda |uma |viola |virginia |whoopi |buster |burt
|gene |gary |glenn |grace |gregor |ian |ivan |jason |jackie |jeremy |jerome jerry |joel |ethan
|josephine |karl |lars |emil |ewan |felicity |greta |halle |holly |hugh |harrison |harvey |brad
|anne ann anna |amy |angela angie |angelina |audrey |ava |anjelica angelica |annette |elia
|elijah |ellen |elliott elliot |kieran |macaulay |mel |melanie |mia |milos |nancy |norman norm
|owen |ralph |randy |rita |rosa |simon |sissy |sophie |stella |tim |todd |tyler |victor |will
|florence flo |dwayne duane dwane |wendy |yul |zoe
|joaquin wakeen hwakeen juaquin |saoirse sersha seersha sorsha sirsha
|ralph rafe
|domhnall donal domnall |siobhan shivon |niamh neve |sean shawn |xavier zavier |agnes agnieszka
|caitriona katriona |eoin owen |aoife eefa |geraint |ioan ewan yoan |joao joe |jorge hor-hay
|jesus hesus |guillermo giermo |michal |mikhail mikail |sergei sergey |nikolai nikolaj |yorgos
|hayao |akira |krzysztof kristof krysztof |zbigniew |wladyslaw vladislav |lukasz lucas |ingmar
|lasse |mads |viggo vigo |soren |noomi |alejandro |gwyneth gwenyth |mahershala |quvenzhane
|chiwetel chiwitel |djimon jimon |milla mila |shia |renee rene |zooey zoe zoey"""


def _alternatives() -> dict[str, frozenset[int]]:
    groups: dict[str, set[int]] = {}
    for number, group in enumerate(phrase_table(_GROUPS)):
        for name in group.split():
            groups.setdefault(name, set()).add(number)
    return {name: frozenset(numbers) for name, numbers in groups.items()}


_GROUPS_OF = _alternatives()


def is_given(word: str) -> bool:
    return word in _GROUPS_OF


def given_edits(guess: str, gold: str, strictness: Strictness) -> int:
    """Edits between two given names; 0 for an initial or a short form; FAR if they contradict."""
    if guess == gold:
        return 0
    if len(guess) == 1 or len(gold) == 1:
        return 0 if guess[0] == gold[0] else FAR
    if guess[0] == gold[0] and spelt(guess) == spelt(gold) and strictness is not Strictness.EXACT:
        return 1  # "Michelle" for "Michel", "Bo" for "Beau"
    if strictness is not Strictness.EXACT and len(gold) >= 5 and sorted(guess) == sorted(gold):
        return word_edits(guess, gold, strictness)  # "Kristen" for "Kirsten"
    ours, theirs = _GROUPS_OF.get(guess), _GROUPS_OF.get(gold)
    if ours and theirs:
        return FAR if ours.isdisjoint(theirs) else 0
    if strictness is Strictness.EXACT:
        return FAR
    edits = word_edits(guess, gold, strictness)
    if edits == FAR and len(gold) <= 4 and _swapped_or_hardened(guess, gold):
        return 1
    if edits == FAR and len(gold) >= 6 and sound(guess) == sound(gold):
        return 1 if abs(len(guess) - len(gold)) <= 2 else FAR
    return edits


def _swapped_or_hardened(guess: str, gold: str) -> bool:
    """ "Kark" for "Karl" is another name; "Jhon" for "John" and "Karl" for "Carl" are slips."""
    if sorted(guess) == sorted(gold):
        return guess[0] == gold[0]
    hard = str.maketrans("cz", "ks")
    return guess.translate(hard) == gold.translate(hard)
