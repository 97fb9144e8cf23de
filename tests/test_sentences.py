"""Whole sentences through the model: what each must give, and what it must not.

A row is a sentence and its statements as "subject | relation | object | factuality", with
"| by speaker" or "| quantity" added where the row is about these.  Statements beside those of
a row are allowed, except where a row forbids them.
"""

from collections.abc import Mapping
from functools import cache

import pytest

from kg import pipeline
from kg.model import Article, Statement

VOICE = [
    ("Norway bought six patrol boats.", "Norway | buys | six patrol boats | Actual"),
    (
        "Six patrol boats were bought by Norway.",
        "Norway | buys | six patrol boats | Actual",
    ),
    ("The village was bombed by Russia on Tuesday.", "Russia | bombs | village | Actual"),
    ("The company is based in Zurich.", "company | basedIn | Zurich | Actual"),
    ("The flag belongs to Latvia.", "Latvia | owns | flag | Actual"),
    ("Kenya called off the summit.", "Kenya | cancels | summit | Actual"),
    ("Chile gave Peru a loan.", "Chile | gives | loan | Actual"),
    ("Poland was given tanks by Germany.", "Germany | gives | tanks | Actual"),
    ("The deal gives Norway access to the port.", "deal | gives | access | Actual"),
    ("Olaf Berg was born in Oslo and raised in Peru.", "Olaf Berg | grewUpIn | Peru | Actual"),
    (
        "Norway announced a naval coalition to patrol the Baltic Sea which was joined by Latvia.",
        "Latvia | joins | naval coalition | Actual",
    ),
    ("Kenya was awarded the contract.", "Kenya | beAwarded | contract | Actual"),
    ("The bill was rejected on Friday.", "bill | rejectedOn | Friday | Actual"),
    ("Norway took a decision on gas exports.", "Norway | decides | gas exports | Actual"),
    ("The firm laid off 300 workers.", "firm | dismisses | 300 workers | Actual"),
    # A state that the object is brought into belongs to the verb, and so does "away".
    ("The move could put lives at risk.", "move | putAtRisk | lives | Possible"),
    ("The fee keeps investors away.", "fee | keepAway | investors | Actual"),
    # Who is treated as a thing is not one.
    ("The visitor is treated as a queen.", "visitor | treatedAs | queen | Actual"),
    # A number behind a noun tells which it is.
    ("The company rose to number 3 in the ranking.", "company | reaches | number 3 | Actual"),
    ("Oslo opened a plant in Norway intended to make steel.", "plant | make | steel | Planned"),
    ("Peru imports wheat from Canada and gas from Bolivia.", "Peru | imports | wheat | Actual"),
    ("Police arrested Olaf Berg, 34, as a suspect.", "police | arrests | Olaf Berg | Actual"),
]

SUPPORTING = [
    ("Norway said it would send tanks to Latvia.", "Norway | sends | tanks | Planned"),
    ("The US sent tanks to Latvia.", "United States | sends | tanks | Actual"),
    # Who urges can speak; a commitment that encourages does not.
    (
        "The commitment encouraged Anna Berg.",
        "commitment | encourage | Anna Berg | Actual",
    ),
    (
        "Norway's commitment encouraged Anna Berg.",
        "Norway's commitment | encourage | Anna Berg | Actual",
    ),
    ("There are 300 soldiers in Latvia.", "300 soldiers | locatedIn | Latvia | Actual"),
    ("Denmark promised Latvia three ships.", "Denmark | promises | three ships | Actual"),
    ("Kenya began an exercise with 12 ships on Monday.", "Kenya | starts | exercise | Actual"),
    ("Latvia spends 2 percent of its GDP on defense.", "Latvia | spends | defense | Actual"),
    (
        "Denmark relied on Latvia to build the road.",
        "Latvia | builds | road | Planned",
    ),
    (
        'Anna Berg replied in a letter: "I will not sign the treaty."',
        "Anna Berg | signs | treaty | Denied",
    ),
]

