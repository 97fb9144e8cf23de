"""Faults of the parser that a rule can tell and mend: a `Tree` is changed in place.

Each repair has a linguistic reason and a test on sentences of our own; none names a word of
one article.  One module a kind of fault.
"""

from collections.abc import Callable, Container
from dataclasses import dataclass

from kg.parse.repair import (
    affixes,
    amounts,
    complements,
    coordination,
    joints,
    names,
    predicates,
    relatives,
    tags,
    titles,
)
from kg.parse.tree import Tree

__all__ = ["Words", "repair"]


@dataclass(frozen=True, slots=True)
class Words:
    """What the repairs ask of the vocabulary.

    `verbs` are the lemmas of all verbs it knows, `speech` of those of saying, `urging` of those
    by which somebody is to do something; `governed` are pairs of a noun of action and a
    preposition that it takes; `is_role` tells whether a token names an office or a kind of
    person, `is_known` whether a surface is a name of the gazetteer, `is_place` whether a place's.
    """

    is_role: Callable[[int], bool]
    is_known: Callable[[str], bool]
    verbs: Container[str]
    speech: Container[str]
    urging: Container[str]
    governed: Container[tuple[str, str]]
    is_place: Callable[[str], bool] | None = None


def repair(tree: Tree, words: Words) -> None:
    """Mend a parse: first words and names, then the verbs, then what hangs on both."""
    tags.lemmas_of_verbs(tree, words.verbs)
    affixes.prefixes(tree)
    affixes.numerals(tree)
    affixes.misspelt_its(tree)
    amounts.won(tree)
    names.trim_names(tree)
    names.join_times(tree)
    joints.whole_names(tree, words.is_role, words.is_known, words.is_place)
    titles.holding(tree, words.is_role)
    titles.named(tree, words.is_role)
    titles.nearest(tree, words.is_role)
    names.nicknames(tree, words.is_role)
    names.name_holders(tree, words.is_role, words.is_known)
    names.places_of_places(tree)
    predicates.two_subjects(tree, words.is_role)
    predicates.finite_roots(tree)
    tags.noun_roots(tree, words.verbs)
    tags.plural_modifiers(tree, words.verbs, words.is_role)
    tags.nouns_as_objects(tree)
    tags.headline_verbs(tree, words.verbs, words.is_role)
    predicates.clauses_of_time(tree)
    predicates.hidden_verbs(tree)
    predicates.contact_roots(tree)
    predicates.contact_clauses(tree)
    tags.gerunds(tree, words.verbs)
    predicates.stray_verbs(tree)
    predicates.lost_subjects(tree)
    coordination.parted_clauses(tree)
    coordination.double_subjects(tree, words.is_role)
    relatives.pronouns(tree)
    relatives.designed(tree)
    relatives.lent_objects(tree)
    relatives.clefts(tree)
    relatives.clefts_of_places(tree)
    relatives.antecedents(tree, words.is_role)
    complements.reporting_participles(tree, words.speech)
    complements.speech_after_quotation(tree, words.speech)
    complements.purposes(tree)
    complements.joined_clauses(tree)
    complements.urged_infinitives(tree, words.urging)
    complements.double_objects(tree)
    complements.receivers(tree)
    complements.named_offices(tree, words.is_role)
    complements.headline_offices(tree, words.is_role)
    complements.agents(tree, words.governed)
    complements.agents_in_action(tree, words.is_role)
    complements.own_participles(tree)
    complements.second_prepositions(tree, words.governed)
    complements.beaten(tree)
    complements.nouns_for_clauses(tree)
    complements.shared_prepositions(tree)
    complements.numbers_for_names(tree)
    coordination.described_names(tree, words.is_role)
    coordination.second_objects(tree)
    coordination.agreeing_subjects(tree)
    coordination.dashed_descriptions(tree)
    coordination.headline_lists(tree)
    names.persons(tree, words.is_role, words.is_known)
    amounts.gapped_amounts(tree)
    amounts.respective_amounts(tree)
