"""A view to look at: Asian defence spending, names real, sentences made up for the tests."""

import datetime
from pathlib import Path

from kg.views import Article, Node, Statement, ViewGraph
from kg.views.ranking import rank

TYPES = {
    "Person": "Pete Hegseth, Lee Jae-myung, Shigeru Ishiba, Gen Nakatani, Lai Ching-te, "
    "Wellington Koo, Ferdinand Marcos Jr., Gilberto Teodoro, Anthony Albanese, Richard Marles, "
    "Dong Jun, Xi Jinping, Donald Trump, Anwar Ibrahim, Prabowo Subianto, Narendra Modi, "
    "Rajnath Singh, Kim Jong Un, Emmanuel Macron, Kaja Kallas",
    "Country": "United States, South Korea, Japan, Taiwan, Philippines, Australia, China, India, "
    "Indonesia, Malaysia, Vietnam, Singapore, North Korea, France, Germany, Russia",
    "Organization": "Pentagon, NATO, ASEAN, European Union, People's Liberation Army, "
    "Hanwha Aerospace, Mitsubishi Heavy Industries, Lockheed Martin, IISS, SIPRI, "
    "Japan Self-Defense Forces, Philippine Coast Guard, AUKUS, Australian Labor Party",
    "Place": "South China Sea, Taiwan Strait, Subic Bay, Guam, Okinawa",
    "Event": "Shangri-La Dialogue, Balikatan exercise, Talisman Sabre",
    "Law": "National Security Strategy, Special Defense Budget Act",
    "Group": "Asian allies, Chinese ships, opposition lawmakers",
    "Concept": "defense budget, military spending, submarines, tariffs, GDP target, deterrence, "
    "missile defense, freedom of navigation",
}
NAMES = {
    "South Korea": ("Seoul", "Republic of Korea"),
    "Japan": ("Tokyo",),
    "China": ("Beijing",),
    "United States": ("Washington", "U.S.", "America"),
    "Philippines": ("Manila",),
    "Taiwan": ("Taipei",),
    "Australia": ("Canberra",),
    "Pentagon": ("Department of Defense",),
    "Lee Jae-myung": ("President Lee",),
    "Pete Hegseth": ("Hegseth", "the defense secretary"),
}
# subject | relation | words | object | factuality | rest of the sentence | speaker;time;quantity
CLAIMS = Path(__file__).with_name("claims.psv")
SOURCES = ("Pacific Courier", "Straits Ledger", "Harbour Wire", "Manila Observer", "The Meridian")


def demo() -> ViewGraph:
    """About 70 entities and 155 statements."""
    types = {name: type for type, names in TYPES.items() for name in names.split(", ")}
    claims = [line.split("|") for line in CLAIMS.read_text("utf-8").splitlines()]
    # Half of the claims stand in a second paper too.
    told = claims + claims[::2]
    statements = tuple(_statement(at, *claim) for at, claim in enumerate(told))
    counts = dict.fromkeys(types, 0)
    for statement in statements:
        counts[statement.source] += 1
        counts[statement.target] += 1
    ranked = rank(types, ((s.source, s.target) for s in statements))
    nodes = tuple(
        Node(name, name, types[name], NAMES.get(name, ()), counts[name])
        for name in ranked
        if counts[name]
    )
    return ViewGraph(nodes, statements, tuple(map(_article, range(40))), None, 60, len(nodes))


def _article(at: int) -> Article:
    date = datetime.date(2025, 4, 1) + datetime.timedelta(days=at * at // 12)
    titles = (
        "Allies weigh a larger bill",
        "Ministers meet behind closed doors",
        "What the new budget buys",
        "Patrols, protests and a treaty",
    )
    url = f"https://news.example/{date:%Y/%m}/{at}"
    return Article(f"article/{at}", titles[at % 4], SOURCES[at % 5], str(date), url)


def _statement(
    at: int,
    subject: str,
    relation: str,
    words: str,
    object: str,
    factuality: str,
    rest: str,
    more: str,
) -> Statement:
    speaker, time, quantity = more.split(";")
    said = f", {speaker} said" if speaker else ""
    sentence = f"{subject} {words} {object} {rest}{said}."
    return Statement(
        id=f"statement/{at}",
        source=subject,
        target=object,
        relation=relation.replace(" ", "_"),
        label=relation,
        surface=words,
        factuality=factuality,
        confidence=round(0.55 + at * 37 % 40 / 100, 2),
        sentence=sentence,
        article=f"article/{at * 7 % 40}",
        subject_text=subject,
        object_text=object,
        speaker=speaker,
        time=time,
        quantity=quantity,
        rule="verbal",
    )