COORDINATION = [
    (
        "Chile, which exports copper, and Peru, which exports silver, signed a pact.",
        "Chile | signs | pact | Actual",
        "Peru | signs | pact | Actual",
    ),
    (
        "The fire at a factory in Dhaka that killed 30 workers was caused by a gas leak.",
        "gas leak | causes | fire | Actual",
        "factory | kills | 30 workers | Actual",
    ),
    (
        "Two people were killed and five injured when a bus hit a truck.",
        "two people | killed | were killed | Actual",
        "five | injured | injured | Actual",
    ),
    (
        "The firm sold its stake in Telenor, the largest operator.",
        "Telenor | isA | largest operator | Actual",
    ),
    ("Finland and Sweden signed the treaty.", "Finland | signs | treaty | Actual"),
    ("Finland and Sweden signed the treaty.", "Sweden | signs | treaty | Actual"),
    (
        "Norway, Sweden and Denmark signed the treaty.",
        "Norway | signs | treaty | Actual",
        "Sweden | signs | treaty | Actual",
        "Denmark | signs | treaty | Actual",
    ),
    (
        "Chile praised Peru and Bolivia.",
        "Chile | praises | Peru | Actual",
        "Chile | praises | Bolivia | Actual",
    ),
    (
        "Chile visited and praised Peru.",
        "Chile | visits | Peru | Actual",
        "Chile | praises | Peru | Actual",
    ),
    (
        "Portugal condemned the attack and imposed sanctions on Belarus.",
        "Portugal | condemns | attack | Actual",
        "Portugal | sanctions | Belarus | Actual",
    ),
    (
        "Norway not only condemned Sweden but also expelled its ambassador.",
        "Norway | condemns | Sweden | Actual",
        "Norway | expels | ambassador | Actual",
    ),
]

RELATIVES = [
    (
        "The minister who met Angela Merkel praised Poland.",
        "minister | meets | Angela Merkel | Actual",
        "minister | praises | Poland | Actual",
    ),
    (
        "Kenya, which borders Somalia, closed the port.",
        "Kenya | borders | Somalia | Actual",
        "Kenya | closes | port | Actual",
    ),
    ("The treaty that Norway signed protects Iceland.", "Norway | signs | treaty | Actual"),
    (
        "Andrea Rossi, whose party supports Ukraine, left Rome.",
        "party | supports | Ukraine | Actual",
    ),
    (
        "The city in which France opened an embassy welcomed Germany.",
        "France | opens | embassy | Actual",
    ),
]

ANTECEDENTS = [
    ("The town where Ana Popa works is small.", "Ana Popa | workIn | town | Actual"),
    (
        "Norsk Data, which Boeing bought in 1999 and sold in 2005, closed.",
        "Boeing | buys | Norsk Data | Actual",
        "Boeing | sells | Norsk Data | Actual",
    ),
    (
        "Norway, Sweden and Denmark, which signed the treaty, left.",
        "Norway | signs | treaty | Actual",
        "Denmark | signs | treaty | Actual",
    ),
    ("It was in Oslo that the treaty was signed.", "treaty | signedIn | Oslo | Actual"),
    ("The drones Turkey sold to Poland failed.", "Turkey | sells | drones | Actual"),
    (
        "Ana Popescu is a lawyer who lives in Oslo.",
        "Ana Popescu | livesIn | Oslo | Actual",
        "Ana Popescu | isA | lawyer | Actual",
    ),
    (
        "Ana Popescu, a lawyer who lives in Oslo, sued Peru.",
        "Ana Popescu | livesIn | Oslo | Actual",
    ),
    ("It was Norway that attacked Sweden.", "Norway | attacks | Sweden | Actual"),
    ("What Norway bought was gas.", "Norway | buys | gas | Actual"),
    (
        "The president of Peru who visited Chile praised Bolivia.",
        "president of Peru | visits | Chile | Actual",
    ),
]

