"""The parse as plain lists, and the builder of parses that other tests use."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.parse.tree import Tree
from tests.trees import at, tree, words

LINE = (
    "Minister/NNP/compound>Popa Elena/NNP/compound>Popa/PERSON Popa/NNP/nsubj>met/PERSON "
    "met=meet/VBD/ROOT Rome/NNP/dobj>met/GPE ,/,/punct>Rome Oslo/NNP/conj>Rome/GPE "
    "and/CC/cc>Oslo Bern/NNP/conj>Oslo/GPE | She/PRP/nsubj>left left=leave/VBD/ROOT"
)


def test_what_the_builder_makes() -> None:
    found = tree(LINE)
    assert found.lemmas[:4] == ["Minister", "Elena", "Popa", "meet"]
    assert [found.span(start, end) for start, end, _ in found.names] == [
        "Elena Popa",
        "Rome",
        "Oslo",
        "Bern",
    ]
    assert [found.span(*sentence) for sentence in found.sentences] == [
        "Minister Elena Popa met Rome , Oslo and Bern",
        "She left",
    ]


def test_walks() -> None:
    found = tree(LINE)
    met, bern = at(found, "met"), at(found, "Bern")
    assert words(found, found.kids(met, "nsubj", "dobj")) == ["Popa", "Rome"]
    assert found.kid(met, "nsubj") == at(found, "Popa")
    assert found.kid(met, "iobj") is None
    assert words(found, list(found.ancestors(bern))) == ["Oslo", "Rome", "met"]
    assert words(found, found.conjuncts(at(found, "Rome"))) == ["Rome", "Oslo", "Bern"]
    assert words(found, found.subtree(at(found, "Oslo"))) == ["Oslo", "and", "Bern"]


@pytest.mark.parametrize(
    ("word", "verb", "noun"), [("met", True, False), ("Rome", False, True), (",", False, False)]
)
def test_kinds(word: str, verb: bool, noun: bool) -> None:
    found = tree(LINE)
    assert found.is_verb(at(found, word)) is verb
    assert found.is_noun(at(found, word)) is noun


@st.composite
def moves(draw: st.DrawFn) -> tuple[Tree, list[tuple[int, int]]]:
    """Draw a chain of tokens and some moves of tokens to any heads, those below included."""
    size = draw(st.integers(2, 8))
    chain = " ".join(f"w{i}/NN/dep>w{i - 1}" if i else "w0/NN/ROOT" for i in range(size))
    pairs = st.tuples(st.integers(0, size - 1), st.integers(0, size - 1))
    return tree(chain), draw(st.lists(pairs, max_size=6))


@given(moves())
def test_attach_keeps_children_as_link_would_make_them(
    drawn: tuple[Tree, list[tuple[int, int]]],
) -> None:
    found, wanted = drawn
    for token, head in wanted:
        found.attach(token, head, "ROOT" if token == head else "dep")
    kept = [list(children) for children in found.children]
    found.link()
    assert kept == found.children


@given(moves())
def test_a_tree_stays_a_tree(drawn: tuple[Tree, list[tuple[int, int]]]) -> None:
    found, wanted = drawn
    for token, head in wanted:
        found.attach(token, head, "ROOT" if token == head else "dep")
        assert found.heads[token] == head
        roots = [t for t, above in enumerate(found.heads) if t == above]
        assert sorted(t for root in roots for t in found.subtree(root)) == list(
            range(len(found.words))
        )


def test_a_token_hung_below_itself_changes_places() -> None:
    found = tree("met/VBD/ROOT Secretary/NN/dobj>met of/IN/prep>Secretary Berg/NNP/pobj>of")
    found.attach(1, 3, "compound")
    assert found.heads == [0, 3, 1, 0]
    assert found.deps == ["ROOT", "compound", "prep", "dobj"]


def test_a_change_of_names_needs_a_new_mark() -> None:
    found = tree(LINE)
    found.names = [(0, 3, "PERSON")]
    found.mark_names()
    assert found.name_of == [0, 0, 0] + [-1] * 8


def test_the_top_of_a_span_is_what_its_other_tokens_hang_on_even_a_root() -> None:
    found = tree("Anna/NNP/compound>Berg/PERSON Berg/NNP/ROOT/PERSON ,/,/punct>Berg")
    assert [found.top(0, 2), found.top(0, 1), found.top(2, 3)] == [1, 0, 2]


def test_to_marks_an_infinitive() -> None:
    found = tree("plans=plan/VBZ/ROOT to/TO/aux>leave leave/VB/xcomp>plans")
    assert [found.has_to(token) for token in range(3)] == [False, False, True]


def test_the_label_of_a_token_is_that_of_its_name() -> None:
    found = tree("Anna/NNP/compound>Berg/PERSON Berg/NNP/nsubj>left/PERSON left=leave/VBD/ROOT")
    assert [found.label(token) for token in (0, 1, 2, -1)] == ["PERSON", "PERSON", "", ""]
