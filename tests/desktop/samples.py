"""Hand-made pages of all twelve screens, with words as long as real ones, for tests of the desktop face."""

from __future__ import annotations

from dataclasses import replace

from game.council.states import STATES
from game.views.intents import Command, Go, Order
from game.views.nodes import (
    Chamber,
    Chart,
    Choice,
    Clause,
    Draft,
    Entry,
    Field,
    Hand,
    Heading,
    Item,
    Mark,
    Meter,
    Node,
    Options,
    Page,
    Part,
    Place,
    Progress,
    Record,
    Ribbon,
    Role,
    Roundels,
    Rows,
    Run,
    Rung,
    Stage,
    Table,
    Tally,
    Text,
    Turning,
)

MEMBERS = [
    "russian_federation",
    "united_arab_emirates",
    "united_kingdom",
    "united_states",
    "albania",
    "brazil",
    "china",
    "france",
    "gabon",
    "ghana",
    "india",
    "ireland",
    "kenya",
    "mexico",
    "norway",
]
GUESTS = ["armenia", "belarus", "kazakhstan", "kyrgyzstan", "tajikistan"]
VOTES = [
    "yes",
    "yes",
    "no",
    "abstain",
    "no",
    "yes",
    "yes",
    "yes",
    "yes",
    "abstain",
    "yes",
    "yes",
    "yes",
    "abstain",
    "abstain",
]


def go(name: str, label: str, key: str = "", icon: str = "", **more: object) -> Choice:
    """A choice that leads somewhere."""
    return replace(Choice(name, label, Go("chamber"), key=key, icon=icon), **more)  # type: ignore[arg-type]


def place(seat: str, **more: object) -> Place:
    """A place at the table for a State."""
    state = STATES[seat]
    return replace(Place(seat, state.name, state.plate, state.code), **more)  # type: ignore[arg-type]


def ribbon(now: int = 3) -> Ribbon:
    """The ribbon with the stage of this number under way."""
    names = ("Opening", "Agenda", "Briefings", "Members", "Invited", "Text", "Close")
    states = [Progress.DONE if i < now else Progress.NOW if i == now else Progress.TO_COME for i in range(len(names))]
    return Ribbon(
        "8967th meeting", tuple(Stage(n, s) for n, s in zip(names, states, strict=True)), "11:42", "48 min left"
    )


OFFICIALS = (
    Place("secretary_general", "Secretary-General", ("Secretary-", "General"), "", "secretary_general"),
    Place("secretariat", "Secretariat", ("Secretariat",), "", "secretariat"),
)

RECORD = Record(
    "Record",
    (
        Entry(
            "Ireland", "11:36", "The Council keeps the first responsibility. Regional bodies can help it by dialogue."
        ),
        Entry("", "11:39", "The speaker kept to the time that the Council has agreed on.", "procedure"),
        Entry("President", "11:40", "I thank the representative of Ireland. The floor is Kenya's.", "president"),
        Entry(
            "Kenya",
            "11:41",
            "A regional body knows its ground. What it does there must still come back to this Council.",
        ),
        Entry("Kazakhstan", "11:44", "We lost people in January, and we will say how.", own=True),
    ),
    "Simulation",
    "record",
)

ACTS = (
    go("act.note", "Note this claim", "N", "pen-line", primary=True, hint="Lets you answer it by name later"),
    go("act.pass", "Pass a note", "P", "send", hint="Reaches one delegation; costs one attention"),
    go("act.listen", "Listen on", "Enter", "ear", hint="Mexico speaks next"),
    go("act.more", "More", "M", "ellipsis"),
)
REFUSED = (
    go(
        "act.point",
        "Raise a point of order",
        enabled=False,
        reason="only members of the Council may (rule 30).",
        rules=("rule_30",),
    ),
    go("act.vote", "Cast a vote", enabled=False, reason="a State invited under rule 37 has none.", rules=("rule_37",)),
)
LISTENERS = Rows(
    (
        Item("Kenya", seat="kenya", aside="3 of 5 min", current=True),
        Item("Mexico", seat="mexico", aside="about 11:44"),
        Item("Norway", seat="norway", aside="11:49"),
        Item("and 5 more"),
        Item("Kazakhstan", seat="kazakhstan", aside="you, 12:09", you=True),
    )
)


