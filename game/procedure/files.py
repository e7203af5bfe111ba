"""Files the Secretariat keeps beside a meeting: its verbatim record, and an application for membership."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game.council.seats import SeatId


@dataclass(frozen=True, slots=True)
class Correction:
    """A correction of the record that somebody who took part has asked for (rules 50 to 52).

    Attributes:
        by: who asked for it.
        shown: the working day on which the President showed it to the members; 0 while that has not been done.
        contested: whether a member objected to it in time, so that it is not made.
    """

    by: SeatId
    shown: int = 0
    contested: bool = False


@dataclass(frozen=True, slots=True)
class Record:
    """The verbatim record of the meeting (rules 49 to 56).

    Attributes:
        private: whether the Council sat in private at any time.
        inside: who was in the room while it did.
        single: whether only one copy of the record is made (rule 51).
        communique: whether the communique on the private meeting has been issued (rule 55).
        days: working days since the meeting rose.
        corrections: what has been asked for, in order.
        signed: whether the President has signed it.
        readers: who has read it since it was ready.
    """

    private: bool = False
    inside: tuple[SeatId, ...] = ()
    single: bool = False
    communique: bool = False
    days: int = 0
    corrections: tuple[Correction, ...] = ()
    signed: bool = False
    readers: tuple[SeatId, ...] = ()

    def correction(self, by: SeatId) -> Correction | None:
        """The correction ``by`` this seat, if it has asked for one."""
        return next((correction for correction in self.corrections if correction.by == by), None)


NEW_RECORD: Final = Record()
"""The record of a meeting that goes on in public."""


@dataclass(frozen=True, slots=True)
class Application:
    """An application for membership of the United Nations (rules 58 to 60).

    Attributes:
        by: the applicant; empty if none has written, or if the application came before this meeting was planned.
        referred: whether the President has sent it to the committee on the admission of new Members (rule 59).
        reported: whether the committee has reported.
        skipped: whether the Council decided to do without the committee.
    """

    by: SeatId = ""
    referred: bool = False
    reported: bool = False
    skipped: bool = False


NO_APPLICATION: Final = Application()
"""Nobody has applied."""
