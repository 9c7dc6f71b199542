"""Whether a name is a woman's or a man's, and where it is at home.

A wrong answer of the other sex to "who plays Lady Lyndon?" is none. A page does not say who is
what, so this is told from the first name, or from the title of a character; where neither tells,
it is not known. Only wrong answers are chosen by it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum

from questions.base import fold
from questions.templates import characters

_FAMILY_FIRST = frozenset("Mandarin Cantonese Chinese Korean Vietnamese Hokkien Taiwanese".split())


class Sex(StrEnum):
    WOMAN = "woman"
    MAN = "man"


_WESTERN_WOMEN = """
    abigail ada adele agnes ahna alexandra alice alicia alison allyson amanda amber amelia amy ana
    andrea angela angelica angelina angie anita anjelica ann anna anne annette annie antonia april
    ariana arlene ashley audrey ava avril barbara beatrice bella bernadette bessie bette betty
    beverly bibi billie binnie bonnie brenda brigitte bridget brooke camilla cameron candice carla
    carmen carol carole caroline carrie catherine cate cathy celeste charlize charlotte chloe
    christina christine cicely cindy claire clara clarisse claudette claudia claudine connie
    cybill cynthia daisy dana daphne dawn debbie deborah debra debi dee deepa demi denise diana
    diane dianne dolly donna dora doris dorothy drew edie edna edith eileen elaine eleanor
    elisabeth elizabeth ella ellen elsa embeth emily emma enid erin estelle esther ethel etta eva
    eve evelyn faye fay felicity flo florence frances francesca gale gayle gemma gena geena
    geraldine gertrude gillian gina ginger glenda glenn glenne glenys gloria goldie grace greer
    greta gwen gwyneth hannah harriet hattie hayley heather hedy helen helena helene henrietta
    hilary hilda holley holly hope ida ingrid irene iris isabel isabella isabelle isla ivy
    jacqueline jane janet janette janine jean jeanne jenifer jennifer jenny jessica jessie jill
    jo joan joanna jodie josephine joy joyce judith judy julia juliana julianne julie juliet
    juliette june karen kassie kate katharine katherine kathleen kathryn kathy katie kay keira
    kelly kerry kim kimberly kirsten kitty kristen kristin lana laura lauren lea leigh leia lena
    lenore leslie lieschen lila lilia lillian lily linda lisa liv liza lizzie lois lola loretta
    lorraine lotus louise lucille lucy luise lydia lynn mabel madeleine madge maggie mamie mara
    margaret margarita margo margot maria marian marianne marie marilyn marion marisa marjorie
    marlene marsha martha mary matilda maud maureen maxine may meg megan melanie melinda mercedes
    meryl mia michelle mildred mina mindy minnie minny miranda miriam molly mona monica myrna
    nancy naomi natalie natasha nastassja nicole nina nora norma octavia olga olive olivia
    pamela patricia patty paula pauline penelope penny phyllis pia piper polly priscilla rachel
    rebecca reese regina renee renée rhoda rita roberta romola rosalie rosalind rosamund rosanna
    rose rosemary rosie ruby ruth sally salma samantha sandra sarah saoirse scarlett selma sera
    sharon sheila shelley shirley sian sigourney simone sissy sondra sonia sophia sophie stella
    stephanie sue susan susannah suzanna suzanne suzy sybil sylvia talia tania tara tatum teresa
    teri tess thea thelma theresa thora thyra tilda tilly tippi tracy ursula uma una valeria
    valerie vanessa vera veronica vicki victoria viola virginia vivian vivien wendy whoopi
    wilhelmina winifred winona yvette yvonne zoe zooey zoot zsa