def debate() -> Page:
    """A member speaks."""
    table = tuple(
        place(
            seat,
            role="president" if seat == "russian_federation" else "member",
            speaking=seat == "kenya",
            raised=1 if seat == "ghana" else 0,
        )
        for seat in MEMBERS
    )
    bench = tuple(place(seat, role="guest", you=seat == "kazakhstan") for seat in GUESTS)
    stage = (
        Heading("Kenya has the floor", 1),
        Text("Member of the Council · 3 of 5 minutes", Role.CAPTION),
        Meter("", 3, 5, "minutes"),
        Text("“What it does there must come back to this Council, fully and in time.”", Role.QUOTE),
        Text("Touches your point 2. Note it with N to answer later.", Role.HINT),
    )
    return Page(
        "chamber",
        "The chamber",
        (Chamber(table, OFFICIALS, bench, stage, id="chamber"),),
        (Heading("Speakers' list", 2, "8 to come"), LISTENERS, RECORD),
        ribbon(),
        seat="kazakhstan",
        prompt=Text("You are eighth on the list; a claim just touched your brief.", strong="Your turn, Kazakhstan."),
        acts=ACTS,
        refused=REFUSED,
    )


def vote(counted: bool = True) -> Page:
    """A procedural vote, counted or under way."""
    hands = [Hand(word) for word in VOTES]
    if not counted:
        hands = [*hands[:6], *([Hand.WAITING] * 7), Hand.ABSENT, Hand.NOT_PARTICIPATING]
    table = tuple(
        place(seat, role="president" if seat == "russian_federation" else "member", hand=hand)
        for seat, hand in zip(MEMBERS, hands, strict=True)
    )
    bench = tuple(place(seat, role="guest", you=seat == "kazakhstan") for seat in GUESTS)
    tally = Tally(
        "Proposal: invite Kazakhstan under rule 37",
        "Adopted" if counted else "Hands are being counted",
        9 if counted else 4,
        2,
        4 if counted else 1,
        0 if counted else 1,
        9,
        counted,
        "nine needed, nine given" if counted else "nine needed",
        "A question of procedure: no veto applies.",
        "tally",
    )
    by_name = Rows(
        (
            Item("For 9", detail=(Text("Brazil, China, France, Gabon, India, Ireland, Kenya, Russian Fed., UAE"),)),
            Item("Against 2", detail=(Text("Albania, United Kingdom", Role.CAPTION),)),
            Item("Abstaining 4", detail=(Text("Ghana, Mexico, Norway, United States", Role.CAPTION),)),
        )
    )
    return Page(
        "vote",
        "The vote",
        (Chamber(table, OFFICIALS, bench, (tally,), True, "Asking to take part under rule 37: no vote", "chamber"),),
        (Heading("Ballot", 2, "by show of hands"), by_name, RECORD),
        ribbon(1),
        prompt=Text("You may take the seat at the side of the chamber.", strong="The vote is closed."),
        acts=(
            go("act.sit", "Sit down", "Enter", "chevron-right", primary=True),
            go("act.ballot", "Read the ballot", "B", "list"),
            go("act.rule", "See the rule", "R", "book-open"),
            go("act.more", "More", "M"),
        ),
        refused=REFUSED[1:],
    )


def ruling() -> Page:
    """The President has ruled on a point of order."""
    page = debate()
    stage = (
        Heading("The President rules: the point is not upheld", 1),
        Text("Rule 30: the President decides at once; a challenge is put to the Council at once.", Role.CAPTION),
        Text("The ruling stands unless nine members overrule it.", Role.WARN),
    )
    chamber = page.main[0]
    assert isinstance(chamber, Chamber)
    return replace(
        page,
        screen="ruling",
        main=(replace(chamber, stage=stage),),
        acts=(
            go("act.accept", "Accept the ruling", "Enter", "check", primary=True),
            go("act.challenge", "Challenge it", "C", "scale"),
        ),
    )


