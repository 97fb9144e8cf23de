"""Resolution over articles: free of order, repeatable, careful with names that clash."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model import (
    Article,
    Entity,
    EntityType,
    Evidence,
    Extraction,
    Factuality,
    Mention,
    MentionKind,
    Part,
    Qualifier,
    Statement,
)
from kg.resolve.corpus import FullNames, Resolution, apply, resolve

LINK = "https://example.org/entry"


def entity(key: str, *links: str, broader: str | None = None) -> Entity:
    """Make an entity of a key alone."""
    kind, name = key.split("/", 1)
    plain = name.partition("@")[0]
    return Entity(key, EntityType(kind.capitalize()), plain, (plain,), (), broader, links)


def outcome(*keys: str | Entity) -> dict[str, str]:
    """Resolve keys; return what each became."""
    entities = [entity(key) if isinstance(key, str) else key for key in keys]
    resolution = resolve(entities)
    return {entity.key: resolution.key(entity.key) for entity in entities}


FIRST = ["Ann", "Ana", "A.", "Bo", "Bo Li"]
MIDDLE = ["", "M.", "Mary", "K.", "bin"]
LAST = ["Berg", "Lund", "van Dahl", "Dahl"]
FULL = st.builds(
    lambda *words: " ".join(word for word in words if word),
    st.sampled_from(FIRST),
    st.sampled_from(MIDDLE),
    st.sampled_from(LAST),
)
NAMES = st.one_of(FULL, st.sampled_from([*LAST, "Ann", "BERG", "Berg@0123abcd", "budget", "Oslo"]))
KINDS = st.sampled_from(["person", "person", "organization", "concept", "country", "place"])
ENTITIES = st.lists(
    st.builds(
        lambda kind, name, link, broader: entity(
            f"{kind}/{name}", *([LINK] if link else []), broader=broader
        ),
        KINDS,
        NAMES,
        st.booleans(),
        st.sampled_from([None, "concept/a", "concept/b"]),
    ),
    max_size=14,
)


@given(ENTITIES.flatmap(lambda found: st.tuples(st.just(found), st.permutations(found))))
def test_order_does_not_matter(pair: tuple[list[Entity], list[Entity]]) -> None:
    one, two = (resolve(entities) for entities in pair)
    assert one.entities == two.entities
    assert one.keys == two.keys


@settings(max_examples=400, deadline=None)
@given(ENTITIES)
def test_resolving_again_changes_nothing(entities: list[Entity]) -> None:
    once = resolve(entities)
    again = resolve(once.entities)
    assert again.entities == once.entities
    assert again.keys == {}


@given(ENTITIES)
def test_every_key_becomes_one_of_the_entities(entities: list[Entity]) -> None:
    resolution = resolve(entities)
    keys = {found.key for found in resolution.entities}
    assert {resolution.key(entity.key) for entity in entities} == keys
    assert len(keys) == len(resolution.entities)
    names = {name for found in resolution.entities for name in found.names}
    assert names == {name for entity in entities for name in entity.names}


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["Ilze Kalnina", "Kalnina"], "Ilze Kalnina"),
        (["Ilze Marta Kalnina", "Ilze Kalnina", "Kalnina"], "Ilze Marta Kalnina"),
        (["Mohammed bin Rashid", "bin Rashid"], "Mohammed bin Rashid"),
        (["Ilze M. Kalnina", "Ilze Marta Kalnina"], "Ilze Marta Kalnina"),
    ],
)
def test_short_names_join_the_full_one(names: list[str], expected: str) -> None:
    assert set(outcome(*(f"person/{name}" for name in names)).values()) == {f"person/{expected}"}


@pytest.mark.parametrize(
    "names",
    [
        ["Ilze Kalnina", "Janis Kalnina", "Kalnina"],
        ["Ilze Marta Kalnina", "Ilze Berta Kalnina", "Ilze Kalnina", "Kalnina"],
        ["George A. Berg", "George B. Berg", "Berg"],
        ["Ilze Kalnina", "Ilze"],
        ["Kalnina", "Saar"],
        ["Ilze Kalnina", "Kalnina Bank"],
        ["Donald Berg", "Donald Berg Jr."],
    ],
)
def test_names_that_may_be_two_persons_stay_apart(names: list[str]) -> None:
    keys = [f"person/{name}" for name in names]
    assert outcome(*keys) == {key: key for key in keys}


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        (["organization/Hansa"] * 2 + ["concept/Hansa"], "organization/Hansa"),
        (["concept/Hansa", "organization/Hansa"], "concept/Hansa"),
        (["organization/HANSA"] * 2 + ["organization/Hansa"], "organization/HANSA"),
        (["place/Hansa"] * 3 + [entity("organization/Hansa", LINK)], "organization/Hansa"),
        (["person/Kalnina"] * 2 + ["organization/Kalnina", "person/Ilze Kalnina"],
         "person/Ilze Kalnina"),
    ],
)  # fmt: skip
def test_one_name_has_one_type(keys: list[str | Entity], expected: str) -> None:
    assert set(outcome(*keys).values()) == {expected}


def test_two_entries_of_one_name_stay_apart() -> None:
    both = [entity("country/Georgia", LINK + "/1"), entity("place/Georgia", LINK + "/2")]
    assert outcome(*both) == {found.key: found.key for found in both}


def test_an_entry_is_short_for_nobody() -> None:
    keys: list[str | Entity] = [entity("person/Berg", LINK), "person/Ann Berg"]
    assert outcome(*keys)["person/Berg"] == "person/Berg"


def test_a_name_without_a_label_may_be_a_surname() -> None:
    assert outcome("concept/Kalnina", "person/Ilze Kalnina")["concept/Kalnina"] == (
        "person/Ilze Kalnina"
    )


def test_a_thousand_articles_are_no_gazetteer() -> None:
    many = [entity("place/Hansa")] * 1500
    assert outcome(*many, entity("organization/Hansa", LINK))["place/Hansa"] == "organization/Hansa"


@pytest.mark.parametrize("key", ["person/minister@1f0c99ab", "event/summit@1f0c99ab"])
def test_what_has_no_name_stays_in_its_article(key: str) -> None:
    other = key.replace("1f", "2e")
    assert outcome(key, other) == {key: key, other: other}
    assert {found.name for found in resolve([entity(key)]).entities} == {entity(key).name}


def test_an_at_sign_in_a_name_is_part_of_it() -> None:
    found = resolve([Entity("concept/desk@example.org", EntityType.CONCEPT, "desk@example.org")])
    assert [one.name for one in found.entities] == ["desk@example.org"]


def test_common_nouns_of_another_case_are_no_names() -> None:
    keys = ["concept/budget", "organization/Budget"]
    assert outcome(*keys) == {key: key for key in keys}


def test_a_merge_keeps_all_that_is_known() -> None:
    one = Entity(
        "country/Norway", EntityType.COUNTRY, "Norway", ("Norway",), ("Oslo",), None, ("a",)
    )
    two = Entity("place/Norway", EntityType.PLACE, "Norway", ("Norge",), (), "concept/x")
    (merged,) = resolve([two, one, one]).entities
    assert merged == Entity(
        "country/Norway", EntityType.COUNTRY, "Norway", ("Norge", "Norway"), ("Oslo",), "concept/x",
        ("a",),
    )  # fmt: skip


def test_names_are_looked_up_by_their_ends_not_compared_with_all() -> None:
    names = FullNames()
    for number in range(1000):
        names.add(f"Given{number} Berg")
    assert names.fitting("Given7 Marta Berg") == ["Given7 Berg"]
    assert names.fitting("Other Berg") == []
    assert len(names.fitting("Berg")) == 1000


def statement(number: str, subject: str, target: str, **more: object) -> Statement:
    """Make a statement of keys."""
    place = Evidence(Part.BODY, 0, 4, "text")
    bare = Statement(
        number,
        subject,
        "helps",
        target,
        "helps",
        "it",
        "it",
        Factuality.ACTUAL,
        0.5,
        "verbal",
        place,
    )
    return Statement(**{**{name: getattr(bare, name) for name in Statement.__slots__}, **more})


def test_keys_are_renamed_wherever_they_stand() -> None:
    short, full = "person/Kalnina", "person/Ilze Kalnina"
    found = Extraction(
        Article("a", "text"),
        mentions=(Mention(Part.BODY, 0, 4, "text", MentionKind.NAME, EntityType.PERSON, short),),
        statements=(
            statement("1", short, "country/Latvia", arguments=(Qualifier("to", "her", short),)),
            statement("2", "country/Latvia", short, speaker=short, place=short),
        ),
    )
    first, second = apply(found, Resolution({short: full}, ())).statements
    assert (first.subject, first.arguments[0].entity) == (full, full)
    assert (second.object, second.speaker, second.place) == (full, full, full)
    assert apply(found, Resolution({short: full}, ())).mentions[0].entity == full


def test_nothing_relates_to_itself_after_a_merge() -> None:
    found = Extraction(
        Article("a", "text"),
        statements=(
            statement("1", "person/Ilze Kalnina", "person/Kalnina"),
            statement("2", "country/Latvia", "country/Norway", content="1"),
            statement("3", "country/Latvia", "country/Norway", content="2"),
        ),
    )
    kept = apply(found, Resolution({"person/Kalnina": "person/Ilze Kalnina"}, ())).statements
    assert [(s.id, s.content) for s in kept] == [("2", None), ("3", "2")]