"""
_WESTERN_MEN = """
    aaron adam adrian aidan akim akiva al alain alan alastair albert alec alejandro alex alexander
    alexei alfonso alfred alistair allan allen alvin ambrose anatole andré andre andrew andy
    angus anthony antonio archie armand arnold arthur ash austin barnard barney barry bat ben
    benedict benicio benjamin bernard bert bill billy bob bobby boris brad bradley bram bramwell
    brandon brendan brent brian brion bruce bruno bryan buck burgess burl burt buster byron cal
    carl carlo cary cecil cedric charles charlie charly charlton chazz chester chevy chris
    christian christoph christopher chuck cillian clark claude clay cliff clint clive colin conrad
    corey craig curt cuthbert cy dan daniel danny darrell darren dave david dean declan dennis
    denholm denis denzel derek desmond dick dirk dom domenico don donald donnie dudley dustin
    dwight earl ed eddie edgar edmond edmund edward edwin egon elias eli elijah elliot elliott
    elmer emil enrico eric erich erik ernest ernie ernst errol ethan eugene evan ewan farley
    federico felix ferdy finn floyd forest francesco francis franco frank frankie franklin franz
    fred freddie frederic frederick fredric fritz gabriel gael gary gaylord gavin gene geoffrey
    george gerald gerard geoff gert giancarlo gilbert gilman giovanni glen godfrey gordon graham
    grant greg gregory griffin groucho gus guy hal han hank hans hardy harold harpo harris harrison
    harry hartley harvey heath hector heinz henri henry herbert herman hiram holt horace howard
    hugh hugo humphrey hume ian irving irwin isaac ivan jabez jack jackie jackson jacques jake
    james jamie janosz jared jason javier jay jeff jeffrey jeremy jerome
    jerry jesse jim jimmy joaquin joe joel joey johan john johnny jon jonah jonathan jose josé
    josef joseph josh joshua juan jude julian julius justin karl keanu keenan keir keith kenneth
    kenny kevin kiefer kirk klaus kristoffer kurt kyle lance lando larry laurence laurent lawrence
    lazare lazar lee leland leo leon leonard leonardo leopold les lester lew lewis liam lionel lloyd
    logan lon lorenzo lothar lou louis lucas luciano luigi luis luke luther mahershala malcolm
    marcel marcello marcus mario mark marlon marshall martin marty marvin matt matthew maurice max
    maximilian mel melville melvyn merkin mervyn michael michel mickey miguel mike miles milton
    mischa monte montgomery morgan murray murvin murvyn nathan neal ned neil nelson neville
    nicholas nick nicol nicolas niki nigel noah noel norman oliver orlando orson oscar otis otto
    owen pat patrick paul pedro peter phil philip phillip pierce pierfrancesco pierre preston
    rafael ralph ramon ramone randolph randy raoul raul ray raymond redmond reggie reginald rene
    rené rex rhys ric ricardo richard rick ricky rip rob robbie robert roberto rock rod roddy
    rodney roger roland roman ron ronald rory ross roy rudolf rupert russ russell rutger ryan sal
    salvatore sam samuel sandy saul scott sean sebastian seth shane shaun shia sid sidney simon
    skeet slim sonny spalding spencer stacy stan stanley stefan stellan stephen sterling steve
    steven stewart stirling stuart sydney tab ted teddy telly terence terrence terry thaddeus
    theodore thomas tim timothy tobey toby tod todd tom tommy tony topher travis trevor tullio ty
    tyrone val van vernon viggo vincent vincente vinnie vittorio vladimir wallace walter warner
    warren wayne wedge werner wesley wilford will willem william willis winston wolf wolfgang
    woody yuri yul yves zachary zero
"""
_INDIAN_WOMEN = """
    aishwarya alia anushka archana asha deepa deepika durga himani huma hema jaya jayshree juhi
    jyoti kajal kajol kalpana karisma kareena katrina kunika lata madhuri malavika mamta meena
    mira nargis neelam neenakshi neeshna nutan padmini parineeti prachi preeti preity priyanka
    radhika rani ratna reema reena rehana rekha roopa sadhana sapna sangeeta shabana shanthi
    shanthamma shanti sharmila sheela shilpa shraddha simran smita sonali sonam sridevi srinidhi
    sushmita tabu tamannaah tanuja vidya waheeda zeenat zoya
"""
_INDIAN_MEN = """
    aamir abhay abhishek achyut achyuth adarsh ajay ajit akshay alok amitabh amrish anand anant
    anil anupam anurag anwar arjun ashok ayyappa bhuvan boman dev dharamraj dharmendra dilip dinesh
    emraan farhan govinda guru hardik harish hrithik irrfan jackie jatin jeetendra kader kamal
    khasim mahesh manoj mithun mohan mohanlal mohnish mukhtar nagaraju nana naseeruddin neenasam
    om pankaj paresh prabhas prakash pran prashanth prem pritam puneeth raamlaxman raghuveer raj
    raja rajan rajesh rajeev rajinikanth rajiv rajkummar ramachandra ramkishan ramesh ranbir ranveer
    ravi rishi riteish sadashiv saif salman sanjay sanjeev satish shah shahid shahrukh shakti
    shammi shashi sooraj sunil suniel sunny suriya suryavardhan utpal vakil varun vasishta vicky
    vijay vinay vinod virat vivek yash zaki
