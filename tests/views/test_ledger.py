"""The ledger's words: the sum in both forms, both tabs, notes; one key from the chamber and back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.paths import scenarios
from game.politics import Game, PassNote, Watch, seen_by, step
from game.politics.exchanges import Answer, Exchanges, Told
from game.politics.ledger import ledger
from game.politics.room import Nudge, Room
from game.politics.sightings import NoteText, Side, Sighting, Source
from game.procedure.floor import GiveTheFloor
from game.procedure.statements import BeginStatement
from game.scenario import Scenario, load
from game.texts import Texts
from game.views.as_text import as_text
from game.views.desk import Desk
from game.views.intents import Go, Press
from game.views.ledger import total
from game.views.listening import attention_line
from game.views.nodes import Item, Page, Rows, Table
from tests.politics.small_world import CALM, GUEST, HARD, SOFT, facts
from tests.procedure.room import CHAIR, seated
from tests.views.desks import at
from tests.views.positions import around

TEXTS = Texts()


def _desk(csto: Scenario, room: Room, tab: str = "", game: Game | None = None) -> Desk:
    """A desk of the guest that looks at the ledger of the small world."""
    desk = around(csto, seated(), GUEST)
    desk.meeting_session.opening = game or Game(seated(), room)
    desk.place = desk.place.gone(Go("ledger", tab))
    return desk


def _members(page: Page) -> dict[str, Item]:
    rows = next(node for node in page.main if isinstance(node, Rows) and node.id == "members")
    return {item.seat: item for item in rows.items}


def _detail(item: Item) -> str:
    return " ".join(text.text for text in item.detail)


def _said(member: str, words: str, side: Side, nearest: str = "") -> Sighting:
    return Sighting(member, "rights", words, side, Source.SAID, nearest=nearest)


def _total(room: Room) -> str:
    return total(TEXTS, ledger(seen_by(Game(seated(), room), GUEST)))


def test_the_sum_of_a_statement_says_what_all_have_to_say_and_where_it_is_weakest() -> None:
    """Only what there is any of is counted; the presidency stands behind what it sends round."""
    assert _total(Room(facts())) == "1 can live with it, 14 unknown; needs all 15; two of them may state a reservation."
    sightings = (_said(HARD, "r1", Side.BELOW, "r2"), _said(SOFT, "r1", Side.INSIDE))
    assert _total(replace(Room(facts()), sightings=sightings)) == (
        "2 can live with it, 1 may find it hard, 12 unknown; needs all 15; two of them may state a reservation; "
        "most at risk: paragraph 1, Rights."
    )
    assert _total(Room(facts(draft=None))) == "No text is before the Council, so nothing has to add up."


def test_the_sum_of_a_resolution_counts_to_nine_and_looks_out_for_vetoes() -> None:
    """Sure and likely; a permanent member that is against is one risk."""
    desk = at(load(scenarios() / "veto_2022.yaml"), "mexico", "vote", "ledger")
    assert "5 sure + 0 likely, needs 9, no veto risk that you know of." in as_text(desk.page(), desk.texts)
    knowledge = desk.knowledge
    part = ledger(knowledge).parts[1]
    against = tuple(Sighting(seat, part.id, part.words, Side.ABOVE, Source.SAID) for seat in ("china", "kenya"))
    one = replace(knowledge, room=replace(knowledge.room, sightings=against))
    assert total(TEXTS, ledger(one)).endswith("needs 9, one veto risk on paragraph 2.")
    both = (*against, replace(against[0], member="russian_federation"))
    two = replace(knowledge, room=replace(knowledge.room, sightings=both))
    assert total(TEXTS, ledger(two)).endswith("needs 9, 2 veto risks, the first on paragraph 2.")


def test_a_member_is_told_of_in_words(csto: Scenario) -> None:
    """What troubles it and how that is known, what would do, what has moved; figures are under the working."""
    told = Told(SOFT, GUEST, "rights", Answer.REACH, 0, 1, 2)
    room = replace(
        Room(facts()),
        sightings=(
            _said(HARD, "r1", Side.BELOW, "r3"),
            Sighting(SOFT, "rights", "r1", Side.INSIDE, Source.TOLD, GUEST),
            _said(CALM, "r1", Side.INSIDE),
        ),
        exchanges=Exchanges(told=(told,)),
        nudges=(Nudge(HARD, "rights", down=1),),
    )
    members = _members(_desk(csto, room).page())
    assert _detail(members[HARD]) == "1 too weak (said; “calls” would do; half a step more room by now)."
    assert members[HARD].aside == "finds it hard"
    assert _detail(members[SOFT]) == "Fine: 1 (told you)."
    assert _detail(members[CALM]) == "Fine: 1 (said)."
    assert _detail(members[CHAIR]) == "It stands behind the text."
    assert _detail(members["norway"]) == "Listen, watch, or ask."


def test_the_working_shows_figures_and_how_they_are_read(csto: Scenario) -> None:
    """Steps and half-steps; guesses in brackets."""
    room = replace(
        Room(facts()),
        sightings=(_said(HARD, "r1", Side.BELOW, "r2"), _said(SOFT, "r0", Side.ABOVE)),
        nudges=(Nudge(HARD, "rights", up=-1, down=1),),
    )
    page = _desk(csto, room, "working").page()
    table = next(node for node in page.main if isinstance(node, Table))
    figures = {row[0]: row[1] for row in table.rows}
    assert (figures["Albania"], figures["Brazil"], figures["Kenya"]) == ("-1", "+2", "?")
    rows = next(node for node in page.main if isinstance(node, Rows))
    assert [_detail(item) for item in rows.items] == ["stronger words: 1 (-1); weaker words: 1 (+1)"]
    assert not any(isinstance(node, Table) for node in _desk(csto, room).page().main), "figures only where asked for"


def test_notes_and_attention_are_shown_to_whom_they_belong(csto: Scenario) -> None:
    """Who wrote, who got the note, what came of it."""
    game = Game(seated(), Room(facts()))
    game, _ = step(game, GiveTheFloor(seat=CHAIR, to=HARD))
    game, _ = step(game, BeginStatement(seat=HARD, points=(("asked", 1),)))
    assert attention_line(TEXTS, seen_by(game, GUEST)).endswith(": 2 of 2.")
    game, _ = step(game, PassNote(seat=GUEST, to=HARD, text=NoteText.THANK_YOU))
    game, _ = step(game, Watch(seat=GUEST, member=SOFT))
    assert attention_line(TEXTS, seen_by(game, GUEST)).endswith(": 0 of 2.")
    assert attention_line(TEXTS, seen_by(game, HARD)) == "", "who speaks does not listen"
    desk = _desk(csto, game.room, game=game)
    told = as_text(desk.page(), desk.texts)
    assert "Notes in the room (3 left)" in told
    assert "To Albania: “thank you”" in told
    assert "Albania reads the thanks of Armenia and looks up: its regard is correct." in told
    assert "Its regard for you is correct." in told
    desk.seat = HARD
    assert "From Armenia: “thank you”" in as_text(desk.page(), desk.texts)
    desk.seat = SOFT
    assert "Notes in the room" not in as_text(desk.page(), desk.texts)


@pytest.mark.parametrize("tab", ["fifteen", "working"])
def test_without_a_text_every_tab_says_so(csto: Scenario, tab: str) -> None:
    """And nobody is said to be for or against nothing."""
    desk = _desk(csto, Room(facts(draft=None)), tab)
    assert "No text is before the Council" in as_text(desk.page(), desk.texts)


def test_it_is_one_key_from_the_chamber_and_back(csto: Scenario) -> None:
    """The same key from the page of everything else."""
    desk = at(csto, "kazakhstan", "debate", "chamber")
    for screen in ("chamber", "floor"):
        desk.place = desk.place.at(screen)
        desk.respond(Press("go.ledger"))
        assert desk.page().screen == "ledger"
        desk.respond(Press("tab.working"))
        desk.respond(Press("ledger.back"))
        assert desk.page().screen in (screen, "ledger")
