"""A view to look at: Asian defence spending, names real, sentences made up for the tests."""

import datetime

from kg.views import Article, Node, Statement, ViewGraph

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
    "South Korea": ("Seoul", "Republic of Korea"), "Japan": ("Tokyo",), "China": ("Beijing",),
    "United States": ("Washington", "U.S.", "America"), "Philippines": ("Manila",),
    "Taiwan": ("Taipei",), "Australia": ("Canberra",), "Pentagon": ("Department of Defense",),
    "Lee Jae-myung": ("President Lee",), "Pete Hegseth": ("Hegseth", "the defense secretary"),
}
# subject | relation | words | object | factuality | rest of the sentence | speaker/when/how much
CLAIMS = """
Pete Hegseth|urges|urged|Asian allies|Requested|to spend 5 percent of output on defence|;;5 percent
Pete Hegseth|warns|warned|Asian allies|Actual|that the threat was real and could be imminent|;Saturday;
Pete Hegseth|attends|spoke at|Shangri-La Dialogue|Actual|for the first time since taking office|;Saturday;
Pete Hegseth|praises|praised|Germany|Actual|as an example for partners in Asia|;;
Pete Hegseth|meets|met|Gen Nakatani|Actual|on the sidelines of the forum|;Sunday;
Pete Hegseth|accuses|accused|China|Actual|of preparing to use force|;;
Pete Hegseth|leads|heads|Pentagon|Actual|since January|;;
Asian allies|raises|to raise|defense budget|Requested|within the decade|Pete Hegseth;;5 percent of GDP
South Korea|raises|will raise|defense budget|Planned|by 8.2 percent next year|Lee Jae-myung;2026;8.2 percent
South Korea|signs contract with|may sign a contract with|Lockheed Martin|Possible|for more fighters|;;
Lee Jae-myung|leads|governs|South Korea|Actual|after the June election|;June 2025;
Lee Jae-myung|meets|met|Donald Trump|Actual|at the White House|;Monday;
Lee Jae-myung|promises|promised|Donald Trump|Planned|to take a larger share of the burden|;;
Lee Jae-myung|rejects|rejected|GDP target|Denied|as a number without a strategy|;;
opposition lawmakers|criticizes|criticised|Lee Jae-myung|Actual|for giving too much away|;;
opposition lawmakers|opposes|oppose|Special Defense Budget Act|Actual|in the legislature|;;
Hanwha Aerospace|sells to|will sell howitzers to|Vietnam|Planned|in its first deal there|;;250 million dollars
Hanwha Aerospace|is based in|is based in|South Korea|Actual|and exports to eleven countries|;;
Japan|raises|raised|military spending|Actual|for the thirteenth year running|;2025;8.7 trillion yen
Japan|cancels|cancelled|Shangri-La Dialogue|Denied|a report that officials called wrong|;;
Shigeru Ishiba|leads|leads|Japan|Actual|with a minority in parliament|;;
Shigeru Ishiba|rejects|refused to accept|GDP target|Denied|set by another government|;;
Shigeru Ishiba|meets|met|Donald Trump|Actual|to talk about tariffs|;;
Gen Nakatani|meets|held talks with|Wellington Koo|Denied|the ministry said, calling it rumour|;;
Gen Nakatani|proposes|proposed|deterrence|Planned|as one theatre from Okinawa to Manila|;;
Japan Self-Defense Forces|deploys to|will deploy missiles to|Okinawa|Planned|by March|;March 2026;
Japan Self-Defense Forces|joins|joined|Balikatan exercise|Actual|with a destroyer|;April;
Mitsubishi Heavy Industries|sells to|will sell frigates to|Australia|Planned|in its largest export|;;10 billion dollars
Mitsubishi Heavy Industries|is based in|has its seat in|Japan|Actual|and builds most of its missiles|;;
Taiwan|raises|plans to raise|defense budget|Planned|above 3 percent of output|Lai Ching-te;2026;3.3 percent
Lai Ching-te|leads|leads|Taiwan|Actual|in his second year in office|;;
Lai Ching-te|proposes|proposed|Special Defense Budget Act|Planned|to parliament|;;
Wellington Koo|urges|urged|opposition lawmakers|Requested|to pass the budget|;;
opposition lawmakers|rejects|refused to pass|defense budget|Denied|before the summer|;;
China|criticizes|criticised|Pete Hegseth|Actual|for what it called a Cold War mentality|;;
China|denies|denied planning to attack|Taiwan|Denied|any time soon|Dong Jun;;
China|sends ships to|sent ships to|South China Sea|Actual|in record numbers|;May;
China|claims|claims|South China Sea|Actual|almost entirely|;;
China|raises|raised|military spending|Actual|by 7.2 percent|;2025;7.2 percent
China|threatens|could threaten|Guam|Possible|with its newest missiles|Pentagon;;
China|warns|warned|Philippines|Actual|not to play with fire|;;
Dong Jun|attends|skipped|Shangri-La Dialogue|Denied|and sent a delegation of academics|;;
Xi Jinping|orders|has ordered|People's Liberation Army|Requested|to be ready by 2027|Pete Hegseth;2027;
Xi Jinping|leads|leads|China|Actual|and its armed forces|;;
People's Liberation Army|exercises in|exercised in|Taiwan Strait|Actual|with live fire|;April;
People's Liberation Army|blockades|could blockade|Taiwan|Possible|according to a war game|IISS;;
Chinese ships|rams|rammed|Philippine Coast Guard|Actual|near a disputed shoal|;11 August;
Chinese ships|enters|entered|Subic Bay|Denied|the coast guard said|Philippine Coast Guard;;
Philippines|buys from|wants to buy missiles from|India|Planned|in a second batch|;;375 million dollars
Philippines|hosts|hosts|Balikatan exercise|Actual|with 14,000 troops|;;14,000 troops
Philippines|asks|asked|United States|Requested|for a second missile battery|;;
Ferdinand Marcos Jr.|leads|leads|Philippines|Actual|and has opened four more bases|;;
Ferdinand Marcos Jr.|urges|called on|ASEAN|Requested|to finish a code of conduct|;;
Gilberto Teodoro|rejects|rejected|China|Denied|as a partner in good faith|;;
Gilberto Teodoro|meets|met|Pete Hegseth|Actual|in Manila|;March;
Philippine Coast Guard|patrols|patrols|South China Sea|Actual|with Japanese-built ships|;;
Australia|raises|will raise|military spending|Planned|to 2.4 percent by 2033|Richard Marles;2033;2.4 percent
Anthony Albanese|rejects|rejected|GDP target|Denied|saying Australia would decide for itself|;Sunday;
Anthony Albanese|leads|leads|Australia|Actual|after a second election victory|;;
Anthony Albanese|leads|heads|Australian Labor Party|Actual|since 2019|;;
Richard Marles|meets|met|Pete Hegseth|Actual|and was told to aim for 3.5 percent|;Friday;3.5 percent
Australia|buys|will buy|submarines|Planned|under a treaty with two allies|;;368 billion dollars
AUKUS|delivers|may deliver late|submarines|Possible|an inquiry heard|;;
Pentagon|reviews|is reviewing|AUKUS|Actual|to see whether it fits the agenda|;June;
Pentagon|deploys to|may move troops to|Guam|Possible|from the peninsula|;;4,500 troops
Australia|hosts|hosts|Talisman Sabre|Actual|with nineteen nations|;July;
India|joins|joined|Talisman Sabre|Actual|as a full participant|;;
Narendra Modi|leads|leads|India|Actual|for a third term|;;
Rajnath Singh|meets|met|Dong Jun|Actual|and spoke of the border|;;
Rajnath Singh|promises|promised|Philippines|Planned|more coastal defence systems|;;
India|tests|tested|missile defense|Actual|off its eastern coast|;;
Donald Trump|leads|leads|United States|Actual|and decides on tariffs|;;
Donald Trump|imposes|may impose|tariffs|Possible|on allies that do not pay|;;
Donald Trump|demands from|demanded|NATO|Requested|that all members pay 5 percent|;;5 percent
Donald Trump|meets|will meet|Xi Jinping|Planned|in the autumn|;;
United States|defends|will defend|Philippines|Planned|under the treaty of 1951|Pete Hegseth;;
United States|sells to|sold fighters to|Taiwan|Actual|in a deal approved last year|;;
United States|withdraws from|denied withdrawing from|South Korea|Denied|a single soldier|Pentagon;;28,500 troops
Lockheed Martin|sells to|sells radars to|Japan|Actual|for its new destroyers|;;
NATO|raises|agreed to raise|military spending|Planned|to 5 percent by 2035|;2035;5 percent
Germany|raises|will raise|military spending|Planned|to 3.5 percent by 2029|;2029;3.5 percent
Emmanuel Macron|attends|opened|Shangri-La Dialogue|Actual|with a call for a third way|;Friday;
Emmanuel Macron|warns|warned|China|Actual|over North Korean troops in Europe|;;
Emmanuel Macron|leads|leads|France|Actual|until 2027|;;
Kaja Kallas|urges|urged|China|Requested|to stop helping Russia|;;
Kaja Kallas|attends|spoke at|Shangri-La Dialogue|Actual|on behalf of Europe|;;
European Union|funds|will fund|deterrence|Planned|with joint loans|;;150 billion euros
France|sells to|will sell fighters to|Indonesia|Planned|under a letter of intent|;;
Prabowo Subianto|leads|leads|Indonesia|Actual|as a former general|;;
Indonesia|buys from|may buy fighters from|China|Possible|an official said|;;
Anwar Ibrahim|leads|leads|Malaysia|Actual|which chairs the bloc this year|;;
Malaysia|leads|chairs|ASEAN|Actual|in 2025|;2025;
Anwar Ibrahim|rejects|rejected|tariffs|Denied|as a way among friends|;;
Singapore|hosts|hosts|Shangri-La Dialogue|Actual|every year|;;
IISS|organizes|organises|Shangri-La Dialogue|Actual|with the host's ministry|;;
SIPRI|reports|reported|military spending|Actual|at a record|;;2.7 trillion dollars
Vietnam|raises|did not raise|defense budget|Denied|despite pressure|;;
Vietnam|meets|held talks with|Philippines|Actual|on their overlapping claims|;;
Kim Jong Un|leads|rules|North Korea|Actual|and inspects its shipyards|;;
North Korea|sends troops to|sent troops to|Russia|Actual|to fight in Kursk|;;11,000 soldiers
Russia|helps|may have helped|North Korea|Possible|with air defence|;;
North Korea|threatens|threatened|South Korea|Actual|over an exercise|;;
Russia|sells to|denied selling submarines to|North Korea|Denied|when asked|;;
United States|ensures|ensures|freedom of navigation|Actual|with weekly patrols|;;
National Security Strategy|names|names|China|Actual|as the greatest challenge|;;
Japan|adopts|will revise|National Security Strategy|Planned|before the deadline|;;
"""
SOURCES = ("Pacific Courier", "Straits Ledger", "Harbour Wire", "Manila Observer", "The Meridian")


