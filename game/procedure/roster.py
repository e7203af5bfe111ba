"""Who sits where: the fixed facts about the seats of one meeting."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from game.council.seats import Delegation, SeatId, Standing


@dataclass(frozen=True)
class Roster:
    """The delegations of a meeting and what the Charter gives each. Never changes during the meeting.

    Attributes:
        delegations: members in English alphabetical order, then guests in the order the scenario names them.
        need: affirmative votes a decision takes (9, or 7 in the Council of eleven).
    """

    delegations: tuple[Delegation, ...]
    need: int = 9

    @cached_property
    def by_seat(self) -> Mapping[SeatId, Delegation]:
        """Delegations by seat."""
        return {delegation.seat: delegation for delegation in self.delegations}

    @cached_property
    def members(self) -> tuple[SeatId, ...]:
        """The members of the Council, in English alphabetical order."""
        return tuple(d.seat for d in self.delegations if d.is_member)

    @cached_property
    def permanent(self) -> frozenset[SeatId]:
        """The permanent members."""
        return frozenset(d.seat for d in self.delegations if d.is_permanent)

    @cached_property
    def guests(self) -> tuple[SeatId, ...]:
        """Everybody who is not a member."""
        return tuple(d.seat for d in self.delegations if not d.is_member)

    @cached_property
    def officials(self) -> tuple[SeatId, ...]:
        """The Secretary-General, if taking part."""
        return tuple(d.seat for d in self.delegations if d.standing is Standing.SECRETARY_GENERAL)

    @cached_property
    def names(self) -> Mapping[SeatId, str]:
        """Short names by seat."""
        return {delegation.seat: delegation.short for delegation in self.delegations}

    @cached_property
    def spoken(self) -> Mapping[SeatId, str]:
        """Names as a sentence says them, by seat."""
        return {delegation.seat: delegation.spoken for delegation in self.delegations}

    @cached_property
    def _voting(self) -> frozenset[SeatId]:
        return frozenset(self.members)

    def is_member(self, seat: SeatId) -> bool:
        """Whether ``seat`` is one of the members of the Council."""
        return seat in self._voting

    def name(self, seat: SeatId) -> str:
        """The short name of ``seat``, or the id itself if nobody by that id takes part."""
        return self.names.get(seat, seat)

    def standing(self, seat: SeatId) -> Standing | None:
        """In what standing ``seat`` takes part; None if it does not."""
        delegation = self.by_seat.get(seat)
        return delegation.standing if delegation else None