def title() -> Page:
    """The title with its choices."""
    return Page(
        "title",
        "Rule 37",
        (
            Heading("Rule 37", 1),
            Text("A seat at the side of the chamber. Five minutes to speak. No vote.", Role.LEAD),
            go("title.continue", "Continue", "Enter", primary=True, hint="Kazakhstan, 16 February 2022, minute 47"),
            go("title.new", "New meeting", "N", hint="Choose a scenario and a seat"),
            go("title.rules", "Words and rules", "W", hint="Every rule of the Council, explained"),
            go("title.settings", "Settings", "S", hint="Text size, theme, motion, language"),
            replace(go("title.quit", "Leave", "Q"), does=Command(Order.QUIT)),
        ),
        foot="A simulation for learning. Not affiliated with the United Nations.",
    )


def seats() -> Page:
    """Choice of scenario and seat."""
    texts = {
        "kazakhstan": ("You asked for the peacekeepers, and this debate will judge it.", "20 min", "Middling"),
        "russian_federation": ("You preside, and you have a stake in the text.", "25 min", "Hard"),
        "armenia": ("You chaired the alliance in January. Your own requests went unheard.", "20 min", "Hard"),
        "tajikistan": ("You guard a long border and need the Council to look south.", "15 min", "Gentle"),
    }
    rows = tuple(
        Item(
            STATES[seat].short,
            seat=seat,
            detail=(Text(text, Role.CAPTION),),
            aside=f"{long}, {hard.lower()}",
            current=seat == "kazakhstan",
            choice=go(f"seat.{seat}", STATES[seat].short),
            id=f"row.{seat}",
        )
        for seat, (text, long, hard) in texts.items()
    )
    side = (
        Heading("Kazakhstan", 2, "invited under rule 37"),
        Text("On 5 January 2022 your President asked the alliance for help. Peacekeepers came and left within weeks."),
        Text("You may speak for five minutes, answer by name, and find members who carry your words.", Role.BODY),
        Heading("What you will do", 3),
        Rows((Item("Ask to take part"), Item("Listen, note claims, pass notes"), Item("Give your statement"))),
        Text("The bargaining inside one sitting is simplified.", Role.CAPTION, mark=Mark.SIMPLIFIED),
    )
    return Page(
        "seats",
        "Choose a seat",
        (
            Heading("The debate of 16 February 2022", 1),
            Text("Cooperation between the UN and the CSTO", Role.CAPTION),
            Rows(rows),
        ),
        side,
        acts=(
            go("seat.take", "Take this seat", "Enter", "door-open", primary=True),
            go("seat.back", "Back", "Esc", "arrow-left"),
        ),
        foot="Every seat can be played again on the same seed.",
    )


