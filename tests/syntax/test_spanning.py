"""From scores to a tree: always a tree, and the best one."""

from __future__ import annotations

from itertools import product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from timeline.syntax.spanning import heads

scores = st.integers(1, 5).flatmap(
    lambda n: st.lists(
        st.lists(st.integers(-50, 50), min_size=n + 1, max_size=n + 1), min_size=n, max_size=n
    )
)


def is_tree(found: tuple[int, ...] | list[int]) -> bool:
    if list(found).count(0) != 1:
        return False
    for word in range(1, len(found) + 1):
        seen = set()
        while word:
            if word in seen:
                return False
            seen.add(word)
            word = found[word - 1]
    return True


@given(scores)
def test_there_is_one_root_and_no_cycle(rows: list[list[int]]) -> None:
    assert is_tree(heads(np.array(rows, np.float32)))


@given(scores)
def test_no_tree_with_that_root_scores_more(rows: list[list[int]]) -> None:
    found = heads(np.array(rows, np.float32))
    n = len(rows)

    def worth(tree: tuple[int, ...] | list[int]) -> int:
        return sum(rows[at][head] for at, head in enumerate(tree))

    trees = [tree for tree in product(range(n + 1), repeat=n) if is_tree(tree)]
    same_root = [tree for tree in trees if tree.index(0) == found.index(0)]
    assert worth(found) == max(map(worth, same_root))


def test_the_best_heads_are_kept_where_they_make_a_tree() -> None:
    assert heads(np.array([[0, 0, 9, 1], [8, 0, 0, 0], [0, 1, 7, 0]], np.float32)) == [2, 0, 2]


def test_a_cycle_is_broken_where_it_costs_least() -> None:
    rows = [[5, 0, 9], [1, 9, 0]]
    assert heads(np.array(rows, np.float32)) == [0, 1]
