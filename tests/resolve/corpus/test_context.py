"""A surname that fits two persons is the one's whom its article is about, or nobody's."""

import pytest

from kg.model import Article as Text
from kg.model import Entity, EntityType, Extraction
from kg.resolve.corpus import Article, apply, resolve
from kg.resolve.corpus.rulings import Ruling

ANN, JANIS = "person/Ann Berg", "person/Janis Berg"
PORTS = ("place/Ventspils", "organization/Port Board", "person/Mart Saar")
FARMS = ("place/Madona", "organization/Farm Union", "person/Ilze Lund")


def article(number: int, *keys: str) -> Article:
    """Make an article that names things."""
    kinds = [EntityType(key.split("/")[0].capitalize()) for key in keys]
    names = [key.split("/", 1)[1] for key in keys]
    found = zip(keys, kinds, names, strict=True)
    return f"a{number}", [Entity(key, kind, name, (name,)) for key, kind, name in found]


def named(*articles: Article) -> dict[str, str]:
    """Resolve articles; return what "Berg" became in each that has it."""
    resolution = resolve(articles)
    return {
        article: resolution.key(entity.key, article)
        for article, entities in articles
        for entity in entities
        if entity.name == "Berg"
    }


def test_the_context_decides_for_each_article() -> None:
    articles = (
        article(1, ANN, *PORTS),
        article(2, JANIS, *FARMS),
        article(3, "person/Berg", *PORTS),
        article(4, "person/Berg", *FARMS),
        article(5, "person/Berg", "place/Oslo"),
    )
    assert named(*articles) == {"a3": ANN, "a4": JANIS, "a5": "person/Berg"}
    merges = [merge for merge in resolve(articles).merges if merge.rule == "context"]
    assert [(merge.kept, merge.articles) for merge in merges] == [(ANN, ("a3",)), (JANIS, ("a4",))]
    assert merges[0].reason == (
        "an article on them shares 3 rare names with this one, one on Janis Berg 0"
    )


def test_who_is_in_the_news_more_often_is_not_preferred() -> None:
    many = [article(number, ANN, f"place/Town {number}") for number in range(3, 40)]
    once = article(1, JANIS, *FARMS)
    assert named(*many, once, article(2, "person/Berg", *FARMS))["a2"] == JANIS
    assert named(*many, once, article(2, "person/Berg", "place/Oslo"))["a2"] == "person/Berg"


@pytest.mark.parametrize("shared", [PORTS[:2], (*PORTS[:2], *FARMS[:2]), ()])
def test_little_or_mixed_context_leaves_it_open(shared: tuple[str, ...]) -> None:
    found = named(article(1, ANN, *PORTS), article(2, JANIS, *FARMS),
                  article(3, "person/Berg", *shared))  # fmt: skip
    assert found == {"a3": "person/Berg"}


def test_what_all_articles_name_is_no_context() -> None:
    common = [f"country/Land {number}" for number in range(5)]
    found = named(article(1, ANN, *common), article(2, JANIS, "place/Oslo"),
                  *(article(number, *common) for number in range(4, 9)),
                  article(3, "person/Berg", *common))  # fmt: skip
    assert found == {"a3": "person/Berg"}


def test_an_article_that_names_one_in_full_means_that_one() -> None:
    found = named(article(1, ANN), article(2, JANIS), article(3, "person/Berg", ANN),
                  article(4, "person/Berg", ANN, JANIS))  # fmt: skip
    assert found == {"a3": ANN, "a4": "person/Berg"}


def test_a_ruling_against_one_of_two_leaves_the_other() -> None:
    articles = (article(1, ANN), article(2, JANIS), article(3, "person/Berg"))
    resolution = resolve(articles, [Ruling("apart", "Ann Berg", "person/Berg")])
    assert resolution.key("person/Berg", "a3") == JANIS


def test_the_choice_holds_in_its_article_alone() -> None:
    articles = (article(1, ANN), article(2, JANIS), article(3, "person/Berg", ANN))
    resolution = resolve(articles)
    assert resolution.key("person/Berg") == "person/Berg"
    entities = {entity.key for entity in resolution.entities}
    assert entities == {ANN, JANIS}
    assert apply(Extraction(Text("a3", "")), resolution).statements == ()
