"""The census of a store's archive -> entities, the places that mention them, and merges.

Enters: the archive, and a name as a user writes it.  Leaves: rows to be shown.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from kg.archive import Archive
from kg.archive.census import Census, Counted
from kg.errors import UnknownNameError
from kg.model import Article, Evidence, Mention, Part, name_of
from kg.resolve.corpus.merges import Merge
from kg.resolve.corpus.rulings import divide_places, divided, kept_apart
from kg.resolve.folding import fold

# How much is shown to each side of a mention that stands in no statement's sentence.
AROUND = 80


@dataclass(frozen=True, slots=True)
class Place:
    """One place that mentions an entity; `start` and `end` are its offsets in `part`."""

    entity: str
    text: str
    kind: str
    rule: str
    article: str
    headline: str
    date: str
    part: str
    start: int
    end: int
    sentence: str


def find(census: Census, name: str) -> list[Counted]:
    """Return the entities that go by a name or a key; `UnknownNameError` if there are none."""
    found = census.entities(name, exact=True)
    if not found:
        near = ", ".join(repr(entity.name) for entity in census.entities(name)[:3])
        remedy = f"did you mean {near}?" if near else "kg entities lists the names"
        raise UnknownNameError(f"no entity is named {name!r}: {remedy}")
    return [entity for entity in found if entity.key == name] or found


def places(archive: Archive, name: str) -> Iterator[Place]:
    """Yield the places that mention what goes by a name, in the order of articles and text."""
    census, pairs = archive.census, kept_apart(archive.rulings())
    keys = [entity.key for entity in find(census, name)]
    for article in sorted({article for key in keys for article in census.articles(key)}):
        if (extraction := archive.get(article)) is None:
            continue
        found = divide_places(extraction, divided(extraction.entities, pairs))
        own = {used: key for key in keys for used in census.own_keys(key, article)}
        sentences = tuple(dict.fromkeys(s.evidence for s in found.statements))
        for mention in found.mentions:
            if mention.entity in own:
                yield _place(mention, own[mention.entity], found.article, sentences)


def _place(
    mention: Mention, entity: str, article: Article, sentences: tuple[Evidence, ...]
) -> Place:
    return Place(
        entity=entity,
        text=mention.text,
        kind=mention.kind.value,
        rule=mention.rule,
        article=article.id,
        headline=article.title,
        date=str(article.date or ""),
        part=mention.part.value,
        start=mention.start,
        end=mention.end,
        sentence=" ".join(_sentence(mention, article, sentences).split()),
    )


def _sentence(mention: Mention, article: Article, sentences: tuple[Evidence, ...]) -> str:
    """Return the sentence of a statement that holds a mention, else the words around it."""
    for evidence in sentences:
        inside = evidence.start <= mention.start and mention.end <= evidence.end
        if inside and evidence.part is mention.part:
            return evidence.sentence
    text = article.title if mention.part is Part.HEADLINE else article.text
    start = max(text.rfind("\n", 0, mention.start) + 1, mention.start - AROUND)
    end = text.find("\n", mention.end)
    return text[start : min(len(text) if end < 0 else end, mention.end + AROUND)]


def merges(
    census: Census, name: str = "", *, rule: str = "", below: float = 2.0
) -> Iterator[Merge]:
    """Yield the merges that lead to a name or away from it, by a rule, below a confidence."""
    made = list(census.merges())
    rules = {merge.rule for merge in made}
    if rule and rule not in rules:
        known = ", ".join(sorted(rules)) or "none"
        raise UnknownNameError(f"no merge was made by a rule {rule!r}: the rules are {known}")
    wanted = fold(name)
    for merge in made:
        ends = (merge.kept, merge.merged)
        named = not name or name in ends or any(wanted in fold(name_of(key)) for key in ends)
        if named and rule in ("", merge.rule) and merge.confidence < below:
            yield merge


def rules(census: Census, name: str = "") -> Counter[str]:
    """Count the mentions of what goes by a name, or of all, by the rule that linked each."""
    found = [entity.key for entity in find(census, name)] if name else [""]
    return sum((census.rules(key) for key in found), Counter[str]())
