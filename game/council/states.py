"""The States that can appear in the room: their ids, official names and nameplates.

Names follow the English list of Member States of the United Nations, which fixes the alphabetical order of the
Council's seats and presidency. Two States that are not Members take part by previous practice; three States that no
longer exist once sat on the Council. Source: UN list of Member States (193) and of permanent observers, 2026.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from game.council.seats import Delegation, Rank, SeatId, Standing


class State(NamedTuple):
    """One State.

    Attributes:
        seat: its id everywhere in the game.
        name: the official English name that decides alphabetical order.
        short: the name in lists, at most 18 characters.
        plate: one or two lines of a nameplate, at most 12 characters each.
        code: two letters of its flag (ISO 3166-1), empty for a State that no longer exists.
    """

    seat: SeatId
    name: str
    short: str
    plate: tuple[str, ...]
    code: str


MEMBER_STATES: Final = (
    State("afghanistan", "Afghanistan", "Afghanistan", ("Afghanistan",), "af"),
    State("albania", "Albania", "Albania", ("Albania",), "al"),
    State("algeria", "Algeria", "Algeria", ("Algeria",), "dz"),
    State("andorra", "Andorra", "Andorra", ("Andorra",), "ad"),
    State("angola", "Angola", "Angola", ("Angola",), "ao"),
    State("antigua_and_barbuda", "Antigua and Barbuda", "Antigua & Barbuda", ("Antigua and", "Barbuda"), "ag"),
    State("argentina", "Argentina", "Argentina", ("Argentina",), "ar"),
    State("armenia", "Armenia", "Armenia", ("Armenia",), "am"),
    State("australia", "Australia", "Australia", ("Australia",), "au"),
    State("austria", "Austria", "Austria", ("Austria",), "at"),
    State("azerbaijan", "Azerbaijan", "Azerbaijan", ("Azerbaijan",), "az"),
    State("bahamas", "Bahamas", "Bahamas", ("Bahamas",), "bs"),
    State("bahrain", "Bahrain", "Bahrain", ("Bahrain",), "bh"),
    State("bangladesh", "Bangladesh", "Bangladesh", ("Bangladesh",), "bd"),
    State("barbados", "Barbados", "Barbados", ("Barbados",), "bb"),
    State("belarus", "Belarus", "Belarus", ("Belarus",), "by"),
    State("belgium", "Belgium", "Belgium", ("Belgium",), "be"),
    State("belize", "Belize", "Belize", ("Belize",), "bz"),
    State("benin", "Benin", "Benin", ("Benin",), "bj"),
    State("bhutan", "Bhutan", "Bhutan", ("Bhutan",), "bt"),
    State("bolivia", "Bolivia (Plurinational State of)", "Bolivia", ("Bolivia",), "bo"),
    State(
        "bosnia_and_herzegovina", "Bosnia and Herzegovina", "Bosnia-Herzegovina", ("Bosnia and", "Herzegovina"), "ba"
    ),
    State("botswana", "Botswana", "Botswana", ("Botswana",), "bw"),
    State("brazil", "Brazil", "Brazil", ("Brazil",), "br"),
    State("brunei_darussalam", "Brunei Darussalam", "Brunei Darussalam", ("Brunei", "Darussalam"), "bn"),
    State("bulgaria", "Bulgaria", "Bulgaria", ("Bulgaria",), "bg"),
    State("burkina_faso", "Burkina Faso", "Burkina Faso", ("Burkina Faso",), "bf"),
    State("burundi", "Burundi", "Burundi", ("Burundi",), "bi"),
    State("cabo_verde", "Cabo Verde", "Cabo Verde", ("Cabo Verde",), "cv"),
    State("cambodia", "Cambodia", "Cambodia", ("Cambodia",), "kh"),
    State("cameroon", "Cameroon", "Cameroon", ("Cameroon",), "cm"),
    State("canada", "Canada", "Canada", ("Canada",), "ca"),
    State(
        "central_african_republic", "Central African Republic", "Central African R.", ("Central", "African Rep."), "cf"
    ),
    State("chad", "Chad", "Chad", ("Chad",), "td"),
    State("chile", "Chile", "Chile", ("Chile",), "cl"),
    State("china", "China", "China", ("China",), "cn"),
    State("colombia", "Colombia", "Colombia", ("Colombia",), "co"),
    State("comoros", "Comoros", "Comoros", ("Comoros",), "km"),
    State("congo", "Congo", "Congo", ("Congo",), "cg"),
    State("costa_rica", "Costa Rica", "Costa Rica", ("Costa Rica",), "cr"),
    State("cote_divoire", "Côte d’Ivoire", "Côte d’Ivoire", ("Côte", "d’Ivoire"), "ci"),
    State("croatia", "Croatia", "Croatia", ("Croatia",), "hr"),
    State("cuba", "Cuba", "Cuba", ("Cuba",), "cu"),
    State("cyprus", "Cyprus", "Cyprus", ("Cyprus",), "cy"),
    State("czechia", "Czechia", "Czechia", ("Czechia",), "cz"),
    State(
        "democratic_peoples_republic_of_korea",
        "Democratic People’s Republic of Korea",
        "DPR Korea",
        ("DPR Korea",),
        "kp",
    ),
    State("democratic_republic_of_the_congo", "Democratic Republic of the Congo", "DR Congo", ("DR Congo",), "cd"),
    State("denmark", "Denmark", "Denmark", ("Denmark",), "dk"),
    State("djibouti", "Djibouti", "Djibouti", ("Djibouti",), "dj"),
    State("dominica", "Dominica", "Dominica", ("Dominica",), "dm"),
    State("dominican_republic", "Dominican Republic", "Dominican Republic", ("Dominican", "Republic"), "do"),
    State("ecuador", "Ecuador", "Ecuador", ("Ecuador",), "ec"),
    State("egypt", "Egypt", "Egypt", ("Egypt",), "eg"),
    State("el_salvador", "El Salvador", "El Salvador", ("El Salvador",), "sv"),
    State("equatorial_guinea", "Equatorial Guinea", "Equatorial Guinea", ("Equatorial", "Guinea"), "gq"),
    State("eritrea", "Eritrea", "Eritrea", ("Eritrea",), "er"),
    State("estonia", "Estonia", "Estonia", ("Estonia",), "ee"),
    State("eswatini", "Eswatini", "Eswatini", ("Eswatini",), "sz"),
    State("ethiopia", "Ethiopia", "Ethiopia", ("Ethiopia",), "et"),
    State("fiji", "Fiji", "Fiji", ("Fiji",), "fj"),
    State("finland", "Finland", "Finland", ("Finland",), "fi"),
    State("france", "France", "France", ("France",), "fr"),
    State("gabon", "Gabon", "Gabon", ("Gabon",), "ga"),
    State("gambia", "Gambia", "Gambia", ("Gambia",), "gm"),
    State("georgia", "Georgia", "Georgia", ("Georgia",), "ge"),
    State("germany", "Germany", "Germany", ("Germany",), "de"),
    State("ghana", "Ghana", "Ghana", ("Ghana",), "gh"),
    State("greece", "Greece", "Greece", ("Greece",), "gr"),
    State("grenada", "Grenada", "Grenada", ("Grenada",), "gd"),
    State("guatemala", "Guatemala", "Guatemala", ("Guatemala",), "gt"),
    State("guinea", "Guinea", "Guinea", ("Guinea",), "gn"),
    State("guinea_bissau", "Guinea-Bissau", "Guinea-Bissau", ("Guinea-", "Bissau"), "gw"),
    State("guyana", "Guyana", "Guyana", ("Guyana",), "gy"),
    State("haiti", "Haiti", "Haiti", ("Haiti",), "ht"),
    State("honduras", "Honduras", "Honduras", ("Honduras",), "hn"),
    State("hungary", "Hungary", "Hungary", ("Hungary",), "hu"),
    State("iceland", "Iceland", "Iceland", ("Iceland",), "is"),
    State("india", "India", "India", ("India",), "in"),
    State("indonesia", "Indonesia", "Indonesia", ("Indonesia",), "id"),
    State("iran", "Iran (Islamic Republic of)", "Iran", ("Iran",), "ir"),
    State("iraq", "Iraq", "Iraq", ("Iraq",), "iq"),
    State("ireland", "Ireland", "Ireland", ("Ireland",), "ie"),
    State("israel", "Israel", "Israel", ("Israel",), "il"),
    State("italy", "Italy", "Italy", ("Italy",), "it"),
    State("jamaica", "Jamaica", "Jamaica", ("Jamaica",), "jm"),
    State("japan", "Japan", "Japan", ("Japan",), "jp"),
    State("jordan", "Jordan", "Jordan", ("Jordan",), "jo"),
    State("kazakhstan", "Kazakhstan", "Kazakhstan", ("Kazakhstan",), "kz"),
    State("kenya", "Kenya", "Kenya", ("Kenya",), "ke"),
    State("kiribati", "Kiribati", "Kiribati", ("Kiribati",), "ki"),
    State("kuwait", "Kuwait", "Kuwait", ("Kuwait",), "kw"),
    State("kyrgyzstan", "Kyrgyzstan", "Kyrgyzstan", ("Kyrgyzstan",), "kg"),
    State("lao_peoples_democratic_republic", "Lao People’s Democratic Republic", "Lao PDR", ("Lao PDR",), "la"),
    State("latvia", "Latvia", "Latvia", ("Latvia",), "lv"),
    State("lebanon", "Lebanon", "Lebanon", ("Lebanon",), "lb"),
    State("lesotho", "Lesotho", "Lesotho", ("Lesotho",), "ls"),
    State("liberia", "Liberia", "Liberia", ("Liberia",), "lr"),
    State("libya", "Libya", "Libya", ("Libya",), "ly"),
    State("liechtenstein", "Liechtenstein", "Liechtenstein", ("Liechten-", "stein"), "li"),
    State("lithuania", "Lithuania", "Lithuania", ("Lithuania",), "lt"),
    State("luxembourg", "Luxembourg", "Luxembourg", ("Luxembourg",), "lu"),
    State("madagascar", "Madagascar", "Madagascar", ("Madagascar",), "mg"),
    State("malawi", "Malawi", "Malawi", ("Malawi",), "mw"),
    State("malaysia", "Malaysia", "Malaysia", ("Malaysia",), "my"),
    State("maldives", "Maldives", "Maldives", ("Maldives",), "mv"),
    State("mali", "Mali", "Mali", ("Mali",), "ml"),
    State("malta", "Malta", "Malta", ("Malta",), "mt"),
    State("marshall_islands", "Marshall Islands", "Marshall Islands", ("Marshall", "Islands"), "mh"),
    State("mauritania", "Mauritania", "Mauritania", ("Mauritania",), "mr"),
    State("mauritius", "Mauritius", "Mauritius", ("Mauritius",), "mu"),
    State("mexico", "Mexico", "Mexico", ("Mexico",), "mx"),
    State("micronesia", "Micronesia (Federated States of)", "Micronesia", ("Micronesia",), "fm"),
    State("monaco", "Monaco", "Monaco", ("Monaco",), "mc"),
    State("mongolia", "Mongolia", "Mongolia", ("Mongolia",), "mn"),
    State("montenegro", "Montenegro", "Montenegro", ("Montenegro",), "me"),
    State("morocco", "Morocco", "Morocco", ("Morocco",), "ma"),
    State("mozambique", "Mozambique", "Mozambique", ("Mozambique",), "mz"),
    State("myanmar", "Myanmar", "Myanmar", ("Myanmar",), "mm"),
    State("namibia", "Namibia", "Namibia", ("Namibia",), "na"),
    State("nauru", "Nauru", "Nauru", ("Nauru",), "nr"),
    State("nepal", "Nepal", "Nepal", ("Nepal",), "np"),
    State("netherlands", "Netherlands (Kingdom of the)", "Netherlands", ("Netherlands",), "nl"),
    State("new_zealand", "New Zealand", "New Zealand", ("New Zealand",), "nz"),
    State("nicaragua", "Nicaragua", "Nicaragua", ("Nicaragua",), "ni"),
    State("niger", "Niger", "Niger", ("Niger",), "ne"),
    State("nigeria", "Nigeria", "Nigeria", ("Nigeria",), "ng"),
    State("north_macedonia", "North Macedonia", "North Macedonia", ("North", "Macedonia"), "mk"),
    State("norway", "Norway", "Norway", ("Norway",), "no"),
    State("oman", "Oman", "Oman", ("Oman",), "om"),
    State("pakistan", "Pakistan", "Pakistan", ("Pakistan",), "pk"),
    State("palau", "Palau", "Palau", ("Palau",), "pw"),
    State("panama", "Panama", "Panama", ("Panama",), "pa"),
    State("papua_new_guinea", "Papua New Guinea", "Papua New Guinea", ("Papua", "New Guinea"), "pg"),
    State("paraguay", "Paraguay", "Paraguay", ("Paraguay",), "py"),
    State("peru", "Peru", "Peru", ("Peru",), "pe"),
    State("philippines", "Philippines", "Philippines", ("Philippines",), "ph"),
    State("poland", "Poland", "Poland", ("Poland",), "pl"),
    State("portugal", "Portugal", "Portugal", ("Portugal",), "pt"),
    State("qatar", "Qatar", "Qatar", ("Qatar",), "qa"),
    State("republic_of_korea", "Republic of Korea", "Republic of Korea", ("Republic", "of Korea"), "kr"),
    State("republic_of_moldova", "Republic of Moldova", "Moldova", ("Republic", "of Moldova"), "md"),
    State("romania", "Romania", "Romania", ("Romania",), "ro"),
    State("russian_federation", "Russian Federation", "Russian Federation", ("Russian", "Federation"), "ru"),
    State("rwanda", "Rwanda", "Rwanda", ("Rwanda",), "rw"),
    State("saint_kitts_and_nevis", "Saint Kitts and Nevis", "St Kitts and Nevis", ("St Kitts", "and Nevis"), "kn"),
    State("saint_lucia", "Saint Lucia", "Saint Lucia", ("Saint Lucia",), "lc"),
    State(
        "saint_vincent_and_the_grenadines",
        "Saint Vincent and the Grenadines",
        "St Vincent (Gren.)",
        ("St Vincent", "(Grenadines)"),
        "vc",
    ),
    State("samoa", "Samoa", "Samoa", ("Samoa",), "ws"),
    State("san_marino", "San Marino", "San Marino", ("San Marino",), "sm"),
    State("sao_tome_and_principe", "Sao Tome and Principe", "São Tomé/Príncipe", ("Sao Tome and", "Principe"), "st"),
    State("saudi_arabia", "Saudi Arabia", "Saudi Arabia", ("Saudi Arabia",), "sa"),
    State("senegal", "Senegal", "Senegal", ("Senegal",), "sn"),
    State("serbia", "Serbia", "Serbia", ("Serbia",), "rs"),
    State("seychelles", "Seychelles", "Seychelles", ("Seychelles",), "sc"),
    State("sierra_leone", "Sierra Leone", "Sierra Leone", ("Sierra Leone",), "sl"),
    State("singapore", "Singapore", "Singapore", ("Singapore",), "sg"),
    State("slovakia", "Slovakia", "Slovakia", ("Slovakia",), "sk"),
    State("slovenia", "Slovenia", "Slovenia", ("Slovenia",), "si"),
    State("solomon_islands", "Solomon Islands", "Solomon Islands", ("Solomon", "Islands"), "sb"),
    State("somalia", "Somalia", "Somalia", ("Somalia",), "so"),
    State("south_africa", "South Africa", "South Africa", ("South Africa",), "za"),
    State("south_sudan", "South Sudan", "South Sudan", ("South Sudan",), "ss"),
    State("spain", "Spain", "Spain", ("Spain",), "es"),
    State("sri_lanka", "Sri Lanka", "Sri Lanka", ("Sri Lanka",), "lk"),
    State("sudan", "Sudan", "Sudan", ("Sudan",), "sd"),
    State("suriname", "Suriname", "Suriname", ("Suriname",), "sr"),
    State("sweden", "Sweden", "Sweden", ("Sweden",), "se"),
    State("switzerland", "Switzerland", "Switzerland", ("Switzerland",), "ch"),
    State("syrian_arab_republic", "Syrian Arab Republic", "Syria", ("Syria",), "sy"),
    State("tajikistan", "Tajikistan", "Tajikistan", ("Tajikistan",), "tj"),
    State("thailand", "Thailand", "Thailand", ("Thailand",), "th"),
    State("timor_leste", "Timor-Leste", "Timor-Leste", ("Timor-Leste",), "tl"),
    State("togo", "Togo", "Togo", ("Togo",), "tg"),
    State("tonga", "Tonga", "Tonga", ("Tonga",), "to"),
    State("trinidad_and_tobago", "Trinidad and Tobago", "Trinidad & Tobago", ("Trinidad", "and Tobago"), "tt"),
    State("tunisia", "Tunisia", "Tunisia", ("Tunisia",), "tn"),
    State("turkiye", "Türkiye", "Türkiye", ("Türkiye",), "tr"),
    State("turkmenistan", "Turkmenistan", "Turkmenistan", ("Turkmenistan",), "tm"),
    State("tuvalu", "Tuvalu", "Tuvalu", ("Tuvalu",), "tv"),
    State("uganda", "Uganda", "Uganda", ("Uganda",), "ug"),
    State("ukraine", "Ukraine", "Ukraine", ("Ukraine",), "ua"),
    State("united_arab_emirates", "United Arab Emirates", "UAE", ("United Arab", "Emirates"), "ae"),
    State(
        "united_kingdom",
        "United Kingdom of Great Britain and Northern Ireland",
        "United Kingdom",
        ("United", "Kingdom"),
        "gb",
    ),
    State("united_republic_of_tanzania", "United Republic of Tanzania", "Tanzania", ("Tanzania",), "tz"),
    State("united_states", "United States of America", "United States", ("United", "States"), "us"),
    State("uruguay", "Uruguay", "Uruguay", ("Uruguay",), "uy"),
    State("uzbekistan", "Uzbekistan", "Uzbekistan", ("Uzbekistan",), "uz"),
    State("vanuatu", "Vanuatu", "Vanuatu", ("Vanuatu",), "vu"),
    State("venezuela", "Venezuela (Bolivarian Republic of)", "Venezuela", ("Venezuela",), "ve"),
    State("viet_nam", "Viet Nam", "Viet Nam", ("Viet Nam",), "vn"),
    State("yemen", "Yemen", "Yemen", ("Yemen",), "ye"),
    State("zambia", "Zambia", "Zambia", ("Zambia",), "zm"),
    State("zimbabwe", "Zimbabwe", "Zimbabwe", ("Zimbabwe",), "zw"),
)
"""The present Members of the United Nations."""

OBSERVER_STATES: Final = (
    State("holy_see", "Holy See", "Holy See", ("Holy See",), "va"),
    State("state_of_palestine", "State of Palestine", "State of Palestine", ("State of", "Palestine"), "ps"),
)
"""Non-member States with a standing invitation to observe."""

FORMER_STATES: Final = (
    State("czechoslovakia", "Czechoslovakia", "Czechoslovakia", ("Czecho-", "slovakia"), ""),
    State("german_democratic_republic", "German Democratic Republic", "German DR", ("German DR",), ""),
    State("yugoslavia", "Yugoslavia", "Yugoslavia", ("Yugoslavia",), ""),
)
"""States that sat on the Council and have since ceased to exist."""

STATES: Final[Mapping[SeatId, State]] = MappingProxyType(
    {state.seat: state for state in (*MEMBER_STATES, *OBSERVER_STATES, *FORMER_STATES)}
)
"""Every State by its id."""


def alphabetical_key(name: str) -> str:
    """What English alphabetical order compares: letters without accents or case."""
    return unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii").casefold()


WITH_ARTICLE: Final = frozenset(
    {
        *("bahamas", "central_african_republic", "comoros", "congo", "dominican_republic", "gambia", "holy_see"),
        *("maldives", "marshall_islands", "netherlands", "philippines", "republic_of_korea", "russian_federation"),
        *("solomon_islands", "state_of_palestine", "united_arab_emirates", "united_kingdom", "united_states"),
        "democratic_republic_of_the_congo",
    }
)
"""States whose name takes "the" inside a sentence."""


def delegation(seat: SeatId, standing: Standing, rank: Rank = Rank.AMBASSADOR, office: str = "") -> Delegation:
    """The delegation of the State ``seat`` with the given standing.

    Raises:
        KeyError: if no State has that id.
    """
    state = STATES[seat]
    return Delegation(
        seat=state.seat,
        name=state.name,
        short=state.short,
        plate=state.plate,
        code=state.code,
        standing=standing,
        rank=rank,
        office=office,
        article=state.seat in WITH_ARTICLE,
    )