def brief() -> Page:
    """Instructions, timeline and where the fifteen stand."""
    tabs = tuple(
        go(f"tab.{name.split()[0].lower()}", name, str(number), checked=number == 1)
        for number, name in enumerate(("Instructions", "Timeline", "The fifteen", "Texts", "Words and rules"), 1)
    )
    goals = (
        ("Must", "Show the deployment was asked for, limited, and over.", "public"),
        ("Must", "Keep the inquiry yours. No text asks for another.", "public"),
        ("Should", "Win two doubters: Norway, Ireland or Mexico.", "hidden"),
        ("Never", "Say that protest was terrorism. Your people will read it.", "red line"),
    )
    main = (
        Heading("What your capital asks of you", 1),
        Text("You are invited under rule 37: you may speak, you never vote. Five minutes are yours.", Role.LEAD),
        Rows(tuple(Item(text, lead=lead, aside=aside) for lead, text, aside in goals)),
        Heading("What is said to have happened", 3),
        Rows(
            (
                Item(
                    "An attack on the constitutional order; help is asked for",
                    lead="5 Jan",
                    mark=Mark.CLAIMED,
                    mark_text="Claimed by Kazakhstan",
                ),
                Item("Peacekeepers guard key sites, then withdraw", lead="6 to 19 Jan", mark=Mark.AGREED),
                Item("How many died, and by whose hand", lead="January", mark=Mark.CONTESTED),
            )
        ),
    )
    stands = (
        ("Welcomes it", "said in public", ("china", "russian_federation")),
        ("Leans to it", "two are a guess", ("india", "united_arab_emirates", "gabon")),
        ("Not yet known", "ask in the corridor", ("brazil", "kenya", "ghana", "united_states")),
        ("Doubts it", "three said so", ("france", "norway", "ireland", "mexico")),
        ("Objects", "a guess", ("albania", "united_kingdom")),
    )
    side: tuple[Node, ...] = (
        Heading("Where the fifteen stand", 2),
        Text("on the deployment, as far as you know", Role.CAPTION),
        *(
            Roundels(label, tuple((seat, STATES[seat].short) for seat in names), caption)
            for label, caption, names in stands
        ),
        Text("Eight sure, three guesses, four unknown.", Role.CAPTION),
    )
    return Page(
        "brief",
        "Kazakhstan",
        main,
        side,
        tabs=tabs,
        seat="kazakhstan",
        acts=(
            go("brief.enter", "Enter the chamber", "Enter", "users", primary=True),
            go("brief.ask", "Ask a question", "Q", "info"),
        ),
        foot="Reading costs no minutes. Nothing here is a document of the United Nations.",
    )


def composer() -> Page:
    """The statement being put together."""
    points = (
        ("The deployment was asked for by a lawful government", "1½ min", Mark.CLAIMED, True),
        ("Troops guarded key sites and have left", "½ min", Mark.CLAIMED, True),
        ("An inquiry is under way; its results will be shared", "1 min", Mark.AGREED, True),
        ("Article 54: the Council was kept informed", "½ min", Mark.CONTESTED, False),
        ("Stronger ties between the two secretariats", "1 min", Mark.AGREED, True),
        ("Foreign fighters were among the attackers", "1 min", Mark.CONTESTED, False),
        ("Thirty years of disarmament speak for us", "½ min", Mark.AGREED, False),
    )
    rows = tuple(
        Item(
            text,
            aside=minutes,
            detail=(
                Text("Likely to follow: Belarus, Tajikistan, India", Role.CAPTION),
                Text("Likely to be alarmed: United Kingdom, Mexico", Role.WARN),
            ),
            mark=mark,
            choice=go(f"point.{number}", text, checked=chosen),
        )
        for number, (text, minutes, mark, chosen) in enumerate(points)
    )
    order = tuple(
        Item(
            text,
            number=number,
            aside=minutes.removesuffix(" min"),
            moves=(
                go(f"earlier.{number}", "Earlier", icon="arrow-up"),
                go(f"later.{number}", "Later", icon="arrow-down"),
            ),
        )
        for number, (text, minutes, _mark, chosen) in enumerate((p for p in points if p[3]), 1)
    )
    parts = (Part("1", 3), Part("2", 1), Part("3", 2), Part("4", 2), Part("own", 1, own=True))
    side = (
        Meter("4½ minutes of 5", 9, 10, "half minutes", parts, "half a minute to spare"),
        Text("Mr. President,", Role.QUOTE),
        Rows(order),
        Field(
            "own",
            "In your own words",
            "We lost people in January. Judge us by what the inquiry finds, and by whether we tell you.",
            "at least one sentence; quoted in the record",
            2,
        ),
        Roundels("Likely to follow", tuple((seat, STATES[seat].short) for seat in ("belarus", "india", "norway"))),
        Roundels("Likely to be alarmed", (("mexico", "Mexico"),), "by point 1; nothing answers it yet", Role.WARN),
    )
    return Page(
        "composer",
        "Your statement",
        (
            Heading("Your statement", 1),
            Text("Choose points. Order matters: the first is heard best.", Role.CAPTION),
            Heading("From your brief", 3, "4 of 8 chosen"),
            Rows(rows),
        ),
        side,
        ribbon(),
        acts=(
            go("composer.hand", "Hand in the statement", "Ctrl+Enter", "send", primary=True),
            go("composer.rehearse", "Rehearse", "R", "play"),
        ),
    )