CONTROL = [
    ("Norway voted on May 9 to leave the pact.", "Norway | leaves | pact | Planned"),
    ("Norway considered buying tanks.", "Norway | buys | tanks | Possible"),
    (
        "Oslo urged Madrid to raise its budget.",
        "Norway | urges | Spain | Actual",
        "Spain | raises | budget | Requested | by Norway",
    ),
    ("Canada plans to send tanks to Latvia.", "Canada | sends | tanks | Planned"),
    (
        "Denmark promised Estonia to send ships.",
        "Denmark | promises | Estonia | Actual",
        "Denmark | sends | ships | Planned",
    ),
    (
        "Japan wants Vietnam to join the pact.",
        "Japan | wants | Vietnam | Actual",
        "Vietnam | joins | pact | Requested",
    ),
    (
        "Lisbon called on Warsaw to accept refugees.",
        "Portugal | urges | Poland | Actual",
        "Poland | accepts | refugees | Requested | by Portugal",
    ),
    ("Iran was urged to free the hostages.", "Iran | releases | hostages | Requested"),
    ("The minister wants to visit Japan.", "minister | visits | Japan | Planned"),
    ("Austria seems to support Hungary.", "Austria | supports | Hungary | Possible"),
    ("Greece refused to recognise Kosovo.", "Greece | recognizes | Kosovo | Denied"),
    ("Ireland failed to ratify the treaty.", "Ireland | ratifies | treaty | Denied"),
    ("Mexico managed to extradite the suspect.", "Mexico | extradites | suspect | Actual"),
    (
        "Peru accused Chile of violating the treaty.",
        "Peru | accuses | Chile | Actual",
        "Chile | violates | treaty | Possible | by Peru",
    ),
    ("Norway barred Sweden from buying gas.", "Sweden | buys | gas | Denied"),
    ("Norway stopped buying gas from Russia.", "Norway | buys | gas | Denied"),
    (
        "Norway thanked Sweden for sending ships.",
        "Norway | thanks | Sweden | Actual",
        "Sweden | sends | ships | Actual",
    ),
]

COMPLEMENTS = [
    (
        "Albania said that Serbia had attacked Kosovo.",
        "Albania | says | Serbia had attacked Kosovo | Actual",
        "Serbia | attacks | Kosovo | Actual | by Albania",
    ),
    ("Albania said Serbia attacked Kosovo.", "Serbia | attacks | Kosovo | Actual | by Albania"),
    (
        "Prague denied that it had sold tanks to Libya.",
        "Czech Republic | sells | tanks | Denied | by Czech Republic",
    ),
    (
        "Turkey warned that Greece might block the deal.",
        "Greece | prevents | deal | Possible | by Turkey",
    ),
    ("Cuba insisted that Spain return the painting.", "Spain | return | painting | Requested"),
    (
        "Tunisia demanded that Italy accept the migrants.",
        "Italy | accepts | migrants | Requested | by Tunisia",
    ),
    (
        "Norway did not deny that it had attacked Sweden.",
        "Norway | attacks | Sweden | Possible",
    ),
    (
        "Norway did not say that Sweden attacked Denmark.",
        "Sweden | attacks | Denmark | Possible",
    ),
    ("It is possible that Norway attacked Sweden.", "Norway | attacks | Sweden | Possible"),
    ("The claim that Norway attacked Sweden is false.", "Norway | attacks | Sweden | Possible"),
]

PARTICIPLES = [
    (
        "Speaking in Geneva, Kofi Mensah criticised Sudan.",
        "Kofi Mensah | criticizes | Sudan | Actual",
    ),
    ("Egypt closed the border, blocking aid to Gaza.", "Egypt | prevents | aid | Actual"),
    (
        "Forces backed by Russia seized the airport.",
        "Russia | supports | forces | Actual",
        "forces | captures | airport | Actual",
    ),
    (
        "Troops supporting Turkey entered Syria.",
        "troops | supports | Turkey | Actual",
        "troops | enters | Syria | Actual",
    ),
]

