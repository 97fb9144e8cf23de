"""Seconds of resolution over articles against the number of entities: it is to be near linear.

    python -m tests.benchmarks.resolution [NUMBER ...]

Enters: numbers of entities, one mention each, of made-up persons, organizations and concepts.
Leaves: the seconds for each, the entities that come of them, and microseconds an entity.
"""

import argparse
import random
import time
from collections.abc import Iterator

from kg.model import Entity, EntityType
from kg.resolve.corpus import resolve

SOUNDS = ("ka", "lo", "mi", "ren", "sto", "va", "bur", "dje", "ni", "tal", "os", "per", "ul", "ga")
KINDS = (EntityType.PERSON, EntityType.PERSON, EntityType.ORGANIZATION, EntityType.CONCEPT)


def mentions(number: int) -> Iterator[Entity]:
    """Yield entities as articles bring them: full names, surnames, types that clash."""
    random_ = random.Random(7)

    def word(syllables: int) -> str:
        return "".join(random_.choices(SOUNDS, k=syllables)).capitalize()

    # As in news, a few names are everywhere, and most are met once or twice.
    surnames = [word(3) for _ in range(max(10, number // 8))]
    given = [word(2) for _ in range(400)]
    for _ in range(number):
        kind = random_.choice(KINDS)
        last = surnames[int(len(surnames) * random_.random() ** 3)]
        short = kind is EntityType.PERSON and random_.random() < 0.5
        name = last if short else f"{random_.choice(given)} {last}"
        yield Entity(f"{kind.value.lower()}/{name}", kind, name, (name,))


def main() -> None:
    """Print one line for each number."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("numbers", nargs="*", type=int, default=[10_000, 100_000, 1_000_000])
    for number in parser.parse_args().numbers:
        entities = list(mentions(number))
        start = time.perf_counter()
        found = resolve(entities)
        seconds = time.perf_counter() - start
        print(
            f"{number:>9,} mentions -> {len(found.entities):>9,} entities in {seconds:6.2f} s, "
            f"{seconds / number * 1e6:.1f} µs each"
        )


if __name__ == "__main__":
    main()
