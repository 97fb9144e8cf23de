"""Seconds of resolution over articles against the number of mentions: it is to be near linear.

    python -m tests.benchmarks.resolution [NUMBER ...] [--assert-ratio 2]

Enters: numbers of mentions, twenty an article, of made-up persons, organizations and concepts, as
news has them: surnames, initials, other orders and spellings, accents, slips, types that clash.
Leaves: the seconds for each number, the entities and merges that come of it, and microseconds a
mention.  With `--assert-ratio`, the last may take at most so many times what the first takes.
"""

import argparse
import random
import sys
import time
from collections.abc import Iterator

from kg.model import Entity, EntityType
from kg.resolve.corpus import resolve

SOUNDS = ("ka", "lo", "mi", "ren", "sto", "va", "bur", "dje", "ni", "tal", "os", "per", "ul", "ga")
KINDS = (EntityType.PERSON, EntityType.PERSON, EntityType.ORGANIZATION, EntityType.CONCEPT)
ACCENTS = str.maketrans("aeou", "áéöü")
AN_ARTICLE = 20


def articles(number: int) -> Iterator[tuple[str, list[Entity]]]:
    """Yield articles with so many entities in all, as extraction brings them."""
    random_ = random.Random(7)

    def word(syllables: int) -> str:
        return "".join(random_.choices(SOUNDS, k=syllables)).capitalize()

    # As in news, a few names are everywhere, and most are met once or twice.
    surnames = [word(3) for _ in range(max(10, number // 8))]
    given = [word(2) for _ in range(400)]
    for article in range(number // AN_ARTICLE):
        found: dict[str, Entity] = {}
        while len(found) < AN_ARTICLE:
            kind = random_.choice(KINDS)
            last = surnames[int(len(surnames) * random_.random() ** 3)]
            person = kind is EntityType.PERSON
            name = _variant(random_.choice(given), last, random_) if person else f"{last} Board"
            found[f"{kind}/{name}"] = Entity(f"{kind.lower()}/{name}", kind, name, (name,))
        yield f"a{article:07}", list(found.values())


def _variant(given: str, last: str, random_: random.Random) -> str:
    """Write a person's name in one of the ways in which news writes it."""
    way = random_.random()
    if way < 0.4:
        return last
    if way < 0.45:
        return f"{given[0]}. {last}"
    if way < 0.5:
        return f"{given} {random_.choice('ABKM')}. {last}"
    if way < 0.53:
        return f"{last}, {given}"
    if way < 0.56:
        return f"{given} {last}".translate(ACCENTS)
    if way < 0.58:
        return f"{given} {last[:3]}{last[4:5]}{last[3:4]}{last[5:]}"
    if way < 0.6:
        return f"{given} {last}{last[-1]}"
    return f"{given} {last}"


def main() -> int:
    """Print one line for each number; tell by the exit status whether the ratio holds."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("numbers", nargs="*", type=int, default=[10_000, 100_000, 1_000_000])
    parser.add_argument("--assert-ratio", type=float)
    options = parser.parse_args()
    rates = []
    for number in options.numbers:
        found = list(articles(number))
        start = time.process_time()
        resolution = resolve(found)
        seconds = time.process_time() - start
        rates.append(seconds / number * 1e6)
        print(
            f"{number:>9,} mentions -> {len(resolution.entities):>9,} entities, "
            f"{len(resolution.merges):>9,} merges in {seconds:6.2f} s, {rates[-1]:.1f} µs each"
        )
    return int(bool(options.assert_ratio) and rates[-1] > rates[0] * options.assert_ratio)


if __name__ == "__main__":
    sys.exit(main())