WITHOUT_OBJECT = [
    ("Prices are likely to rise.", "prices | rise | to rise | Possible"),
    ("The deadline stands at October 31.", "deadline | standAt | October 31 | Actual"),
    ("There were doubts about the treaty.", "doubts | existAbout | treaty | Actual"),
    ("All of the ships sank.", "ships | sink | sank | Actual"),
    ("Anna Berg resigned.", "Anna Berg | resign | resigned | Actual"),
    ("The vote is scheduled for March 24.", "vote | scheduledFor | March 24 | Actual"),
    ("Anna Berg plans to resign on Monday.", "Anna Berg | resignOn | Monday | Planned"),
    ("The soldiers were not injured.", "soldiers | injured | were not injured | Denied"),
    ("The explosion was very powerful.", "explosion | be | very powerful | Actual"),
    (
        "The estimated cost is 3 billion euros.",
        "estimated cost | be | 3 billion euros | Actual | 3 billion euros",
    ),
    ("Farm output fell sharply.", "farm output | fall | sharply | Actual"),
    ("The army moved out on Friday.", "army | moveOut | moved out | Actual"),
]

NOUNS = [
    ("Anna Berg, 54, leads the bank.", "Anna Berg | age | 54 | Actual"),
    # Each of a list of officials has his own title, and all of them do it.
    (
        "The talks were attended by Norwegian prime minister Erna Solberg and energy minister "
        "Olaf Berg, Latvian prime minister Ana Popa and energy minister Ivo Lens, and Estonian "
        "president Mart Laar and energy minister Juris Kalns.",
        "Erna Solberg | attends | talks | Actual",
        "Ana Popa | attends | talks | Actual",
        "Ana Popa | holdsPosition | prime minister of Latvia | Actual",
        "Ivo Lens | holdsPosition | energy minister | Actual",
    ),
    # Who is elected is to hold the office.
    (
        "Latvian President-elect Juris Popa thanked Norway.",
        "Juris Popa | holdsPosition | president of Latvia | Planned",
    ),
    # A headline's bare office is what its subject becomes.
    ("Juris Popa elected party leader", "Juris Popa | holdsPosition | party leader | Actual"),
    (
        "The report spoke of errors by sitting President Juris Popa.",
        "Juris Popa | holdsPosition | president | Actual",
    ),
    # The money of Korea is no victory.
    (
        "Latvia spent 61 trillion won on defense.",
        "Latvia | spends | defense | Actual | 61 trillion won",
    ),
    ("The court found Olaf Berg guilty of fraud.", "Olaf Berg | guiltyOf | fraud | Actual"),
    (
        "The parliament elected Olaf Berg president.",
        "parliament | elects | Olaf Berg | Actual",
        "Olaf Berg | holdsPosition | president | Actual",
    ),
    ("The treaty made Norway a member of the pact.", "Norway | memberOf | pact | Actual"),
    ("Helsinki is the capital of Finland.", "Helsinki | capitalOf | Finland | Actual"),
    (
        "Ana Popa, the minister of finance, and Olaf Lund, the mayor of Bergen, met.",
        "Ana Popa | holdsPosition | finance minister | Actual",
        "Olaf Lund | holdsPosition | mayor of Bergen | Actual",
        "Ana Popa | meets | Olaf Lund | Actual",
    ),
    ("Norwegian attacks on Sweden continued.", "Norway | attacks | Sweden | Actual"),
    ("The attack by Norway on Sweden surprised Denmark.", "Norway | attacks | Sweden | Actual"),
    (
        "Elena Popescu, the foreign minister of Romania, visited Moldova.",
        "Elena Popescu | holdsPosition | foreign minister of Romania | Actual",
        "Elena Popescu | visits | Moldova | Actual",
    ),
    (
        "Foreign Minister Elena Popescu met Olaf Berg in Vienna.",
        "Elena Popescu | holdsPosition | foreign minister | Actual",
        "Elena Popescu | meets | Olaf Berg | Actual",
    ),
    (
        "Olaf Berg is the president of Estonia.",
        "Olaf Berg | holdsPosition | president of Estonia | Actual",
    ),
    (
        "Olaf Berg was elected president of Estonia.",
        "Olaf Berg | holdsPosition | president of Estonia | Actual",
    ),
    ("Finland is a member of NATO.", "Finland | memberOf | NATO | Actual"),
    ("The airport is in Havana.", "airport | locatedIn | Havana | Actual"),
    ("Syria is under sanctions.", "Syria | beUnder | sanctions | Actual"),
    (
        "Norway's army trained Ukrainian soldiers.",
        "Norway's army | arms | Ukrainian soldiers | Actual",
    ),
    (
        "Seoul's commitment to increase defense budgets pleased Washington.",
        "South Korea | raises | defense budgets | Planned | by South Korea",
    ),
    (
        "South Korea's plan to raise military spending worried China.",
        "South Korea | raises | military spending | Planned",
    ),
    ("Russia's invasion of Georgia shocked Poland.", "Russia | invades | Georgia | Actual"),
    (
        "Norway's attack on Sweden was condemned by Denmark.",
        "Norway | attacks | Sweden | Actual",
        "Denmark | condemns | Norway's attack | Actual",
    ),
    ("The talks between Kenya and Somalia collapsed.", "Kenya | negotiatesWith | Somalia | Actual"),
    ("India made a promise to Nepal to build a dam.", "India | builds | dam | Planned | by India"),
    ("France issued a warning to Niger.", "France | warns | Niger | Actual"),
    ("Turkey launched an attack on Syria.", "Turkey | attacks | Syria | Actual"),
    ("Russia put pressure on Moldova.", "Russia | urges | Moldova | Actual"),
]

