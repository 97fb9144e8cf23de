"""Words with their tag and role -> lemmas: each found once by the pipeline, then remembered.

A pipeline's attribute ruler and rule lemmatizer look at one token at a time, but for a few
contractions ("gonna"), and take a sixth of its time; what they say of a word in a role is
always the same.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.pipeline import AttributeRuler, Lemmatizer
    from spacy.tokens import Doc

COMPONENTS = ("attribute_ruler", "lemmatizer")


# All that a lemma depends on: the word, its tag and its role.
Role = tuple[str, str, str]
COMMA: Role = (",", ",", "punct")


class Lemmas:
    """The lemmas that a pipeline gives, without its components having to run on every token."""

    def __init__(self, nlp: "Language", ruler: "AttributeRuler", lemmatizer: "Lemmatizer") -> None:
        """Take over from the components of a pipeline; `of` tells whether that can be done."""
        from spacy.matcher import Matcher

        self._vocab = nlp.vocab
        self._components = (ruler, lemmatizer)
        self._known: dict[Role, str] = {}
        self._contracted: dict[tuple[Role, ...], list[str]] = {}
        self._wide = Matcher(nlp.vocab)
        rules: Any = ruler.patterns
        for number, rule in enumerate(rules):
            if wide := [pattern for pattern in rule["patterns"] if len(pattern) > 1]:
                self._wide.add(str(number), wide)

    @classmethod
    def of(cls, nlp: "Language") -> Self | None:
        """Return the lemmas of a pipeline, or None where its lemmatizer is of another kind."""
        from spacy.lang.en.lemmatizer import EnglishLemmatizer
        from spacy.pipeline import AttributeRuler

        if not set(COMPONENTS) <= set(nlp.pipe_names):
            return None
        ruler, lemmatizer = (nlp.get_pipe(name) for name in COMPONENTS)
        if not isinstance(ruler, AttributeRuler) or not isinstance(lemmatizer, EnglishLemmatizer):
            return None
        return cls(nlp, ruler, lemmatizer) if lemmatizer.mode == "rule" else None

    def lemmas(
        self, doc: "Doc", words: Sequence[str], tags: Sequence[str], deps: Sequence[str]
    ) -> list[str]:
        """Return the lemmas of a parsed document, given its columns of words, tags and roles."""
        roles: list[Role] = list(zip(words, tags, deps, strict=True))
        known = self._known
        self._learn([role for role in dict.fromkeys(roles) if role not in known])
        found = [known[role] for role in roles]
        for _, start, end in self._contractions(doc):
            found[start:end] = self._together(tuple(roles[start:end]))
        return found

    def _learn(self, roles: Sequence[Role]) -> None:
        """Ask the pipeline for words that it has not been asked for, each by itself."""
        doc = self._doc(roles)
        if self._contractions(doc):
            # what stands side by side by chance is no contraction: "let", "'s"
            doc = self._doc([part for role in roles for part in (role, COMMA)])
        step = len(doc) // len(roles) if roles else 1
        self._known |= zip(roles, self._read(doc)[::step], strict=True)

    def _together(self, roles: tuple[Role, ...]) -> list[str]:
        """Return the lemmas of words that one rule looks at together: "gonna"."""
        if roles not in self._contracted:
            self._contracted[roles] = self._read(self._doc(roles))
        return self._contracted[roles]

    def _contractions(self, doc: "Doc") -> list[tuple[int, int, int]]:
        """Find what a rule looks at together: its number, first token and end."""
        return self._wide(doc) if len(self._wide) else []

    def _read(self, doc: "Doc") -> list[str]:
        for component in self._components:
            component(doc)
        return [token.lemma_ for token in doc]

    def _doc(self, row: Sequence[Role]) -> "Doc":
        """Write words in their roles as a document in which nothing hangs together."""
        from spacy.tokens import Doc

        words, tags, deps = ([role[part] for role in row] for part in range(3))
        heads = list(range(len(row)))
        return Doc(self._vocab, words=words, tags=tags, deps=deps, heads=heads)