def floor() -> Page:
    """Every act with why it is not open."""
    rows = [
        Item("Ask for the floor", detail=(Text("Puts you on the list", Role.CAPTION),), choice=go("floor.ask", "Ask"))
    ]
    for number, (name, why) in enumerate(
        (
            ("Raise a point of order", "Only members of the Council may (rule 30)."),
            ("Move to suspend the meeting", "Only members may move (rule 33), and nobody may while a vote is open."),
            ("Cast a vote", "A State invited under rule 37 has no vote."),
            ("Object to the agenda", "The agenda was adopted at 10:05; that moment is past."),
            ("Answer a claim", "You have noted no claim yet. Note one with N while somebody speaks."),
        )
    ):
        rows.append(Item(name, choice=go(f"floor.{number}", name, enabled=False, reason=why)))
    return Page(
        "floor",
        "The floor",
        (Heading("What you can ask for now", 1), Rows(tuple(rows))),
        (
            Heading("Who may do what", 2),
            Table(
                ("Act", "Members", "Invited", "Rule"),
                (
                    ("Speak", "yes", "when called", "29"),
                    ("Point of order", "yes", "no", "30"),
                    ("Propose and have it voted on", "yes", "if a member asks", "38"),
                    ("Vote", "yes", "no", "40"),
                ),
            ),
            Text("Rule 38 lets an invited State propose; a member must ask for the vote.", Role.BODY, mark=Mark.AGREED),
        ),
        ribbon(),
        acts=(go("floor.back", "Back to the chamber", "Esc", "arrow-left", primary=True),),
    )


def draft() -> Page:
    """A draft with its ladders."""
    clauses = []
    verbs = ("Takes note of", "Welcomes", "Commends")
    for number in range(1, 7):
        rungs = tuple(
            Rung(
                verb,
                index == number % 3,
                go(
                    f"rung.{number}.{index}",
                    verb,
                    enabled=not (number == 5 and index == 2),
                    reason="three members said no",
                )
                if number < 6
                else None,
            )
            for index, verb in enumerate(verbs)
        )
        runs: tuple[Run, ...] = (Run("The Council "),)
        if number == 2:
            runs += (Run("commends", "struck"), Run(" "), Run("takes note of", "new"))
        else:
            runs += (Run("welcomes"),)
        runs += (Run(" the reports that were made to it, and asks that they come at once and in full each time."),)
        notes = (Text("Norway and Ireland could live with this.", Role.HINT),) if number == 1 else ()
        clauses.append(Clause(number, "Reports to the Council", runs, rungs, notes, f"clause.{number}"))
    return Page(
        "draft",
        "The draft",
        (Draft("Statement by the President of the Council", "Draft 2", tuple(clauses), note="Invented for this game"),),
        (
            Heading("How it stands", 2),
            Text("11 can live with it, 2 reserve, 2 are unknown. It needs all 15.", Role.LEAD),
            Rows((Item("Paragraph 5", detail=(Text("Most at risk: two said so today.", Role.WARN),)),)),
        ),
        ribbon(5),
        acts=(
            go("draft.send", "Send to all members", "Enter", "send", primary=True),
            go("draft.back", "Back", "Esc", "arrow-left"),
        ),
        refused=(
            go("draft.vote", "Put it to the vote", enabled=False, reason="a statement is agreed, never voted on."),
        ),
    )