AMOUNTS = [
    (
        "Estonia urged Latvia to spend 5 percent of its GDP and Lithuania 4 percent.",
        "Lithuania | spends | 4 percent | Requested | 4 percent",
    ),
    (
        "Berlin urged Taiwan to spend 10 percent and Japan 3 percent.",
        "Taiwan | spends | 10 percent | Requested | 10 percent",
        "Japan | spends | 3 percent | Requested | 3 percent",
        "Germany | urges | Japan | Actual",
    ),
    (
        "Canada and Mexico spend 2 percent and 1 percent of GDP, respectively.",
        "Canada | spends | 2 percent | Actual | 2 percent",
        "Mexico | spends | 1 percent of GDP | Actual | 1 percent of GDP",
    ),
    (
        "France and Italy sent 200 and 300 soldiers, respectively, to Mali.",
        "France | sends | soldiers | Actual | 200",
        "Italy | sends | soldiers | Actual | 300",
    ),
]

NEGATION = [
    ("Norway did not sign the treaty.", "Norway | signs | treaty | Denied"),
    ("Norway never attacked Sweden.", "Norway | attacks | Sweden | Denied"),
    ("No country condemned Israel.", "country | condemns | Israel | Denied"),
    # Who does one thing rather than another does not do the other, nor a third after "or".
    (
        "Rather than recall the ferries or sell them, Norway said that it will repair them.",
        "Norway | recalls | ferries | Denied",
        "Norway | sells | ferries | Denied",
    ),
    (
        "Instead of closing the harbour, Norway sold it.",
        "Norway | closes | harbour | Denied",
        "Norway | sells | harbour | Actual",
    ),
    (
        "Norway leased the tunnel instead of buying the bridge.",
        "Norway | buys | bridge | Denied",
    ),
    ("Olaf Berg was acquitted of killing a guard.", "Olaf Berg | kills | guard | Denied"),
    ("Slovakia sent no soldiers to Kosovo.", "Slovakia | sends | soldiers | Denied"),
    ("Neither Norway nor Sweden signed the treaty.", "Sweden | signs | treaty | Denied"),
    (
        "Malta did not sign or ratify the treaty.",
        "Malta | signs | treaty | Denied",
        "Malta | ratifies | treaty | Denied",
    ),
    ("Norway hardly supports Sweden.", "Norway | supports | Sweden | Denied"),
    ("Australia decided against buying submarines.", "Australia | buys | submarines | Denied"),
    ("Croatia left without signing the accord.", "Croatia | signs | accord | Denied"),
    ("Denmark no longer supports Greenland.", "Denmark | supports | Greenland | Denied"),
]

