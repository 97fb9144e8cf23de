"""Entities of many articles -> one node for each thing, whatever the order they come in.

All names are known before any is decided, and articles count as a set, so the outcome is a
function of the set of articles.  Cost: sorts of the distinct keys and one pass over them a rule;
a name is compared with those alone that share its fold, its sound, its letters or its ends.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from kg.model import (
    Entity,
    EntityType,
    Extraction,
    Mention,
    Problem,
    Statement,
    name_of,
    type_of,
)
from kg.resolve.corpus.context import Choice, Contexts
from kg.resolve.corpus.merges import Merge
from kg.resolve.corpus.rulings import Ruling, review
from kg.resolve.corpus.sieve import Sieve
from kg.resolve.folding import is_name

# The mark of a thing that has no name beyond its article: "person/minister@1f0c99ab".
LOCAL = re.compile(r"@[0-9a-f]{8}$")

# An article's id and its entities.
Article = tuple[str, Sequence[Entity]]


@dataclass(frozen=True, slots=True)
class Resolution:
    """What each key of a single article becomes, the entities that come of it, and why.

    `keys` holds for all articles, `local` for the one whose id it stands under.  `problems` are
    the rulings that could not be followed.
    """

    keys: Mapping[str, str]
    entities: tuple[Entity, ...]
    merges: tuple[Merge, ...] = ()
    local: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    def key(self, key: str, article: str = "") -> str:
        """Return the key of the entity that an article's own key stands for."""
        here = self.local.get(article)
        return (here.get(key) if here else None) or self.keys.get(key, key)


def resolve(articles: Iterable[Article], rulings: Sequence[Ruling] = ()) -> Resolution:
    """Merge the entities of all articles: one spelling, one type, one full name for each."""
    every = sorted(articles, key=lambda article: article[0])
    seen: dict[str, list[Entity]] = defaultdict(list)
    for _, entities in every:
        for entity in entities:
            seen[entity.key].append(entity)
    named = [key for key in seen if _is_named(key)]
    ruled = review(rulings, seen)
    sieve = Sieve(seen, named, ruled)
    sieve.run()
    local, merges = _by_context(sieve, every)
    keys = {key: root for key in seen if (root := sieve.book.root(key)) != key}
    resolution = Resolution(
        keys,
        (),
        (*_located(sieve.book.merges, every), *merges),
        local,
        (*sieve.refused, *ruled.problems),
    )
    return replace(resolution, entities=_entities(every, resolution))


def _is_named(key: str) -> bool:
    """Whether a key is that of a thing with a name of its own ("bin Rashid" is one)."""
    return not is_local(key) and (key.startswith("person/") or is_name(name_of(key)))


def is_local(key: str) -> bool:
    """Whether a key, or the name in it, is that of a thing of one article alone."""
    return "@" in key and LOCAL.search(key) is not None


def _by_context(
    sieve: Sieve, articles: Sequence[Article]
) -> tuple[dict[str, dict[str, str]], list[Merge]]:
    """Ask each article with a name that fits several things which of them it means."""
    local: dict[str, dict[str, str]] = defaultdict(dict)
    merges: list[Merge] = []
    if not sieve.contested:
        return local, merges
    root, named = sieve.book.root, set(sieve.named)
    contents = [
        {root(entity.key): entity.key for entity in entities if entity.key in named}
        for _, entities in articles
    ]
    contexts = Contexts([content.keys() for content in contents])
    for key, fits in sorted(sieve.contested.items()):
        candidates = {root(fit) for fit in fits if sieve.book.allows(fit, key)} - {root(key)}
        if root(key) != key or not candidates:
            continue
        numbers = contexts.articles(key)
        chosen = contexts.choose(key, candidates, numbers)
        for number, choice in chosen.items():
            own = {e.key for e in articles[number][1] if root(e.key) == key}
            local[articles[number][0]] |= dict.fromkeys(own, choice.key)
        merges += _chosen(key, {articles[n][0]: choice for n, choice in chosen.items()})
    return local, merges


