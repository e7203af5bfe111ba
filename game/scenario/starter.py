"""A starter scenario: small, harmless, complete, and full of comments for whoever writes the next one."""

from __future__ import annotations

import re
from string import Template
from typing import Final

from game.council import memberships, presidency
from game.council.states import STATES
from game.politics.vocabulary import SLUG

YEAR: Final = 2026
MONTH: Final = 3
GUEST: Final = "costa_rica"


def starter(name: str) -> str:
    """Return a commented scenario called ``name`` that passes every check.

    Raises:
        ValueError: if ``name`` cannot be the id of a scenario.
    """
    if not re.fullmatch(SLUG, name):
        raise ValueError(
            f'A scenario cannot be called "{name}". Use small letters, digits and underscores, beginning with a letter.'
        )
    chair = presidency.president(YEAR, MONTH)
    members = memberships.members(YEAR, MONTH)
    watched = [seat for seat in memberships.PERMANENT if seat != GUEST][:5]
    return _TEXT.substitute(
        name=name,
        date=f"{YEAR}-{MONTH:02}-16",
        chair=chair,
        guest=GUEST,
        members="\n".join(
            f'  - {{seat: {seat}, office: "Permanent Representative", about: "{_ABOUT}"}}' for seat in members
        ),
        positions="\n".join(_position(seat) for seat in members),
        points="\n".join(_point(seat) for seat in members),
        statements="\n".join(f"  {seat}: [{seat}_view]" for seat in members),
        watched=", ".join(watched),
        chair_name=STATES[chair].short,
    )


_ABOUT: Final = "Say in one neutral sentence what it cares about."


def _position(seat: str) -> str:
    cell = '{stand: %d, status: invented, because: "Say why in one sentence."}'
    return f"  {seat}:\n    brevity: {cell % 1}\n    guests: {cell % 0}"


def _point(seat: str) -> str:
    says = "We would welcome shorter statements, and more answers to one another."
    return (
        f'  - {{id: {seat}_view, seat: {seat}, title: "Shorter statements", paragraph: p1, status: invented,\n'
        f'     says: "{says}", touches: [{GUEST}]}}'
    )


