"""What presiding by the book comes to, act by act."""

from __future__ import annotations

from typing import Final

from game.procedure.act import Act
from game.procedure.action import OpenVote
from game.procedure.deciding import Gavel, PutToVote
from game.procedure.floor import GiveTheFloor
from game.procedure.invitations import ProposeInvitation
from game.procedure.motions import Resume
from game.procedure.opening import CallToOrder, ProposeAgenda, Welcome
from game.procedure.points import RuleOnPoint
from game.procedure.preliminary import PutPreliminaryQuestion
from game.procedure.seconding import AskForSecond, LetFall
from game.procedure.statements import Conclude, GoOn
from game.procedure.texts import ReadText
from game.procedure.voting import AnnounceResult

IN_THE_CHAIR: Final[tuple[type[Act], ...]] = (
    CallToOrder,
    ProposeAgenda,
    ProposeInvitation,
    Welcome,
    Resume,
    GoOn,
    Conclude,
    GiveTheFloor,
    RuleOnPoint,
    PutPreliminaryQuestion,
    AnnounceResult,
    AskForSecond,
    LetFall,
    PutToVote,
    Gavel,
    ReadText,
    OpenVote,
)
"""What a presiding reader does, in this order: the first of these that is in order."""