MODALITY = [
    ("Norway signed a deal to export gas.", "Norway | exports | gas | Planned"),
    ("Will Norway sell gas to Germany?", "Norway | sells | gas | Possible"),
    # A charge claims a deed that is still to be proven.
    ("Olaf Berg was charged with stealing files.", "Olaf Berg | steals | files | Possible"),
    (
        "Prosecutors charged Olaf Berg with bribing officials.",
        "Olaf Berg | bribes | officials | Possible",
    ),
    # Who says that one thing or the other will be done claims neither.
    (
        "Norway will sell or close the harbour.",
        "Norway | sells | harbour | Possible",
        "Norway | closes | harbour | Possible",
    ),
    # What is used to do a thing does it; what one became by a deed, one is.
    ("Norway used drones to attack Latvia.", "Norway | attacks | Latvia | Actual"),
    (
        "The harbour passed Riga to become the largest port.",
        "harbour | becomes | largest port | Actual",
    ),
    ("The airline already offers flights to Riga.", "airline | travelsTo | Riga | Actual"),
    ("Germany may sell submarines to India.", "Germany | sells | submarines | Possible"),
    ("Germany must sell submarines to India.", "Germany | sells | submarines | Requested"),
    ("Germany will sell submarines to India.", "Germany | sells | submarines | Planned"),
    ("Germany would sell submarines to India.", "Germany | sells | submarines | Possible"),
    ("Germany reportedly sold submarines to India.", "Germany | sells | submarines | Possible"),
    ("Norway is to send ships to Malta.", "Norway | sends | ships | Planned"),
    ("Norway has to send ships to Malta.", "Norway | sends | ships | Requested"),
    ("Norway is unlikely to attack Sweden.", "Norway | attacks | Sweden | Possible"),
    ("Norway is willing to support Sweden.", "Norway | supports | Sweden | Planned"),
    (
        "If Ukraine joins NATO, Russia will attack Finland.",
        "Ukraine | joins | NATO | Possible",
        "Russia | attacks | Finland | Possible",
    ),
    (
        "Hungary will cancel the deal unless Brussels releases the funds.",
        "Hungary | cancels | deal | Possible",
        "European Union | releases | funds | Possible",
    ),
    ("Did Norway sell gas to Germany?", "Norway | sells | gas | Possible"),
]

QUOTES = [
    (
        '"Hungary attacked our allies," said Maria Novak.',
        "Hungary | attacks | allies | Actual | by Maria Novak",
    ),
    (
        'Maria Novak said: "Hungary attacked our allies."',
        "Hungary | attacks | allies | Actual | by Maria Novak",
    ),
    (
        '"Hungary," Maria Novak said, "attacked our allies in the region."',
        "Hungary | attacks | allies | Actual | by Maria Novak",
    ),
    (
        "According to Maria Novak, Hungary attacked Slovakia.",
        "Hungary | attacks | Slovakia | Actual | by Maria Novak",
    ),
    (
        "Hungary attacked Slovakia, according to Maria Novak.",
        "Hungary | attacks | Slovakia | Actual | by Maria Novak",
    ),
    (
        "Hungary attacked Slovakia, the ministry said.",
        "Hungary | attacks | Slovakia | Actual | by ministry",
    ),
    (
        "Maria Novak visited Prague. She said that Hungary had attacked Slovakia.",
        "Hungary | attacks | Slovakia | Actual | by Maria Novak",
    ),
    (
        'Maria Novak met Peter Horvat. "Hungary attacked our allies," she said.',
        "Hungary | attacks | allies | Actual | by Maria Novak",
    ),
    (
        "Maria Novak said Hungary had attacked Slovakia, adding that Serbia had bombed Bosnia.",
        "Hungary | attacks | Slovakia | Actual | by Maria Novak",
        "Serbia | bombs | Bosnia and Herzegovina | Actual | by Maria Novak",
    ),
]

HEADLINES = [
    ("Boeing CEO Calhoun to step down", "Calhoun | stepDown | to step down | Planned"),
    ("Finland Rejects Plan to Close Border", "Finland | rejects | plan | Actual"),
    ("Latvia Backs Plan to Move Port", "Latvia | supports | plan | Actual"),
    ("Boeing to cut jobs in Seattle", "Boeing | cuts | jobs | Planned"),
    (
        "Norway Urges Sweden to Buy More Gas",
        "Norway | urges | Sweden | Actual",
        "Sweden | buys | more Gas | Requested | by Norway",
    ),
    (
        "Peru president ousts interior minister",
        "Peru president | dismisses | interior minister | Actual",
    ),
]

