"""What holds for every statement: evidence that slices to its text, keys that exist, stable ids."""

import pickle
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg import readers
from kg.model import Article, Extraction, Part
from kg.pipeline import Extractor
from kg.readers.article import from_text
from kg.statements import is_key, join, keys

pytestmark = pytest.mark.model

EXAMPLES = Path(__file__).parents[1] / "examples" / "articles"
HOSTILE = {
    "title apart": Article(
        "title",
        "Latvia opened its ports on Monday.\n\nShe thanked Estonia, Ilze Kalnina said.",
        title="Kalnina urges Estonia to open ports",
    ),
    "odd spaces": Article(
        "spaces", "  Latvia\u00a0praised  Estonia.\r\n\r\n\tNorway \u2003 thanked\nLatvia.  "
    ),
    "beyond the plane": Article("planes", "😀 Latvia praised Estonia. 🇱🇻 Norway thanked “Latvia”."),
    "slash": Article("slash", "Latvia said that work/life balance matters to Estonia."),
    "nothing": Article("nothing", ""),
    "no letters": Article("signs", "--- *** --- ???"),
    "furniture": Article(
        "furniture",
        "Share Estonia with Latvia now\n\nLatvia praised Estonia.\n\nNorway sponsors Latvia.",
        body=((31, 54),),
    ),
    "twice": Article("twice", "Latvia praised Estonia. Latvia praised Estonia."),
    "about itself": Article("self", "Latvia praised Latvia. Norway defended itself."),
}


@cache
def extractor() -> Extractor:
    """Load the model once."""
    return Extractor()


@cache
def extractions() -> dict[str, Extraction]:
    """Read all articles of the examples and those of our own."""
    examples = [found for found in readers.read([EXAMPLES]) if isinstance(found, Article)]
    articles = [*examples, *HOSTILE.values()]
    return {found.article.id: found for found in extractor().extract(articles)}


def sources(article: Article) -> dict[Part, str]:
    """Return the texts that offsets count in."""
    return {Part.BODY: article.text, Part.HEADLINE: article.title}


def check(found: Extraction) -> None:
    """Check all that holds for any extraction."""
    texts = sources(found.article)
    known = {entity.key for entity in found.entities}
    ids = [statement.id for statement in found.statements]
    assert len(set(ids)) == len(ids)
    for statement in found.statements:
        place = statement.evidence
        assert texts[place.part][place.start : place.end] == place.sentence
        assert place.sentence.strip()
        assert statement.subject != statement.object
        assert is_key(statement.subject)
        assert set(keys(statement)) <= known
        assert 0 <= statement.confidence <= 1
        assert statement.content is None or statement.content in ids
        assert statement.content != statement.id
        assert statement.surface
        assert statement.subject_text
        assert statement.object_text
    assert {mention.entity for mention in found.mentions} <= known
    assert len(known) == len(found.entities)


def test_the_examples_give_statements() -> None:
    assert sum(len(found.statements) for found in extractions().values()) > 100


def test_whatever_is_read_holds_together() -> None:
    for found in extractions().values():
        check(found)


def test_mentions_slice_to_their_text() -> None:
    for found in extractions().values():
        texts = sources(found.article)
        for mention in found.mentions:
            words = texts[mention.part][mention.start : mention.end]
            assert words.split() == mention.text.replace("\u2013", "-").split() or (
                words.replace("\u2013", "-").split() == mention.text.split()
            )


WORDS = ("Latvia", "Ilze Kalnina", "she", "praised", "urged", "to open", "the ports", "said that")
SIGNS = (" ", "\n\n", ". ", ", ", "“", "”", '"', "/", "—", "😀", "\u00a0", "(", ")", "$3 million ")
PIECES = st.sampled_from([*WORDS, *SIGNS])