def demo() -> ViewGraph:
    """About 70 entities and 155 statements."""
    types = {name: type for type, names in TYPES.items() for name in names.split(", ")}
    claims = [line.split("|") for line in CLAIMS.strip().splitlines()]
    # Half of the claims stand in a second paper too.
    told = claims + claims[::2]
    statements = tuple(_statement(at, *claim) for at, claim in enumerate(told))
    counts = dict.fromkeys(types, 0)
    for statement in statements:
        counts[statement.source] += 1
        counts[statement.target] += 1
    ranked = sorted(types, key=lambda name: (types[name] == "Concept", -counts[name], name))
    nodes = tuple(
        Node(name, name, types[name], NAMES.get(name, ()), counts[name])
        for name in ranked
        if counts[name]
    )
    return ViewGraph(nodes, statements, tuple(map(_article, range(40))), None, 60, len(nodes))


def _article(at: int) -> Article:
    date = datetime.date(2025, 4, 1) + datetime.timedelta(days=at * at // 12)
    titles = ("Allies weigh a larger bill", "Ministers meet behind closed doors",
              "What the new budget buys", "Patrols, protests and a treaty")
    url = f"https://news.example/{date:%Y/%m}/{at}"
    return Article(f"article/{at}", titles[at % 4], SOURCES[at % 5], str(date), url)


def _statement(
    at: int, subject: str, relation: str, words: str, object: str, factuality: str, rest: str,
    more: str,
) -> Statement:
    speaker, time, quantity = more.split(";")
    said = f", {speaker} said" if speaker else ""
    sentence = f"{subject} {words} {object} {rest}{said}."
    return Statement(
        id=f"statement/{at}", source=subject, target=object, relation=relation.replace(" ", "_"),
        label=relation, surface=words, factuality=factuality,
        confidence=round(0.55 + at * 37 % 40 / 100, 2), sentence=sentence,
        article=f"article/{at * 7 % 40}", subject_text=subject, object_text=object,
        speaker=speaker, time=time, quantity=quantity, rule="verbal",
    )
