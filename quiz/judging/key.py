"""Compiles a question into an answer key, and rules on guesses with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from quiz.judging import phrases, remarks
from quiz.judging.align import canonical, joined
from quiz.judging.award import compile_award
from quiz.judging.date import compile_date
from quiz.judging.duration import compile_duration
from quiz.judging.edits import FAR, whole_edits
from quiz.judging.finding import MISS, Context, Finding, Matcher, best
from quiz.judging.kinds import infer_kind
from quiz.judging.lists import compile_list
from quiz.judging.money import compile_money
from quiz.judging.normalise import ARTICLES, Reading, clean
from quiz.judging.number import compile_number
from quiz.judging.numerals import is_number_word
from quiz.judging.person import compile_person
from quiz.judging.place import compile_place
from quiz.judging.screen import Screen
from quiz.judging.text import compile_text
from quiz.judging.title import compile_title
from quiz.judging.verdict import Names, Ruling, Strictness, Verdict
from quiz.judging.vetoes import Vetoes
from quiz.judging.year import compile_year
from quiz.question import PARSED, Kind, Question

LONGEST_MESSAGE = 300
_NEAR = 80
#: A message of more pieces is no answer with a remark.
_MOST_REMARKS = 5
_A_SHORT_REMARK = 3
_MOST_WORDS_OF_AN_ANSWER = 6
#: Longer forms are matched as they stand, and in no other way.
_LONGEST_FORM = 200
#: A lone word of so many letters in a long message is rather an answer than a word by chance.
_FULL_WORD = 6

_COMPILERS: dict[Kind, Callable[[str, Context], Matcher]] = {
    Kind.PERSON: compile_person,
    Kind.TITLE: compile_title,
    Kind.PLACE: compile_place,
    Kind.NUMBER: compile_number,
    Kind.MONEY: compile_money,
    Kind.DATE: compile_date,
    Kind.YEAR: compile_year,
    Kind.DURATION: compile_duration,
    Kind.AWARD: compile_award,
    Kind.LIST: compile_list,
    Kind.TEXT: compile_text,
}

#: Kinds whose answers may stand in a sentence; the others have grammars of their own.
_NAMED = frozenset({Kind.PERSON, Kind.TITLE, Kind.PLACE, Kind.TEXT})

_TOO_LONG = Verdict(Ruling.REJECT, "too long for an answer")
_NOTHING = Verdict(Ruling.REJECT, "no answer in it")
_MORE = Verdict(Ruling.PROMPT, "right so far, but say more")
_PASSED = Verdict(Ruling.REJECT, "no answer given")
_WRONG = Verdict(Ruling.REJECT, "not the answer")
_ANOTHER = Verdict(Ruling.REJECT, "that is another answer")
_ELSE = {
    Kind.PERSON: Verdict(Ruling.REJECT, "that is somebody else's name"),
    Kind.TITLE: Verdict(Ruling.REJECT, "that is another title"),
}


class AnswerKey:
    """What a question accepts, prompts on and refuses; made by `compile`, never changed."""

    __slots__ = (
        "_context", "_exact", "_forms", "_letters", "_longest", "_matchers", "_names", "_prompts",
        "_rivals", "_screen", "_vetoes", "kind",
    )  # fmt: skip

    def __init__(self, question: Question, names: Names | None, strictness: Strictness) -> None:
        self.kind = infer_kind(question)
        self._names = names
        self._forms = (question.answer, *question.accept)
        self._context = context = Context.of(question, strictness, names)
        compiler = _COMPILERS[self.kind]
        self._matchers = tuple(
            compiler(form, context)
            for form in self._forms
            if 0 < len(form.strip()) <= _LONGEST_FORM
        )
        self._vetoes = Vetoes(self.kind, self._forms)
        forms = (*self._forms, *context.rivals, *context.prompts)
        self._longest = max(len(Reading.of(form).words) for form in forms) + 4
        self._exact = self._table()
        parsed = self.kind in PARSED
        self._letters = () if parsed else tuple(map(_letters, self._forms))
        self._rivals = () if parsed else tuple(map(_letters, context.rivals))
        self._prompts = () if parsed else context.prompts
        self._screen = Screen((*self._forms, *context.prompts), self.kind)

    def _table(self) -> dict[str, Verdict]:
        """Verdicts of exact forms. What is accepted comes last, for it outweighs the others."""
        table: dict[str, Verdict] = {}
        for form in self._context.rivals:
            table |= dict.fromkeys(self._form_keys(form), _ANOTHER)
        for form in self._context.prompts:
            table |= dict.fromkeys(self._form_keys(form), _MORE)
        for form in reversed((*self._forms, *_combined(self.kind, self._forms))):
            table |= dict.fromkeys(self._form_keys(form), Verdict(Ruling.ACCEPT, "right", form))
        for text, finding in self._by_heart().items():
            if text not in table:
                table[text] = Verdict(finding.ruling, finding.why, finding.form)
        table.pop("", None)
        return table

    def _by_heart(self) -> dict[str, Finding]:
        """What the matchers can say beforehand; where several know a text, the best of it."""
        known: dict[str, Finding] = {}
        for matcher in self._matchers:
            for form, finding in matcher.forms():
                for text in self._keys(Reading.of(form)):
                    known[text] = best((finding, known.get(text, MISS)))
        return known

    def forms(self, ruling: Ruling) -> tuple[str, ...]:
        """The folded texts that are ruled so by heart, for whoever wonders why something scored."""
        texts = [text for text, verdict in self._exact.items() if verdict.ruling is ruling]
        parted = {text.replace(" ", "") for text in texts if " " in text}
        return tuple(text for text in texts if text not in parted)

    def knows(self, text: str) -> bool:
        """Whether `text` is ruled on by heart, as a form that was worked out beforehand."""
        return self._exactly(Reading.of(clean(text))) is not None

    def _form_keys(self, form: str) -> Iterator[str]:
        return self._keys(Reading.of(clean(form)))

    def _keys(self, reading: Reading) -> Iterator[str]:
        """Texts that count as the reading itself, cheapest first.

        Kinds that parse have but one: joined letters would lose a decimal point.
        """
        if self.kind in PARSED:
            yield reading.text.casefold()
            return
        yield " ".join(reading.words)
        if len(reading.words) > self._longest:
            return  # chatter; a long way to say a short form is left to the matchers
        words = self._telling(reading.words)
        yield " ".join(words)
        yield joined(words)
        yield joined(reading.words)

    def _telling(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """Words in the form they are compared in; of people's names only "the" says nothing, for
        "A. Delon" starts with an initial."""
        if self.kind is Kind.PERSON:
            return tuple(word for word in words if word != "the") or words
        return canonical(words)

    def judge(self, text: str) -> Verdict:
        """Rule on one message. Any text gets a verdict, none an exception."""
        if len(text) > LONGEST_MESSAGE:
            return self._story(text)
        first = Reading.of(clean(text))
        if not first.words:
            return _NOTHING
        if len(first.text) > LONGEST_MESSAGE:  # some signs stand for whole sentences
            return _TOO_LONG
        if (verdict := self._exactly(first)) is not None:
            return verdict
        if self._screen.is_chatter(first.words):
            return _WRONG
        verdict = self._worked_out(first)
        if verdict.ruling is Ruling.ACCEPT and self.kind is Kind.TITLE:
            # "Just Mercy" is no way to say "Mercy", whatever it looks like. Of people the matchers
            # decide, for Charles Chaplin is Charlie Chaplin.
            return _ELSE[Kind.TITLE] if self._is_known(first.words) else verdict
        return verdict

    def _worked_out(self, first: Reading) -> Verdict:
        """The verdict on a message that may be a guess and is no form known by heart."""
        readings = phrases.readings(first)
        if (verdict := self._plainly(readings)) is not None:
            return verdict
        aside = self._beside_remarks(first)
        return aside if aside is not None else self._compare(readings)

    def _plainly(self, readings: list[Reading]) -> Verdict | None:
        """The verdict on a message that is, lead-ins and tails aside, an exact form or none."""
        for at, reading in enumerate(readings):
            if at and (verdict := self._exactly(reading)) is not None:
                return verdict
            if " ".join(reading.words) in phrases.NO_ANSWER:
                return _PASSED
        return None

    def _story(self, text: str) -> Verdict:
        """Rule on a message too long to compare: its first or last sentence may be a full form.

        The other of the two may only talk, or there would be two answers.
        """
        ends = remarks.ends_of_story(text)
        for end, other in (ends, ends[::-1]) if len(ends) == 2 else ():
            if len(end.text) > LONGEST_MESSAGE or not self._only_tells(other):
                continue
            readings = phrases.readings(end)
            verdict = self._exactly(end) or self._plainly(readings) or self._compare(readings)
            if verdict.ruling is Ruling.ACCEPT and not self._is_known(end.words):
                said = readings[-1].words
                if len(said) > 1 or len(said[0]) >= _FULL_WORD:
                    return verdict
        return _TOO_LONG

    def _only_tells(self, sentence: Reading) -> bool:
        """Whether one end of a story is no answer of its own: a remark, or more than a name."""
        barest = phrases.readings(sentence)[-1].words
        return self._is_remark(sentence) or len(barest) > _MOST_WORDS_OF_AN_ANSWER

    def _beside_remarks(self, reading: Reading) -> Verdict | None:
        """The verdict on the one answer in a message that otherwise only talks, if it is right."""
        if self.kind is Kind.LIST or self._is_known(reading.words):
            return None  # items are parted by commas themselves, and "Glenda I." is no remark
        parts = remarks.parts(reading.text)
        if not 2 <= len(parts) <= _MOST_REMARKS:
            return None
        answers = [part for part in parts if not self._is_remark(part)]
        return self._part(answers[0]) if len(answers) == 1 else None

    def _part(self, part: Reading) -> Verdict | None:
        """Acceptance of one part of a message, with a slip at most."""
        readings = phrases.readings(part)
        # "What's up, everyone": a word of two letters is rather talk than an answer.
        if len(joined(readings[-1].words)) <= 2 and self.kind not in PARSED:
            return None
        verdict = self._exactly(part) or self._plainly(readings)
        if verdict is None and not self._screen.is_chatter(part.words):
            verdict = self._compare(readings)
        return verdict if verdict is not None and verdict.ruling is Ruling.ACCEPT else None

    def _is_remark(self, part: Reading) -> bool:
        readings = phrases.readings(part)
        # "Virginia, I think" is no remark: without its tail it is an answer.
        barest = readings[-1].words
        if not remarks.is_remark(barest, numbers=self.kind not in PARSED):
            return False
        if any(self._is_known(reading.words) for reading in readings):
            return False
        # "Nolan did it" is an answer that is dressed as talk.
        told = remarks.told(barest)
        return not told or len(barest) > _A_SHORT_REMARK or not self._may_answer(told)

    def _may_answer(self, words: tuple[str, ...]) -> bool:
        """Whether what a short remark tells besides talk could be meant as an answer."""
        if self.kind in PARSED:
            return any(map(is_number_word, words))
        if self._names is None or self.kind not in (Kind.PERSON, Kind.TITLE):
            return True
        if self.kind is Kind.PERSON:
            return any(map(self._names.word, words))
        return self._is_known(words)

    def _compare(self, readings: list[Reading]) -> Verdict:
        """Rule on a message that is no exact form."""
        barest = readings[-1]
        if self._screen.is_chatter(barest.words):
            return _WRONG
        if (veto := self._vetoes.check(barest)) is not None:
            return Verdict(veto.ruling, veto.why)
        found = best(matcher.match(barest) for matcher in self._matchers)
        if found.ruling is Ruling.ACCEPT and not found.edits and not found.loose:
            return self._verdict(found, barest)
        findings = [found]
        if len(readings) > 1:
            findings.append(best(matcher.match(readings[0]) for matcher in self._matchers))
        if self.kind in _NAMED and found.ruling is not Ruling.ACCEPT:
            findings.append(self._inside(barest))
        return self._verdict(best(findings), barest)

    def _exactly(self, reading: Reading) -> Verdict | None:
        for key in self._keys(reading):
            if (verdict := self._exact.get(key)) is not None:
                return verdict
        return None

    def _inside(self, reading: Reading) -> Finding:
        """Last resort: the answer in a sentence of filler and words of the question."""
        cores = phrases.cores(reading.words, self._context.asks)
        readings = [Reading(" ".join(core), core) for core in cores]
        found = [best(m.match(shorter) for m in self._matchers) for shorter in readings]
        # What is right so far for a part of a sentence may be wrong for the whole of it.
        return replace(best(f for f in found if f.ruling is Ruling.ACCEPT), loose=True)

    def _verdict(self, found: Finding, reading: Reading) -> Verdict:
        if found.ruling is Ruling.ACCEPT and self._is_another(reading, found):
            return _ELSE.get(self.kind, _ANOTHER)
        if self._says_too_little(reading, found):
            return _MORE
        if found.ruling is Ruling.REJECT and not found.hard and self._is_near(reading):
            return Verdict(Ruling.CLOSE, "close, but not it")
        return Verdict(found.ruling, found.why, found.form)

    def _is_another(self, reading: Reading, found: Finding) -> bool:
        """Whether a guess with slips is as near to a wrong answer, or names something else."""
        if self.kind in PARSED and self._names is not None and len(reading.words) > 2:
            return self._names.known(Kind.TITLE, " ".join(reading.words))  # "Seven Days in May"
        if not found.edits and not found.loose:
            return False
        said = joined(canonical(reading.words))
        if found.edits and any(OSA.distance(said, rival) <= found.edits for rival in self._rivals):
            return True
        return self._is_known(reading.words)

    def _is_known(self, words: tuple[str, ...]) -> bool:
        """Whether `words` name a person or a title, with an article before it or without."""
        names, said = self._names, " ".join(words)
        if names is None or self.kind is not Kind.TITLE:
            return names is not None and names.known(self.kind, said)
        bare = " ".join(words[1:]) if words[0] in ARTICLES else said
        return any(names.known(self.kind, form) for form in (said, bare, f"the {bare}"))

    def _says_too_little(self, reading: Reading, found: Finding) -> bool:
        """Whether a guess is a form to prompt on with a slip, and no nearer to the answer."""
        if not self._prompts or found.hard or (found.ruling is Ruling.ACCEPT and not found.edits):
            return False
        said = self._telling(reading.words)
        slips = min(self._prompt_edits(said, prompt) for prompt in self._prompts)
        return slips < FAR and (found.ruling is not Ruling.ACCEPT or slips <= found.edits)

    def _prompt_edits(self, said: tuple[str, ...], prompt: str) -> int:
        words = self._telling(Reading.of(clean(prompt)).words)
        if len(words) != len(said):
            return FAR  # "A. Delon" is no slip of "Delon"
        return whole_edits(joined(said), joined(words), self._context.strictness)

    def _is_near(self, reading: Reading) -> bool:
        said = joined(canonical(reading.words))
        return any(len(f) > 4 and fuzz.ratio(said, f) >= _NEAR for f in self._letters)


def _combined(kind: Kind, forms: tuple[str, ...]) -> tuple[str, ...]:
    """Short names with the subtitle: "T2" and "Terminator 2: Judgment Day" allow "T2: Judgment
    Day"."""
    if kind is not Kind.TITLE:
        return ()
    subtitles = [form.split(": ", 1)[1] for form in forms if ": " in form]
    return tuple(f"{form}: {sub}" for form in forms if ": " not in form for sub in subtitles)


def _letters(form: str) -> str:
    return joined(canonical(Reading.of(clean(form)).words))


def compile(
    question: Question, *, names: Names | None = None, strictness: Strictness = Strictness.NORMAL
) -> AnswerKey:
    """The key that judges guesses at `question`; do it once, when the question is asked.

    `strictness` is the game's; a question's own outweighs it.
    """
    return AnswerKey(question, names, question.strictness or strictness)