def _chosen(key: str, choices: Mapping[str, Choice]) -> Iterable[Merge]:
    """Make one record of the articles that chose alike."""
    articles: dict[Choice, list[str]] = defaultdict(list)
    for article, choice in choices.items():
        articles[choice].append(article)
    for choice, ids in sorted(articles.items()):
        yield Merge(
            choice.key, key, "context", choice.confidence, choice.reason, tuple(sorted(ids))
        )


def _located(merges: Sequence[Merge], articles: Iterable[Article]) -> Iterator[Merge]:
    """Add to each merge the articles that it concerns."""
    places: dict[str, set[str]] = {key: set() for m in merges for key in (m.kept, m.merged)}
    for article, entities in articles:
        for entity in entities:
            if entity.key in places:
                places[entity.key].add(article)
    for merge in merges:
        yield replace(merge, articles=tuple(sorted(places[merge.merged])))
        places[merge.kept] |= places.pop(merge.merged)


def _entities(articles: Iterable[Article], resolution: Resolution) -> tuple[Entity, ...]:
    merged: dict[str, list[Entity]] = defaultdict(list)
    for article, entities in articles:
        for entity in entities:
            merged[resolution.key(entity.key, article)].append(entity)
    return tuple(_merge(key, merged[key], resolution) for key in sorted(merged))


def _merge(key: str, group: Sequence[Entity], resolution: Resolution) -> Entity:
    broader = min((entity.broader for entity in group if entity.broader), default=None)
    within = min((entity.within for entity in group if entity.within), default=None)
    name_ = _label(key, group)
    broader = resolution.key(broader) if broader else None
    within = resolution.key(within) if within else None
    if len(group) == 1 and group[0].key == key:
        # Most things stand in one article alone, and hardly anything of them changes.
        alone = group[0]
        same = (alone.name, alone.broader, alone.within) == (name_, broader, within)
        return alone if same else replace(alone, name=name_, broader=broader, within=within)
    return Entity(
        key=key,
        type=type_of(key),
        name=name_,
        names=tuple(sorted({name for entity in group for name in entity.names})),
        metonyms=tuple(sorted({name for entity in group for name in entity.metonyms})),
        broader=broader,
        links=tuple(sorted({link for entity in group for link in entity.links})),
        codes=tuple(sorted({code for entity in group for code in entity.codes})),
        within=within,
    )


def _label(key: str, group: Sequence[Entity]) -> str:
    """Return what a thing is called: a concept as most articles have it, "missiles".

    So is a body whose key was made of its country's name and its own: "U.S. Navy".
    """
    kind, words = type_of(key), name_of(key)
    made = kind is EntityType.ORGANIZATION and not any(words in entity.names for entity in group)
    if not made and (kind is not EntityType.CONCEPT or is_local(words)):
        return LOCAL.sub("", words) if "@" in words else words
    if len(group) == 1:
        return group[0].name
    counts = Counter(entity.name for entity in group)
    return min(counts, key=lambda name: (-counts[name], name))


def apply(extraction: Extraction, resolution: Resolution) -> Extraction:
    """Rename an article's entities by what was decided over all articles.

    What becomes a statement of a thing about itself is left out.
    """
    here = resolution.local.get(extraction.article.id)
    keys = {**resolution.keys, **here} if here else resolution.keys
    renamed = [_statement(statement, keys) for statement in extraction.statements]
    kept = {
        statement.id: statement for statement in renamed if statement.subject != statement.object
    }
    return replace(
        extraction,
        statements=tuple(
            replace(s, content=None) if s.content and s.content not in kept else s
            for s in kept.values()
        ),
        mentions=tuple(_mention(m, keys) for m in extraction.mentions),
    )


def _statement(statement: Statement, keys: Mapping[str, str]) -> Statement:
    return replace(
        statement,
        subject=keys.get(statement.subject, statement.subject),
        object=keys.get(statement.object, statement.object),
        speaker=keys.get(statement.speaker, statement.speaker) if statement.speaker else None,
        place=keys.get(statement.place, statement.place) if statement.place else None,
        arguments=tuple(
            replace(a, entity=keys.get(a.entity, a.entity)) if a.entity else a
            for a in statement.arguments
        ),
    )


def _mention(mention: Mention, keys: Mapping[str, str]) -> Mention:
    key = keys.get(mention.entity, mention.entity)
    if key == mention.entity:
        return mention
    return replace(mention, entity=key, type=type_of(key))