def record() -> Page:
    """The record so far."""
    long = replace(RECORD, entries=RECORD.entries * 6)
    acts = (
        go("record.back", "Back to the chamber", "Esc", "arrow-left", primary=True),
        go("record.save", "Save as a file", "S", "save"),
    )
    return Page("record", "The record so far", (long,), (), ribbon(), acts=acts)


def debrief(chart: bool = True) -> Page:
    """What was wanted and got, with or without the chart."""
    goals = (
        ("The deployment shown as asked for and over", "Said in your statement; five echoed it", Progress.MET, "Met"),
        ("The inquiry stays yours", "No text asked for another", Progress.KEPT, "Kept"),
        ("Two doubters won", "Norway moved. Mexico did not: see point 3", Progress.PARTLY, "Half"),
        ("Red line kept", "You called the protest terrorism at 12:11", Progress.NOT_MET, "Broken"),
    )
    main = (
        Text("Debrief · Kazakhstan", Role.CAPTION),
        Heading("No statement was agreed. Your account stands in the record.", 1),
        Heading("What you wanted, what you got", 3),
        Rows(
            tuple(
                Item(name, detail=(Text(why, Role.CAPTION),), progress=state, aside=word)
                for name, why, state, word in goals
            )
        ),
        Heading("Rules you met", 3),
        Text("Rule 37, rule 30, rule 33, Article 54"),
        Text("Answer Article 54 before Mexico raises it.", strong="Try next"),
    )
    curve = Chart(
        "Members who could live with the text",
        "A presidential statement needs all fifteen",
        ((0, 4), (24, 6), (47, 7), (71, 9), (96, 12), (112, 13), (131, 11)),
        150,
        15,
        15,
        "all needed",
        "11 at the end",
        (
            Turning(1, 71, "11:11", "You shared the inquiry plan with Norway in the corridor."),
            Turning(2, 96, "11:36", "Ireland quoted you; three members followed."),
            Turning(3, 131, "12:11", "“Terrorists in the streets”: Ireland and Mexico stepped back."),
        ),
        ((0, "10:00"), (60, "11:00"), (120, "12:00"), (150, "12:30")),
    )
    side = (
        (curve,) if chart else (Heading("What followed", 2), Text("Eight days later the Council met on another war."))
    )
    return Page(
        "debrief",
        "Debrief",
        main,
        side,
        acts=(
            go("debrief.replay", "Replay from point 3, 12:11", "Enter", "undo-2", primary=True),
            go("debrief.save", "Save the report", "S", "save"),
            go("debrief.title", "Title", "Esc", "log-out"),
        ),
    )


def settings() -> Page:
    """Settings with a live sample."""

    def options(name: str, label: str, words: tuple[str, ...], chosen: int) -> Options:
        return Options(name, label, tuple(go(f"{name}.{i}", word, checked=i == chosen) for i, word in enumerate(words)))

    return Page(
        "settings",
        "Settings",
        (
            Heading("Settings", 1),
            options("theme", "Theme", ("Dark", "Light, for projectors"), 0),
            options("text", "Text size", ("100 %", "125 %", "150 %", "175 %", "200 %"), 0),
            options("motion", "Motion", ("Full", "Reduced"), 0),
            Field("name", "Name on your reports", "", "may stay empty"),
        ),
        (
            Heading("Sample", 2),
            Text("Kenya has the floor.", Role.LEAD),
            Text("“What it does there must come back to this Council.”", Role.QUOTE),
            Rows((Item("Kenya", seat="kenya", aside="3 of 5 min", current=True), Item("Mexico", seat="mexico"))),
            Text("Only members may raise a point of order.", Role.WARN),
        ),
        acts=(go("settings.back", "Done", "Esc", "check", primary=True),),
    )


