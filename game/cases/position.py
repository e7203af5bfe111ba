"""Play a meeting to where a case begins, by real acts alone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game.cases.answers import Moment
from game.cases.models import Given, GivenAmendment, GivenFloor, Position
from game.cases.names import Names
from game.cases.steps import OutOfReachError, tried
from game.council.seats import CHANCE, SeatId, Standing
from game.procedure import Act, Ballot, Meeting, Phase, judge, step
from game.procedure.action import DeclareReady, OpenVote
from game.procedure.admission import MoveToSkipCommittee, ReferApplication, ReportOnApplication
from game.procedure.amending import ProposeAmendment
from game.procedure.calling import Convene
from game.procedure.coming import is_drawn, to_draw, uninvited
from game.procedure.credentials import ContestCredentials
from game.procedure.deciding import Gavel, PutToVote
from game.procedure.floor import AskForTheFloor, GiveTheFloor, coming_up
from game.procedure.invitations import PROPER_BASIS, AskToParticipate, ProposeInvitation
from game.procedure.matters import Counted, Ground, PointGround
from game.procedure.motions import CloseMeeting, ProposeSuspension
from game.procedure.opening import CallToOrder, DrawName, ProposeAgenda
from game.procedure.points import ChallengeRuling, RaisePointOfOrder, RuleOnPoint
from game.procedure.queue import voting_queue
from game.procedure.statements import MOST_MINUTES, BeginStatement, Conclude, GoOn
from game.procedure.voting import AnnounceResult, CastVote, yet_to_vote

UNDER: Final[Mapping[Position, Phase]] = {
    Position.FLOOR: Phase.DEBATE,
    Position.SUSPENDED: Phase.DEBATE,
    Position.POINT: Phase.DEBATE,
    Position.RULING: Phase.DEBATE,
    Position.CHALLENGE: Phase.DEBATE,
    Position.VOTE: Phase.ACTION,
}
"""The phase under each position that is no phase itself."""
SPOKEN: Final = frozenset({Position.FLOOR, Position.POINT, Position.RULING, Position.CHALLENGE})
"""Positions in which somebody has the floor."""
HEARD: Final = frozenset({Phase.GUESTS, Phase.ELECTION, Phase.TEXT, Phase.CLOSING, Phase.CLOSED})
"""Phases that come when nobody waits to speak, so that nobody need ask for the floor to get there."""
SUSPENDED_FOR: Final = 20


class Player:
    """Plays one meeting towards a position; ``meeting`` is how far it has come."""

    def __init__(self, meeting: Meeting, given: Given, names: Names) -> None:
        """Begin with a meeting in which nothing has been done."""
        self.meeting = meeting
        self.given = given
        self.names = names

    @property
    def chair(self) -> SeatId:
        """Who presides."""
        return self.meeting.chair

    def seats(self, *words: str) -> tuple[SeatId, ...]:
        """Return the seats these words stand for."""
        return self.names.seats(words, self.chair)

    def do(self, act: Act, key: str = "phase") -> None:
        """Do one act; ``key`` is what made us try it.

        Raises:
            OutOfReachError: if it is not in order.
        """
        verdict = judge(self.meeting, act)
        if not verdict.in_order:
            who = self.names.shown(act.seat)
            raise OutOfReachError(("given", key), f"The act {act.kind} of {who} cannot be done: {verdict}")
        self.meeting, _ = step(self.meeting, act)

    def agree(self) -> None:
        """Decide the open proposal without a vote, or by a vote of all where the house rules want one."""
        gavel = Gavel(seat=self.chair)
        if judge(self.meeting, gavel).in_order:
            self.do(gavel)
            return
        self.do(PutToVote(seat=self.chair))
        for seat in yet_to_vote(self.meeting):
            self.do(CastVote(seat=seat, ballot=Ballot.YES))
        if isinstance(self.meeting.top, Counted):
            self.do(AnnounceResult(seat=self.chair, result=self.meeting.top.count.result))

    def hear(self) -> None:
        """Give the floor to whoever is next, who gives it back."""
        speaker = coming_up(self.meeting)[0]
        self.do(GiveTheFloor(seat=self.chair, to=speaker))
        self.do(Conclude(seat=speaker))


def reached(start: Meeting, given: Given, names: Names) -> Meeting:
    """Return the meeting at the position that is given, played from ``start``.

    Raises:
        OutOfReachError: if it cannot be reached so.
    """
    player = Player(start, given, names)
    target = UNDER.get(given.phase) or Phase(given.phase)
    _prepare(player, target)
    if target not in (Phase.PLANNING, Phase.OPENING):
        player.do(CallToOrder(seat=player.chair))
        if target is not Phase.AGENDA:
            player.do(ProposeAgenda(seat=player.chair))
            player.agree()
            _go_on(player, target)
    if player.meeting.phase is not target:
        raise OutOfReachError(("given", "phase"), WHY_NOT.get(target, "The meeting does not come to this phase."))
    _inside(player, given.phase)
    moment = Moment(names, player.meeting, player.meeting)
    for number, one in enumerate(given.played):
        path = ("given", "played", number)
        moment = tried(one, moment, path)
        if moment.verdict is not None and not moment.verdict.in_order:
            raise OutOfReachError(path, f"This is not in order here: {moment.verdict}")
    return moment.after


WHY_NOT: Final[Mapping[Phase, str]] = {
    Phase.INVITATIONS: "Nobody waits to be invited: name somebody under requests or briefers.",
    Phase.BRIEFINGS: "Nobody is there to brief: name somebody under briefers.",
    Phase.GUESTS: "No guest waits to speak: name a State under invited.",
    Phase.DEBATE: "Nobody waits to speak: name somebody under speakers.",
    Phase.ELECTION: "Nobody is to be elected: write subject: judges, vacancies and candidates.",
    Phase.ACTION: "No draft is there to be voted on: name one under drafts.",
}
"""Why a phase is not come to, and what to write."""


def _prepare(player: Player, target: Phase) -> None:
    """Do what comes before the call to order: the committee, requests of States, the draw of the speakers' list."""
    if player.given.committee:
        _committee(player, player.given.committee, target)
    given, standing = player.given, player.meeting.roster.standing
    states = (word for word in given.invited if standing(*player.seats(word)) is Standing.STATE)
    asking = dict.fromkeys(states, Ground.SPECIALLY_AFFECTED)
    for word, ground in {**asking, **given.requests}.items():
        player.do(AskToParticipate(seat=player.seats(word)[0], ground=ground), "requests")
    if target is Phase.PLANNING:
        return
    for contested in player.seats(*given.contested):
        by = next((seat for seat in player.meeting.present if seat not in (contested, player.chair)), "")
        player.do(ContestCredentials(seat=by, of=contested), "contested")
    if is_drawn(player.meeting):
        for seat in player.seats(*given.speakers):
            if seat in to_draw(player.meeting):
                player.do(DrawName(seat=CHANCE, drawn=seat), "speakers")
    for seat in to_draw(player.meeting):
        player.do(DrawName(seat=CHANCE, drawn=seat))