# What the extraction does not get yet: each row says why.
FAILING = [
    (
        "the frame has the one who fears as subject, whichever end the verb gives him",
        "The plan worried China.",
        "China | fears | plan | Actual",
    ),
    (
        "a pronoun for a country is not resolved over quotation marks",
        '"Hungary attacked our allies," Maria Novak said. "It also bombed Slovakia."',
        "Hungary | bombs | Slovakia | Actual | by Maria Novak",
    ),
]

BODIES = [
    *VOICE, *COORDINATION, *RELATIVES, *ANTECEDENTS, *CONTROL, *COMPLEMENTS, *PARTICIPLES,
    *WITHOUT_OBJECT, *NOUNS, *AMOUNTS, *NEGATION, *MODALITY, *QUOTES, *SUPPORTING,
]  # fmt: skip


@cache
def extractor() -> pipeline.Extractor:
    """Load the model once."""
    return pipeline.Extractor()


def read(text: str = "", title: str = "") -> set[str]:
    """Return the statements of a text as lines, the bare ones and those with what is added."""
    article = Article(id="sentence", text=text or "Nothing else was known.", title=title)
    (extraction,) = extractor().extract([article])
    names = {entity.key: entity.name for entity in extraction.entities}
    return {line for statement in extraction.statements for line in lines(statement, names)}


def lines(statement: Statement, names: Mapping[str, str]) -> set[str]:
    """Write one statement as the rows do, with the names of its entities."""
    ends = (named(statement.subject, names), statement.relation, named(statement.object, names))
    bare = " | ".join((*ends, statement.factuality))
    speaker = named(statement.speaker, names) if statement.speaker else ""
    said = {f"{bare} | by {speaker}"} if speaker else set()
    counted = {f"{bare} | {statement.quantity.text}"} if statement.quantity else set()
    return {bare} | said | counted


def named(key: str, names: Mapping[str, str]) -> str:
    """Return an entity's name, without the mark of its article; other words stay what they are."""
    return names.get(key, key).partition("@")[0]


@pytest.mark.model
@pytest.mark.parametrize(("sentence", "expected"), [(s, e) for s, *e in BODIES])
def test_sentence(sentence: str, expected: list[str]) -> None:
    assert set(expected) <= read(sentence)


@pytest.mark.model
@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        # an amount does nothing
        ("The price will be cut by 200 dollars to 399 dollars.", "200 dollars | "),
        # a deed takes place, and no firm
        ("Volvo bought Scania, which took place in 1996.", "Scania | take"),
        # what is chosen over a thing is not both
        ("Two vans burn gas rather than heavy oil.", " | heavy oil"),
        # a day is when one celebrates; money is what one searches with
        ("Today is a day to celebrate the ship.", "day | "),
        # nobody is made a student
        ("Bergen student Olaf Berg won the race.", "holdsPosition"),
        # money is no victory, and nobody sits a president
        ("Latvia spent 61 trillion won on defense.", "win"),
        ("The report spoke of errors by sitting President Juris Popa.", "sit |"),
        ("Juris Popa elected party leader", "elects"),
        # neither of two countries lies in the other
        ("World Cup day five: Norway, Latvia, Estonia win", "locatedIn"),
    ],
)
def test_what_is_not_said(sentence: str, word: str) -> None:
    assert not [line for line in read(sentence) if word in line]


@pytest.mark.model
@pytest.mark.parametrize(("headline", "expected"), [(h, e) for h, *e in HEADLINES])
def test_headline(headline: str, expected: list[str]) -> None:
    assert set(expected) <= read(title=headline)


@pytest.mark.model
@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(sentence, expected, marks=pytest.mark.xfail(strict=True, reason=reason))
        for reason, sentence, *expected in FAILING
    ],
)
def test_failing(sentence: str, expected: list[str]) -> None:
    assert set(expected) <= read(sentence)
