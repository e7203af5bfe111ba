"""Not in the Council: what players of Model UN know, a list to ask about; each answer names the Council's own way."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from game.procedure.devices import AskForDevice, is_lent
from game.procedure.habits import HABITS, MOTIONS, VOTES, Device
from game.rulebook.marks import N_
from game.views.choices import act_choice
from game.views.nodes import Heading, Item, Node, Role, Rows, Text

if TYPE_CHECKING:
    from game.views.desk import Desk

SPOKEN: Final = frozenset(Device) - MOTIONS - VOTES
"""Those that are neither moved nor voted."""
PARTS: Final = (
    (N_("What is moved there"), MOTIONS),
    (N_("How votes are taken there"), VOTES),
    (N_("What is asked or said there"), SPOKEN),
)


TAKEN_FOR: Final = {
    Device.CLOSURE: N_("A motion to cut the list of speakers short. Not a Council rule."),
    Device.MODERATED_CAUCUS: N_("Taken for a motion to suspend the meeting: during the break everybody can talk."),
    Device.UNMODERATED_CAUCUS: N_("Taken for a motion to suspend the meeting: during the break everybody can talk."),
    Device.RIGHT_OF_REPLY: N_("Taken for a further statement at the end of the meeting, which custom allows."),
    Device.QUORUM_CALL: N_("The President says how many members are present. Not a Council rule."),
}
"""What a lent device comes to."""


def foreign(desk: Desk) -> tuple[Node, ...]:
    """Return the devices the Council does not have, each to be asked about; first those that the house rules lend."""
    say, meeting = desk.texts.say, desk.knowledge.meeting
    lead = N_("Known from Model UN. Ask for one, and you are told what the Council has in its place.")
    nodes: list[Node] = [Heading(say(N_("Not in the Council")), 1), Text(say(lead), Role.CAPTION)]
    lent = [device for device in Device if is_lent(meeting, device)]
    if lent:
        nodes.append(Heading(say(N_("Lent by the house rules of this meeting")), 3))
        nodes.append(Rows(tuple(_row(desk, device, lent=True) for device in lent), id="lent"))
    for title, devices in PARTS:
        rows = tuple(_row(desk, device, lent=False) for device in Device if device in devices and device not in lent)
        nodes += [Heading(say(title), 3), Rows(rows, id=f"foreign.{len(nodes)}")]
    return tuple(nodes)


def _row(desk: Desk, device: Device, *, lent: bool) -> Item:
    """One device: lent, it is an act like any other; else to press it is to be told what there is instead."""
    verdict = desk.judge(AskForDevice(seat=desk.seat, device=device))
    made = act_choice(desk.texts, desk.knowledge, verdict)
    if lent:
        words = Text(
            made.reason or desk.texts.say(TAKEN_FOR.get(device, "")) or made.hint,
            Role.CAPTION if made.enabled else Role.WARN,
            rules=made.rules,
        )
        return Item(made.label, detail=(words,), choice=made, id=f"row.{made.id}")
    name = desk.texts.say(HABITS[device].name)
    return Item(
        name[:1].upper() + name[1:], choice=replace(made, hint="", enabled=True, reason=""), id=f"row.{made.id}"
    )
