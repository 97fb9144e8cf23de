"""Scored candidates -> the ones to tell."""

from kg.clauses.clause import Clause
from kg.tuples.candidate import Candidate, Words
from kg.tuples.choice import Scored, choose


def scored(
    clause: Clause, sure: float, objects: tuple[Words, ...], *notes: str, relation: Words = (1,)
) -> Scored:
    return Scored(Candidate((0,), relation, objects, "verbal", clause, frozenset(notes)), sure)


def clause(head: int) -> Clause:
    return Clause(head, "verbal", "sell", (head,))


def test_members_one_by_one_win_where_they_promise_more() -> None:
    one = clause(1)
    members = [scored(one, 0.6, ((at,),), "object split") for at in (2, 4)]
    whole = scored(one, 0.7, ((2, 3, 4),), "object whole")
    assert choose([*members, whole]) == members


def test_the_whole_wins_where_the_members_are_poor() -> None:
    one = clause(1)
    members = [scored(one, 0.4, ((at,),), "object split") for at in (2, 4, 6)]
    whole = scored(one, 0.7, ((2, 3, 4, 5, 6),), "object whole")
    assert choose([*members, whole]) == [whole]


def test_other_notes_make_no_other_wording() -> None:
    one = clause(1)
    both = [scored(one, 0.9, ((2,),), "gap"), scored(one, 0.1, ((3,),), "chain")]
    assert choose(both) == both


def test_of_two_that_tell_one_fact_the_surer_stays() -> None:
    poor = scored(clause(1), 0.5, ((2, 3, 4, 5, 6, 7, 8),))
    sure = scored(clause(9), 0.8, ((2, 3, 4, 5, 6, 7, 8, 10),))
    assert choose([poor, sure]) == [sure]


def test_members_of_a_coordination_are_never_doubles() -> None:
    """Each differs from the others by one word; what they share may be long."""
    one = clause(1)
    tail = tuple(range(10, 20))
    members = [scored(one, 0.7, ((at, *tail),), "object split") for at in (2, 4, 6, 8)]
    assert choose(members) == members


def test_a_word_counts_in_its_slot_alone() -> None:
    there = scored(clause(1), 0.5, ((2,),), relation=(1,))
    back = scored(clause(9), 0.8, ((1,),), relation=(2,))
    assert choose([there, back]) == [there, back]


def test_clauses_stay_in_order() -> None:
    first, second = scored(clause(1), 0.2, ((2,),)), scored(clause(5), 0.9, ((6,),), relation=(5,))
    assert choose([first, second]) == [first, second]