def _committee(player: Player, committee: str, target: Phase) -> None:
    """Bring an application to the committee, let it report, and convene the meeting."""
    if committee != "skipped":
        player.do(ReferApplication(seat=player.chair), "committee")
    if committee == "reported":
        player.do(ReportOnApplication(seat=player.chair, agreed=True), "committee")
    if target is not Phase.PLANNING:
        player.do(Convene(seat=player.chair))


def _go_on(player: Player, target: Phase) -> None:
    """Go from the adopted agenda to the phase: invitations, the speakers' list, amendments, whoever speaks before."""
    wanted = player.seats(*player.given.invited)
    for guest in (*wanted, *uninvited(player.meeting)):
        if guest in uninvited(player.meeting) and (guest in wanted or target is not Phase.INVITATIONS):
            basis = PROPER_BASIS[player.meeting.roster.by_seat[guest].standing]
            player.do(ProposeInvitation(seat=player.chair, guests=(guest,), basis=basis), "invited")
            player.agree()
    if target is Phase.INVITATIONS:
        return
    _ask_for_the_floor(player, target)
    if target is Phase.ACTION:
        _come_to_action(player)
        return
    while player.meeting.phase not in (target, Phase.TEXT, Phase.CLOSING) and coming_up(player.meeting):
        player.hear()
    if target is Phase.CLOSED:
        player.do(CloseMeeting(seat=player.chair))