"""
_JAPANESE_WOMEN = """
    aoi ayumi chie chieko chika eiko fujiko fumi haruka hideko hiroko kaori keiko kinuyo
    kumiko kyoko mari mariko masako mayumi megumi mei michiko miki mitsuko miyuki naoko noriko
    rei reiko ryoko ryouko sachiko satsuki setsuko sumi tanie tomoko yasuko yoko yoshiko yuko yumi
"""
_JAPANESE_MEN = """
    akira daiki daisuke eiji goro hayao hideo hideki hiroshi hisashi hisao hitoshi ichiro isao joe
    kanta katsuhiro keiji ken kenji kiyoshi koichi makio makoto mamoru masahiro masaki masashi
    mitsuru naoki noboru osamu ryunosuke sadao seiji shigesato shigeru shuichi tadamichi tadashi
    takashi takeshi taro tatsuo tatsuya tetsuo toru toshio toshiro toshiyuki yasujiro yasuo yoji
    yoshio yuji
"""
_WOMEN_TITLES = frozenset(
    "aunt auntie baroness countess dame duchess empress granny lady ma madam madame mama "
    "marchioness miss mother mrs ms princess queen sister".split()
)
_MEN_TITLES = frozenset(
    "baron brother count duke emperor father king lord marquess marquis master mister mr pa papa "
    "prince sir squire uncle".split()
)
#: Ranks that were men's for most of the cinema's time; a first name says more.
_RANKS = frozenset(
    "admiral brigadier captain capt colonel commander corporal general inspector lieutenant lt "
    "major mayor reverend sergeant sheriff".split()
)


def _told(*lists: tuple[str, Sex, str]) -> Iterator[tuple[str, tuple[Sex, str]]]:
    for names, sex, home in lists:
        yield from ((fold(name), (sex, home)) for name in names.split())


#: Borne by women and men alike, so that they tell nothing.
_EITHER = frozenset(
    "ashley billie casey dana drew evelyn gale glenn hilary jackie jamie jean "
    "jerry jo kelly kerry kim lee leslie lou lynn marion morgan naoki pat robin sandy shammi "
    "stacy terry tracy vivian".split()
)

_GIVEN: Mapping[str, tuple[Sex, str]] = dict(
    _told(
        (_INDIAN_WOMEN, Sex.WOMAN, "india"),
        (_INDIAN_MEN, Sex.MAN, "india"),
        (_JAPANESE_WOMEN, Sex.WOMAN, "japan"),
        (_JAPANESE_MEN, Sex.MAN, "japan"),
        (_WESTERN_WOMEN, Sex.WOMAN, "west"),
        (_WESTERN_MEN, Sex.MAN, "west"),
    )
)


def of_person(name: str) -> Sex | None:
    """By the first name; None where it does not tell."""
    first = _first(name)
    return None if first in _EITHER else _GIVEN.get(first, (None, ""))[0]


def of_character(name: str) -> Sex | None:
    """By the title ("Lady Lyndon"), else by the first name; None where neither tells."""
    title = fold(name).split()[:1]
    if title and title[0] in _WOMEN_TITLES:
        return Sex.WOMAN
    if title and title[0] in _MEN_TITLES:
        return Sex.MAN
    bare = characters.without_titles(name)
    # One word after a title is a family name: "Dr. Winston".
    given = of_person(bare) if bare == name or " " in bare else None
    return given or (Sex.MAN if title and title[0] in _RANKS else None)


def at_home(name: str) -> str:
    """ "west", "india" or "japan" by the first name; "" where it does not tell."""
    return _GIVEN.get(_first(name), (None, ""))[1]


def family_first(tongues: Iterable[str]) -> bool:
    """Whether people of a film in these languages write their family name first, in English too."""
    return not _FAMILY_FIRST.isdisjoint(word for tongue in tongues for word in tongue.split())


def alike(sex: Sex | None, names: Iterable[tuple[str, Sex | None]]) -> list[str]:
    """The names that may be of `sex`; those of whom it is not known only where they are needed."""
    known = list(names)
    if sex is None:
        return [name for name, _ in known]
    sure = [name for name, its in known if its is sex]
    return sure if len(sure) > 1 else sure + [name for name, its in known if its is None]


def _first(name: str) -> str:
    return (fold(name).split() or [""])[0]