def rule() -> Page:
    """One rule, explained."""
    return Page(
        "rule",
        "Rule 30",
        (
            Heading("Rule 30: points of order", 1),
            Text("A member may say at any moment that the rules are not kept. The President decides at once."),
            Text("If the ruling is challenged, the Council decides at once; nine votes overrule it.", mark=Mark.AGREED),
        ),
        (Heading("What would help", 2), Rows((Item("Find a member who raises it for you", choice=go("help.1", "x")),))),
        ribbon(),
        acts=(go("rule.back", "Back", "Esc", "arrow-left", primary=True),),
    )


def crowd() -> Page:
    """A chamber with twelve invited States, three placards up and a speaker from the bench."""
    page = debate()
    chamber = page.main[0]
    assert isinstance(chamber, Chamber)
    guests = (*GUESTS, *["ukraine", "turkiye", "iran", "pakistan", "japan", "germany", "uzbekistan"])
    table = tuple(
        replace(place, speaking=False, raised={"ghana": 2, "ireland": 1, "albania": 3}.get(place.seat, 0))
        for place in chamber.table
    )
    bench = tuple(place_of(seat, speaking=seat == "turkiye") for seat in guests)
    stage = (Heading("Türkiye has the floor", 1), Text("Invited under rule 37 · 1 of 5 minutes", Role.CAPTION))
    return replace(page, main=(replace(chamber, table=table, bench=bench, stage=stage),))


def place_of(seat: str, *, speaking: bool) -> Place:
    """A guest at the bench."""
    return place(seat, role="guest", speaking=speaking)


def briefer() -> Page:
    """A chamber with the five invited States and a person heard under rule 39, who has no flag."""
    page = debate()
    chamber = page.main[0]
    assert isinstance(chamber, Chamber)
    person = Place("csto", "Secretary-General of the CSTO", ("CSTO", "Sec.-Gen."), "", "guest", speaking=True)
    return replace(page, main=(replace(chamber, bench=(*chamber.bench, person)),))


def wordy() -> Page:
    """A page with too much of everything: long names, long words, many acts, an empty list."""
    long = "Verwaltungsverfahrensbeschleunigungsgesetzgebungskompetenz and the obligations that follow from it"
    acts = tuple(go(f"wordy.{i}", f"{long[: 20 + 9 * i]}", str(i), "send", primary=i == 1) for i in range(1, 6))
    refused = (go("wordy.no", long, enabled=False, reason=long * 2),)
    rows = Rows(
        (
            Item(long, lead="Should", aside=long[:40], mark=Mark.CLAIMED, mark_text=long, detail=(Text(long),)),
            Item(long, number=12, choice=go("wordy.row", long, "X", checked=True, hint=long), aside=long[:60]),
            Item(long, seat="kazakhstan", choice=go("wordy.shut", long, enabled=False, reason=long)),
        )
    )
    main = (
        Heading(long, 1, "aside"),
        rows,
        Rows((), empty=long),
        Table((long[:30], "b", long[:50]), ((long, long, "c"), ("a", "b", long))),
        Options(
            "wordy.options", long, tuple(go(f"wordy.o{i}", long[: 30 + i], checked=i == 1) for i in range(3)), long
        ),
        Meter(long, 7, 5, "minutes", (Part("1", 4), Part("own", 3, own=True)), long, over=True),
        Roundels(long, tuple((seat, STATES[seat].short) for seat in MEMBERS), long),
        Field("wordy.field", long, long * 3, long, 1, 2_000),
    )
    return Page(
        "why",
        long,
        main,
        (Text(long, strong=long),),
        ribbon(),
        prompt=Text(long, strong=long),
        acts=acts,
        refused=refused,
        foot=long,
    )


PAGES = {
    "title": title(),
    "seats": seats(),
    "brief": brief(),
    "chamber": debate(),
    "vote": vote(),
    "counting": vote(counted=False),
    "ruling": ruling(),
    "composer": composer(),
    "floor": floor(),
    "draft": draft(),
    "record": record(),
    "debrief": debrief(),
    "debrief_plain": debrief(chart=False),
    "settings": settings(),
    "rule": rule(),
    "crowd": crowd(),
    "briefer": briefer(),
    "wordy": wordy(),
}