def _ask_for_the_floor(player: Player, target: Phase) -> None:
    """Put those on the list who are named; in a debate everybody, if nobody is, and the list is not drawn."""
    meeting, given = player.meeting, player.given
    if is_drawn(meeting) or target is Phase.ACTION:
        return
    asking = player.seats(*given.speakers)
    if not asking and given.floor is not None:
        asking = player.seats(given.floor.seat)
    elif not asking and target not in HEARD:
        asking = tuple(seat for seat in meeting.present if seat != meeting.chair)
    for seat in asking:
        ask = AskForTheFloor(seat=seat)
        if judge(player.meeting, ask).in_order or seat not in coming_up(player.meeting):
            player.do(ask, "speakers")


def _come_to_action(player: Player) -> None:
    """Come to the drafts; find the parties to the dispute, and propose the amendments that are given."""
    others = [seat for seat in player.meeting.present if seat != player.chair]
    if player.given.committee == "skipped":
        player.do(MoveToSkipCommittee(seat=next(iter(others), "")), "committee")
        player.agree()
    if player.meeting.phase is not Phase.ACTION and player.meeting.live_drafts:
        player.do(DeclareReady(seat=player.chair))
    for party in player.seats(*player.given.parties):
        raiser = next((seat for seat in others if seat not in (party, *player.meeting.points_raised)), "")
        player.do(RaisePointOfOrder(seat=raiser, ground=PointGround.PARTY_TO_DISPUTE, about=(party,)), "parties")
        player.do(RuleOnPoint(seat=player.chair, upheld=True), "parties")
        player.agree()
    for amendment in player.given.amendments:
        player.do(_proposed(amendment, player), "amendments")


def _proposed(amendment: GivenAmendment, player: Player) -> Act:
    return ProposeAmendment(
        seat=player.seats(amendment.mover)[0],
        amendment=amendment.id,
        target=amendment.target,
        change=amendment.change,
        distance=amendment.distance,
        oral=amendment.oral,
    )


def _inside(player: Player, position: Position) -> None:
    """Go to a place inside the phase: somebody speaks, a point waits, a vote is open, the meeting is suspended."""
    floor = player.given.floor
    if floor is not None or position in SPOKEN:
        _speak(player, floor)
    if position in (Position.POINT, Position.RULING, Position.CHALLENGE):
        _point(player, position)
    elif position is Position.SUSPENDED:
        player.do(ProposeSuspension(seat=player.chair, length=SUSPENDED_FOR))
        player.agree()
    elif position is Position.VOTE:
        player.do(OpenVote(seat=player.chair, item=voting_queue(player.meeting)[0]))


def _speak(player: Player, floor: GivenFloor | None) -> None:
    """Give the floor to the speaker who is given, or else the next one, and let so many minutes of speech pass."""
    wanted = player.seats(floor.seat)[0] if floor else ""
    while wanted and wanted in (coming := coming_up(player.meeting)) and coming[0] != wanted:
        player.hear()
    speaker = wanted or coming_up(player.meeting)[0]
    player.do(GiveTheFloor(seat=player.chair, to=speaker), "floor")
    minutes = floor.minutes if floor else GivenFloor(seat=speaker).minutes
    blocks = [MOST_MINUTES] * (minutes // MOST_MINUTES) + [minutes % MOST_MINUTES] * (minutes % MOST_MINUTES > 0)
    points = tuple((f"point-{number}", length) for number, length in enumerate(blocks, 1))
    player.do(BeginStatement(seat=speaker, points=points, words="In short."), "floor")
    for _ in points[1:]:
        player.do(GoOn(seat=speaker), "floor")


def _point(player: Player, position: Position) -> None:
    """Let the last elected member raise a point of order on the time, and the rest follow up to ``position``."""
    floor = player.meeting.floor
    busy = (player.chair, floor.speaker if floor else "")
    elected = [seat for alias, seat in player.names.aliases.items() if alias.startswith("E")]
    raiser = next((seat for seat in reversed(elected) if seat not in busy and seat in player.meeting.present), "")
    player.do(RaisePointOfOrder(seat=raiser, ground=PointGround.TIME))
    if position is not Position.POINT:
        player.do(RuleOnPoint(seat=player.chair, upheld=True))
    if position is Position.CHALLENGE:
        first, second = player.seats("P1", "P2")
        player.do(ChallengeRuling(seat=second if player.chair == first else first))
