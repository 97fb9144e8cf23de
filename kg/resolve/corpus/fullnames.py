"""Short names of persons -> the full names that they can be short for, found by their ends.

Names are tuples of folded words; each full name stands for the key of a person.
"""

from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from kg.resolve.corpus.variants import LONG, sound
from kg.resolve.names.persons import same_person

# The commonest family names that stand before the given name in Chinese, Korean and Vietnamese;
# each is written by itself in news ("Xi", "Kim").
FAMILIES: Final = """
    ahn bae bai bui cai cao chae chang chen cheng cheung cho choi chung dai dang deng ding dong
    du duong fan fang feng fu gao gong gu guo han hong hu huang hwang jang jeon jeong jia jiang
    jin jo jung kang kim kong kwon lai lam lee lei leung li liang lim lin liu lu luo ma mao meng
    min mo moon ngo nguyen noh oh pan park peng pham qian qin rao ren roh ryu seo shen shi shin
    shu su tan tang tao tian tran tsai wan wang wei wen wong wu xi xia xiao xie xu xue yan yang
    yao ye yi yin yoo yoon yu yuan zeng zhang zhao zheng zhong zhou zhu
"""

# Short forms of English given names that stand for one full form alone ("Chris" does not).
DIMINUTIVES: Final = """
    abe abraham, andy andrew, becky rebecca, ben benjamin, bernie bernard, bill william,
    bob robert, charlie charles, chuck charles, dan daniel, dave david, debbie deborah,
    dick richard, don donald, ed edward, fred frederick, greg gregory, jeff jeffrey, jim james,
    joe joseph, ken kenneth, larry lawrence, liz elizabeth, maggie margaret, matt matthew,
    mike michael, pete peter, rick richard, rob robert, ron ronald, sam samuel, sue susan,
    tim timothy, tom thomas, tony anthony, walt walter, will william
"""

Words = Sequence[str]


class FullNames:
    """The full names of persons that are no short form of another."""

    def __init__(self) -> None:
        """Start with none."""
        self._families = frozenset(FAMILIES.split())
        self._given = dict(pair.split() for pair in DIMINUTIVES.split(","))
        self._by_ends: dict[tuple[str, str], dict[tuple[str, ...], str]] = defaultdict(dict)
        self._by_initial: dict[tuple[str, str], set[str]] = defaultdict(set)
        self._by_part: dict[str, set[str]] = defaultdict(set)
        self._by_sound: dict[str, set[str]] = defaultdict(set)

    def add(self, words: Words, person: str) -> None:
        """Enter a name of several words."""
        first, last = words[0], words[-1]
        words = self._in_full(words)
        self._by_ends[words[0], last][tuple(words)] = person
        self._by_initial[first[0], last].add(person)
        for start in range(1, len(words)):
            self._by_part[" ".join(words[start:])].add(person)
        if len(last) >= LONG:
            self._by_sound[sound(last)].add(person)
        if first in self._families:
            self._by_part[first].add(person)

    def fitting(self, words: Words) -> list[str]:
        """Return the persons that a name can be short for, sorted."""
        if not words:
            return []
        found = set(self._by_part.get(" ".join(words), ()))
        if len(words) > 1:
            whole = self._in_full(words)
            name = " ".join(whole)
            rivals = self._by_ends.get((whole[0], whole[-1]), {})
            found |= {p for other, p in rivals.items() if same_person(" ".join(other), name)}
            if len(words) == 2 and len(words[0]) == 1:
                found |= self._by_initial.get((words[0], words[1]), set())
        elif not found and len(words[0]) >= LONG:
            found |= self._by_sound.get(sound(words[0]), set())
        return sorted(found)

    def _in_full(self, words: Words) -> list[str]:
        """Write the given name in full: "Tim Cook" as "Timothy Cook"."""
        return [self._given.get(words[0], words[0]), *words[1:]]