@settings(
    max_examples=60, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
@given(st.lists(PIECES, max_size=25).map("".join), st.sampled_from(["", "Kalnina urges Latvia"]))
def test_any_text_holds_together(text: str, title: str) -> None:
    for found in extractor().extract([from_text(text, title=title, id="any")]):
        check(found)


def test_reading_again_gives_the_same() -> None:
    before = extractions()
    articles = [found.article for found in before.values()]
    assert list(extractor().extract(reversed(articles))) == list(reversed(before.values()))


def test_an_article_given_twice_is_read_twice() -> None:
    article = HOSTILE["twice"]
    first, second = extractor().extract([article, article])
    assert first == second == extractions()[article.id]


def test_extractions_can_be_pickled() -> None:
    for found in extractions().values():
        assert pickle.loads(pickle.dumps(found)) == found


def test_ids_depend_on_the_article_and_its_words_alone() -> None:
    text = "Latvia praised Estonia."
    one, other, longer = extractor().extract(
        [Article("a", text), Article("b", text), Article("a", text + " Norway thanked Latvia.")]
    )
    assert one.statements[0].id != other.statements[0].id
    assert one.statements[0].id in {statement.id for statement in longer.statements}


def test_the_same_sentence_twice_is_two_statements() -> None:
    found = extractions()["twice"].statements
    assert [s.evidence.start for s in found if s.relation == "praises"] == [0, 24]


def test_furniture_never_gets_in() -> None:
    found = extractions()["furniture"]
    (start, end), = found.article.body  # fmt: skip
    assert [(s.subject, s.object) for s in found.statements] == [
        ("country/Latvia", "country/Estonia")
    ]
    assert all(start <= m.start < m.end <= end for m in found.mentions)


def test_nothing_relates_to_itself() -> None:
    assert extractions()["self"].statements == ()


def test_words_are_not_taken_for_a_key() -> None:
    for statement in extractions()["slash"].statements:
        assert not statement.object.startswith("work/")


def test_the_headline_counts_in_the_title() -> None:
    found = [s for s in extractions()["title"].statements if s.evidence.part is Part.HEADLINE]
    assert {s.subject for s in found} == {"person/Ilze Kalnina", "country/Estonia"}
    assert {s.evidence.sentence for s in found} == {HOSTILE["title apart"].title}


@pytest.mark.parametrize("name", ["nothing", "no letters"])
def test_what_says_nothing_gives_nothing(name: str) -> None:
    found = extractions()[HOSTILE[name].id]
    assert (found.statements, found.mentions) == ((), ())


def test_pieces_of_one_article_are_joined() -> None:
    whole = extractions()["title"]
    one, two = (
        Extraction(whole.article, whole.entities[:3], (), whole.statements[:1]),
        Extraction(whole.article, whole.entities[1:], whole.mentions, whole.statements[1:]),
    )
    assert join([one, two]) == whole
    assert join([whole]) is whole


def test_one_fact_of_a_sentence_is_stated_once() -> None:
    """A verb and the noun that it lends its subject say the same thing."""
    text = "Anna Berg announced her candidacy for the Senate on Monday."
    found = next(iter(Extractor().extract([from_text(text)])))
    facts = [(s.subject, s.relation, s.object, s.factuality) for s in found.statements]
    assert len(facts) == len(set(facts))
    assert sum(relation == "runsFor" for _, relation, _, _ in facts) == 1


@pytest.mark.parametrize(
    ("sentence", "time"),
    [
        ("Juris Popa, who was the president of Latvia, praised Norway.", "was"),
        ("Juris Popa was the president of Latvia from 2001 to 2005.", "from 2001 to 2005"),
        ("Juris Popa is the president of Latvia.", None),
        # what was said then may hold now
        ("Norway said that Juris Popa was the president of Latvia.", None),
    ],
)
def test_a_past_office_is_told_from_one_that_is_held(sentence: str, time: str | None) -> None:
    (found,) = extractor().extract([Article("office", sentence)])
    (office,) = [s for s in found.statements if s.relation == "holdsPosition"]
    assert (office.time.text if office.time else None) == time


@pytest.mark.parametrize(
    ("sentence", "time"),
    [
        (
            "Latvia and Norway met on May 2, 2019. The meeting was attended by Olaf Berg.",
            "on May 2, 2019",
        ),
        ("Latvia and Norway met on May 2, 2019. The show was attended by Olaf Berg.", None),
        (
            "Latvia and Norway will meet on May 2, 2019. The meeting was attended by Olaf Berg.",
            None,
        ),
    ],
)
def test_what_is_done_at_an_event_is_done_at_its_time(sentence: str, time: str | None) -> None:
    (found,) = extractor().extract([Article("event", sentence)])
    (attended,) = [s for s in found.statements if s.relation == "attends"]
    assert (attended.time.text if attended.time else None) == time