_TEXT: Final = Template(
    """\
# yaml-language-server: $$schema=./scenario.schema.json
# (The line above is for editors. It is right in the folder scenarios; elsewhere write the path to that file.)
# A small meeting to start from: an invented debate on how long statements should be. Change everything.
# Check it with:  python3 main.py check $name.yaml
# Every field is explained in docs/scenarios.md. A text with a colon, or beginning with a sign, needs "quotes".

format: 1
id: $name                       # the name of the file without .yaml
title: "Shorter statements"
subtitle: "Invented debate"
summary: "Should statements in the Council be shorter, and should more guests be heard? A small meeting to start from."
kind: invented                  # real | invented
language: en
licence: CC BY-SA 4.0
reading: {minutes: 10, difficulty: "easy: little to read"}

meeting:
  number: 1
  date: $date              # the year decides who sits on the Council
  starts: "10:00"
  minutes: 180
  item: "Implementation of the note by the President of the Security Council"
  presidency: $chair              # rule 18: English alphabetical order, a month each
  format: debate                # debate | briefing | adoption

# Where things were found. certainty: confirmed | likely | uncertain
sources:
  - {id: note_507, title: "Note by the President on working methods", where: S/2024/507, certainty: confirmed}

# What players should know about the sources. status: agreed | claimed | contested | invented
notes:
  - {id: made_up, title: "An invented meeting", text: "This meeting never took place.", status: invented}

# Words explained where they are first met, in at most 30 words each
glossary:
  - {id: rule_37, term: "rule 37", text: "It lets a State that is not on the Council take part without a vote."}

# What delegations care about
tags:
  - {id: brief_speakers, name: "brevity", about: "would like to be home by one o'clock"}
  - {id: hosts, name: "open doors", about: "would like more guests at the table"}

# Everybody who takes part: all members of that year, then guests and briefers
delegations:
$members
  - seat: $guest
    invited: rule_37            # rule_37 (States) | rule_39 (persons) | rule_22 (Secretary-General) | previous_practice
    ground: specially_affected  # specially_affected | party_to_dispute | own_complaint
    office: "Permanent Representative"
    interests: [hosts]
    about: "A small State that would like to be heard more often."
    playable: {order: 1, difficulty: "easy", minutes: 10, pitch: "You have five minutes and no vote. Use them."}

# The questions on which delegations differ; stand runs from -2 (low) to 2 (high)
issues:
  - {id: brevity, title: "Brevity", question: "Should statements be shorter?", low: "No", high: "Yes, strictly"}
  - {id: guests, title: "Guests", question: "Should more guests speak?", low: "No", high: "Yes, always"}

# One position for each delegation and issue. status: documented (at this meeting) | elsewhere | invented
positions:
$positions
  $guest:
    brevity: {stand: 0, status: invented, because: "It has waited long to speak."}
    guests: {stand: 2, status: invented, because: "It is a guest itself."}

# What happened before. A contested entry needs claim, reply and settle; a claimed one needs by
timeline:
  - {id: long_day, date: "Last month", text: "A debate lasted until the evening.", status: invented}
  - id: who_was_long
    date: "Last month"
    text: "Who spoke too long is disputed."
    status: contested
    claim: "Members: the guests."
    reply: "Guests: the members."
    settle: "The verbatim record."
    sources: [note_507]

legal:
  - {id: five_minutes, name: "Note 507", says: "Statements should take no more than five minutes.", sources: [note_507]}

# The text on the table. Each paragraph has wordings from weak to strong; a member can live with a wording
# if its stand on the paragraph's issue lies between least and most
draft:
  id: draft_statement
  title: "Draft presidential statement"
  status: invented
  note: "Invented for practice."
  paragraphs:
    - id: p1
      title: "Length of statements"
      issue: brevity
      opening: 2                # which wording stands in the first draft, counted from 0
      ladder:
        - {id: p1_out, verb: "left out", text: "", least: -2, most: 1}
        - id: p1_invites
          verb: "invites"
          text: "The Security Council invites speakers to be brief."
          least: -1
          most: 2
        - {id: p1_urges, verb: "urges", text: "The Security Council urges speakers to be brief.", least: 1, most: 2}
    - id: p2
      title: "Guests"
      issue: guests
      opening: 1
      ladder:
        - {id: p2_out, verb: "left out", text: "", least: -2, most: 1}
        - id: p2_notes
          verb: "takes note"
          text: "The Security Council takes note of what its guests said."
          least: -1
          most: 2

# What can be said: about a minute each. A person who plays a seat needs six points or more to choose from. Those whom
# a point touches prick up their ears; so do those with a point that answers it, and those named in "hooks"
points:
$points
  - id: guest_thanks
    seat: $guest
    title: "Thanks for the invitation"
    says: "We thank the Council for hearing us under rule 37."
    status: invented
  - id: guest_affected
    seat: $guest
    title: "We are affected too"
    says: "What the Council decides here concerns every State that ever waits for its turn."
    paragraph: p2
    moves: [hosts]
    status: invented
  - id: guest_five_minutes
    seat: $guest
    title: "Five minutes are enough"
    says: "Five minutes are enough for anybody who has something to say."
    paragraph: p1
    moves: [brief_speakers]
    status: agreed
    sources: [note_507]
    answers: [${chair}_view]
  - id: guest_more_time
    seat: $guest
    title: "Guests need more time"
    says: "Guests come rarely and should have more than five minutes."
    paragraph: p1
    alarms: [brief_speakers]
    status: invented
    contradicts: [guest_five_minutes]
  - id: guest_record
    seat: $guest
    title: "The record will show who was long"
    says: "Who spoke too long last month can be looked up."
    status: claimed
    by: $guest
    sources: [note_507]
    answers: [who_was_long]
    touches: [$chair]
  - id: guest_offer
    seat: $guest
    title: "We shall be brief ourselves"
    says: "We end here, a minute early."
    moves: [brief_speakers, hosts]
    status: invented

# What the capital wants. tier: must | should | red_line
instructions:
  - seat: $guest
    cable: "Be heard, be brief, and get one line about guests into the text."
    watch: [$watched]
    statement: [guest_thanks, guest_affected, guest_offer]
    objectives:
      - {id: be_heard, tier: must, public: true, text: "Speak at the meeting.", when: {kind: heard, seat: $guest}}
      - id: guests_in_text
        tier: should
        public: true
        text: "See guests mentioned in an agreed text."
        when: {kind: text_reached, paragraph: p2, at_least: 1}
      - id: not_greedy
        tier: red_line
        public: false
        text: "Do not ask for more time."
        when:
          kind: not
          of: {kind: said, point: guest_more_time}

# What the engine says for all others, in order
statements:
$statements

# How it can end: the first ending whose condition holds is taken, so special ones stand first; the last always holds
endings:
  - id: agreed
    title: "A statement is agreed"
    text: "The President reads out a statement on behalf of the Council."
    when: {kind: statement_agreed}
  - {id: none, title: "No agreed words", text: "The meeting closes without a text.", when: {kind: always}}

# Named positions in the meeting, for pictures
moments:
  debate: {until: {stage: debate, heard: 2}}
  vote:
    script:
      - {kind: object, seat: china, when: {stage: invitations}}
      - {kind: put_to_vote, seat: $chair}
    until: {stage: vote}
  end: {until: {stage: closed}}
"""
)
