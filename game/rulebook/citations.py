"""Every rule, article, practice and habit the game can cite, as a constant.

What each one says, and where that is written, stands in ``assets/rulebook`` under the same ``id`` and is read by
``game.rulebook.load``. Sources: Provisional Rules of Procedure (S/96/Rev.7), Charter of the United Nations, notes by
the President on working methods (S/2017/507, replaced by S/2024/507), and the Council's practice.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final


class Label(StrEnum):
    """What kind of authority a citation has. People are always shown which."""

    RULE = "rule"
    CHARTER = "charter"
    AGREED_PRACTICE = "agreed_practice"
    """Written down in a note by the President to which all members agreed."""
    CUSTOM = "custom"
    """Done, but written in no rule."""
    SIMPLIFIED = "simplified"
    """This game is simpler than the Council here."""
    MODEL_UN = "model_un"
    """A habit of Model UN conferences that the Council does not have."""


@dataclass(frozen=True, slots=True)
class Citation:
    """One thing that can be cited.

    Attributes:
        id: the key of its entry in the rulebook, such as ``rule-30`` or ``article-27.3``.
        label: what kind of authority it has.
        short: how a sentence names it, such as ``rule 30``.
    """

    id: str
    label: Label
    short: str

    def __str__(self) -> str:
        """Where a sentence says it is written: a rule, an article, a note; of the rest what kind of thing it is."""
        return UNWRITTEN.get(self.label, self.short)


UNWRITTEN: Final[Mapping[Label, str]] = MappingProxyType(
    {Label.CUSTOM: "custom", Label.SIMPLIFIED: "simplified here", Label.MODEL_UN: "a Model UN habit"}
)
"""What is said in brackets of things that are written in no rule."""


def _rule(number: str) -> Citation:
    return Citation(f"rule-{number}", Label.RULE, f"rule {number}")


def _article(number: str) -> Citation:
    article, _, paragraph = number.partition(".")
    return Citation(
        f"article-{number}", Label.CHARTER, f"Article {article}({paragraph})" if paragraph else f"Article {article}"
    )


def _note(name: str, short: str) -> Citation:
    return Citation(f"note-{name}", Label.AGREED_PRACTICE, short)


def _custom(name: str, short: str) -> Citation:
    return Citation(f"practice-{name}", Label.CUSTOM, short)


def _simplified(name: str, short: str) -> Citation:
    return Citation(f"simplified-{name}", Label.SIMPLIFIED, short)


def _model_un(name: str, short: str) -> Citation:
    return Citation(f"model-un-{name}", Label.MODEL_UN, short)


RULE_1: Final = _rule("1")
RULE_2: Final = _rule("2")
RULE_3: Final = _rule("3")
RULE_4: Final = _rule("4")
RULE_5: Final = _rule("5")
RULE_6: Final = _rule("6")
RULE_7: Final = _rule("7")
RULE_8: Final = _rule("8")
RULE_9: Final = _rule("9")
RULE_10: Final = _rule("10")
RULE_11: Final = _rule("11")
RULE_12: Final = _rule("12")
RULE_13: Final = _rule("13")
RULE_14: Final = _rule("14")
RULE_15: Final = _rule("15")
RULE_16: Final = _rule("16")
RULE_17: Final = _rule("17")
RULE_18: Final = _rule("18")
RULE_19: Final = _rule("19")
RULE_20: Final = _rule("20")
RULE_21: Final = _rule("21")
RULE_22: Final = _rule("22")
RULE_23: Final = _rule("23")
RULE_24: Final = _rule("24")
RULE_25: Final = _rule("25")
RULE_26: Final = _rule("26")
RULE_27: Final = _rule("27")
RULE_28: Final = _rule("28")
RULE_29: Final = _rule("29")
RULE_30: Final = _rule("30")
RULE_31: Final = _rule("31")
RULE_32: Final = _rule("32")
RULE_33: Final = _rule("33")
RULE_33_1: Final = _rule("33.1")
RULE_33_2: Final = _rule("33.2")
RULE_33_3: Final = _rule("33.3")
RULE_33_4: Final = _rule("33.4")
RULE_33_5: Final = _rule("33.5")
RULE_33_6: Final = _rule("33.6")
RULE_34: Final = _rule("34")
RULE_35: Final = _rule("35")
RULE_36: Final = _rule("36")
RULE_37: Final = _rule("37")
RULE_38: Final = _rule("38")
RULE_39: Final = _rule("39")
RULE_40: Final = _rule("40")
RULE_41: Final = _rule("41")
RULE_42: Final = _rule("42")
RULE_43: Final = _rule("43")
RULE_44: Final = _rule("44")
RULE_45: Final = _rule("45")
RULE_46: Final = _rule("46")
RULE_47: Final = _rule("47")
RULE_48: Final = _rule("48")
RULE_49: Final = _rule("49")
RULE_50: Final = _rule("50")
RULE_51: Final = _rule("51")
RULE_52: Final = _rule("52")
RULE_53: Final = _rule("53")
RULE_54: Final = _rule("54")
RULE_55: Final = _rule("55")
RULE_56: Final = _rule("56")
RULE_57: Final = _rule("57")
RULE_58: Final = _rule("58")
RULE_59: Final = _rule("59")
RULE_60: Final = _rule("60")
RULE_61: Final = _rule("61")
RULES_APPENDIX: Final = Citation("appendix", Label.RULE, "the appendix to the rules")

ARTICLE_4: Final = _article("4")
ARTICLE_11: Final = _article("11")
ARTICLE_12: Final = _article("12")
ARTICLE_20: Final = _article("20")
ARTICLE_23: Final = _article("23")
ARTICLE_24: Final = _article("24")
ARTICLE_25: Final = _article("25")
ARTICLE_27_1: Final = _article("27.1")
ARTICLE_27_2: Final = _article("27.2")
ARTICLE_27_3: Final = _article("27.3")
ARTICLE_28: Final = _article("28")
ARTICLE_29: Final = _article("29")
ARTICLE_30: Final = _article("30")
ARTICLE_31: Final = _article("31")
ARTICLE_32: Final = _article("32")
ARTICLE_35_1: Final = _article("35.1")
ARTICLE_35_2: Final = _article("35.2")
ARTICLE_39: Final = _article("39")
ARTICLE_51: Final = _article("51")
ARTICLE_52: Final = _article("52")
ARTICLE_53: Final = _article("53")
ARTICLE_54: Final = _article("54")
ARTICLE_97: Final = _article("97")
ARTICLE_99: Final = _article("99")
CHAPTER_VIII: Final = Citation("chapter-viii", Label.CHARTER, "Chapter VIII")
STATUTE_10: Final = Citation("statute-10", Label.CHARTER, "Article 10 of the Court's Statute")

NOTE_507: Final = _note("507", "note 507")
NOTE_507_BRIEFERS: Final = _note("507-briefers", "note 507, briefers")
NOTE_507_CONCERNED: Final = _note("507-concerned", "note 507, order of guests")
NOTE_507_PROGRAMME: Final = _note("507-programme", "note 507, programme of work")
NOTE_507_SEIZURE: Final = _note("507-seizure", "note 507, list of matters")
NOTE_507_PENHOLDERS: Final = _note("507-penholders", "note 507, penholders")
NOTE_507_ASSESSMENT: Final = _note("507-assessment", "note 507, monthly assessment")
NOTE_2014_739: Final = _note("2014-739", "note S/2014/739")
NOTE_2019_996: Final = _note("2019-996", "note S/2019/996")

PRACTICE_TACIT_CONSENT: Final = _custom("tacit-consent", "no objection")
PRACTICE_CONSENSUS_STATEMENT: Final = _custom("consensus-statement", "consensus statement")
PRACTICE_SILENCE: Final = _custom("silence", "silence procedure")
PRACTICE_VOTE_LOCK: Final = _custom("vote-lock", "voting has begun")
PRACTICE_FURTHER_STATEMENT: Final = _custom("further-statement", "further statements")
PRACTICE_PRESIDENT_LAST: Final = _custom("president-last", "the President speaks last")
PRACTICE_PREVIOUS_INVITATIONS: Final = _custom("previous-invitations", "previous practice")
PRACTICE_FRAMING: Final = _custom("framing", "framing the question")
PRACTICE_IN_BLUE: Final = _custom("in-blue", "draft in blue")
PRACTICE_CLOSING_FORMULA: Final = _custom("closing-formula", "closing formula")
PRACTICE_INVITEE_PROCEDURE: Final = _custom("invitee-procedure", "procedure is for members")
PRACTICE_NATIONAL_CAPACITY: Final = _custom("national-capacity", "national capacity")
PRACTICE_WELCOME: Final = _custom("welcome", "welcome")
PRACTICE_SHOW_OF_HANDS: Final = _custom("show-of-hands", "show of hands")
PRACTICE_DISSOCIATION: Final = _custom("dissociation", "reservations")
PRACTICE_PRESS_STATEMENT: Final = _custom("press-statement", "press statement")
PRACTICE_PRESS_ELEMENTS: Final = _custom("press-elements", "press elements")
PRACTICE_CONSULTATIONS: Final = _custom("consultations", "closed consultations")
PRACTICE_CONCEPT_NOTE: Final = _custom("concept-note", "concept note")
PRACTICE_UMBRELLA_ITEM: Final = _custom("umbrella-item", "umbrella items")
PRACTICE_BRIEFERS_FIRST: Final = _custom("briefers-first", "briefers first")
PRACTICE_INVITEES_AFTER: Final = _custom("invitees-after", "guests after members")
PRACTICE_VIDEO: Final = _custom("video", "video links")
PRACTICE_EXPLANATIONS: Final = _custom("explanations", "statements around a vote")
PRACTICE_SPONSORS: Final = _custom("sponsors", "sponsors")
PRACTICE_SPONSOR_REVISION: Final = _custom("sponsor-revision", "sponsors' revision")
PRACTICE_ORAL_AMENDMENT: Final = _custom("oral-amendment", "oral amendments")
PRACTICE_PART_VOTE: Final = _custom("part-vote", "votes on parts")
PRACTICE_CHALLENGE_FRAME: Final = _custom("challenge-frame", "framing a challenge")
PRACTICE_PRELIMINARY_QUESTION: Final = _custom("preliminary-question", "preliminary question")
PRACTICE_OBLIGATORY_ABSTENTION: Final = _custom("obligatory-abstention", "parties abstaining")
PRACTICE_SUBSIDIARY_ORGANS: Final = _custom("subsidiary-organs", "new bodies")
PRACTICE_NEUTRAL_CHAIR: Final = _custom("neutral-chair", "neutral chair")
PRACTICE_NO_RULE: Final = _custom("no-rule", "no written rule")
PRACTICE_VETO_DEBATE: Final = _custom("veto-debate", "debate after a veto")
PRACTICE_REPEATED_MOTION: Final = _custom("repeated-motion", "repeated motion")

SIMPLIFIED_ONE_SITTING: Final = _simplified("one-sitting", "one sitting")
SIMPLIFIED_SHORT_SILENCE: Final = _simplified("short-silence", "ten-minute silence")
SIMPLIFIED_MINUTES: Final = _simplified("minutes", "minutes, not a clock")
SIMPLIFIED_ONE_LIST: Final = _simplified("one-list", "one drawn list")
SIMPLIFIED_SEALED_HANDS: Final = _simplified("sealed-hands", "sealed hands")
SIMPLIFIED_RESERVATIONS: Final = _simplified("reservations", "two reservations")
SIMPLIFIED_PAPERS: Final = _simplified("papers", "few papers")
SIMPLIFIED_EMPTY_CHAIRS: Final = _simplified("empty-chairs", "empty chairs")
SIMPLIFIED_CORRIDOR: Final = _simplified("corridor", "few talks")
SIMPLIFIED_SOUNDINGS: Final = _simplified("soundings", "soundings in confidence")
SIMPLIFIED_CAPITAL: Final = _simplified("capital", "patience of capitals")
SIMPLIFIED_BRIEFS: Final = _simplified("briefs", "the brief of the day")
SIMPLIFIED_LISTENING: Final = _simplified("listening", "attention while listening")

MODEL_UN_SECONDING: Final = _model_un("seconding", "seconding")
MODEL_UN_YIELDING: Final = _model_un("yielding", "yielding time")
MODEL_UN_PERSONAL_PRIVILEGE: Final = _model_un("personal-privilege", "personal privilege")
MODEL_UN_POINT_OF_INQUIRY: Final = _model_un("point-of-inquiry", "point of inquiry")
MODEL_UN_CLOSURE: Final = _model_un("closure", "closure of debate")
MODEL_UN_TWO_THIRDS: Final = _model_un("two-thirds", "two thirds")
MODEL_UN_SIMPLE_MAJORITY: Final = _model_un("simple-majority", "majority of votes cast")
MODEL_UN_CAUCUS: Final = _model_un("caucus", "caucus")
MODEL_UN_RIGHT_OF_REPLY: Final = _model_un("right-of-reply", "right of reply")
MODEL_UN_TIME_LIMIT: Final = _model_un("time-limit", "cutting off speakers")
MODEL_UN_MINIMUM_SPONSORS: Final = _model_un("minimum-sponsors", "minimum sponsors")
MODEL_UN_FRIENDLY_AMENDMENT: Final = _model_un("friendly-amendment", "friendly amendment")
MODEL_UN_DIVISION: Final = _model_un("division", "motion to divide")
MODEL_UN_TABLING: Final = _model_un("tabling", "motion to table")
MODEL_UN_ROLL_CALL: Final = _model_un("roll-call", "roll call")
MODEL_UN_QUORUM: Final = _model_un("quorum", "quorum")
MODEL_UN_NOTES: Final = _model_un("notes", "passing notes")
MODEL_UN_PASS: Final = _model_un("pass", "passing on a vote")
MODEL_UN_RECONSIDERATION: Final = _model_un("reconsideration", "reconsideration")
MODEL_UN_SPEAKERS_LIST: Final = _model_un("speakers-list", "closing the list")
MODEL_UN_APPEAL: Final = _model_un("appeal", "appeal against the Chair")
MODEL_UN_INTRODUCTION: Final = _model_un("introduction", "introducing a draft by motion")
MODEL_UN_SETTING_AGENDA: Final = _model_un("setting-agenda", "setting the agenda")
MODEL_UN_POINT_OF_INFORMATION: Final = _model_un("point-of-information", "point of information")
MODEL_UN_SECRET_BALLOT: Final = _model_un("secret-ballot", "secret ballot")
MODEL_UN_CASTING_VOTE: Final = _model_un("casting-vote", "casting vote")
MODEL_UN_PROXY: Final = _model_un("proxy", "vote by proxy")
MODEL_UN_VOTE_WITH_RIGHTS: Final = _model_un("vote-with-rights", "vote with rights")

CITATIONS: Final[Mapping[str, Citation]] = MappingProxyType(
    {constant.id: constant for constant in tuple(globals().values()) if isinstance(constant, Citation)}
)
"""Every constant above by its id."""
