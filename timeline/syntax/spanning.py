"""From scores of arcs to a tree: the best head of each word, then cycles broken."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_NEVER = np.float32(-1e9)


def heads(scores: NDArray[np.float32]) -> list[int]:
    """The heads of the maximum spanning tree with one root.

    `scores` is (words, words + 1): of each word the scores of its heads, column 0 the root's.
    Heads count from 1, 0 is the root. After Chu and Liu (1965) and Edmonds (1967).

    >>> heads(np.array([[0, 0, 9], [5, 0, 0]], np.float32))
    [2, 0]
    """
    n = len(scores)
    own = scores.copy()
    own[np.arange(n), np.arange(n) + 1] = _NEVER
    best = own.argmax(1)
    roots = np.flatnonzero(best == 0)
    if len(roots) != 1:
        # The root is the word that loses least by being one.
        loss = own[:, 0] - own[:, 1:].max(1) if n > 1 else own[:, 0]
        root = int(loss.argmax())
        own[:, 0] = _NEVER
        own[root] = _NEVER
        own[root, 0] = 0
        best = own.argmax(1)
    if _cycle(best) is not None:
        whole = np.full((n + 1, n + 1), _NEVER, np.float64)
        whole[1:] = own
        root = int(np.flatnonzero(best == 0)[0])
        whole[1:, 0] = _NEVER
        whole[root + 1, 0] = 0
        return _edmonds(whole)[1:]
    return [int(head) for head in best]


def _cycle(best: NDArray[np.intp]) -> list[int] | None:
    """The words of a cycle, counted from 1, or None."""
    state = [0] * (len(best) + 1)
    state[0] = 2
    for start in range(1, len(best) + 1):
        path = []
        at = start
        while state[at] == 0:
            state[at] = 1
            path.append(at)
            at = int(best[at - 1])
        if state[at] == 1:
            return path[path.index(at) :]
        for word in path:
            state[word] = 2
    return None


def _edmonds(scores: NDArray[np.float64]) -> list[int]:
    """Heads by contraction; row and column 0 are the root, row 0 is ignored."""
    n = len(scores)
    scores = scores.copy()
    np.fill_diagonal(scores, _NEVER * 10)
    best = scores.argmax(1)
    best[0] = 0
    cycle = _cycle(best[1:])
    if cycle is None:
        return [int(head) for head in best]
    inside = np.zeros(n, bool)
    inside[cycle] = True
    outside = np.flatnonzero(~inside)
    ring = np.array(cycle)
    kept = scores[ring, best[ring]]
    into = scores[np.ix_(ring, outside)] - kept[:, None]
    out = scores[np.ix_(outside, ring)]
    size = len(outside) + 1
    small = np.full((size, size), _NEVER * 10, np.float64)
    small[:-1, :-1] = scores[np.ix_(outside, outside)]
    small[-1, :-1] = into.max(0)
    small[:-1, -1] = out.max(1)
    solved = _edmonds(small)
    result = [int(head) for head in best]
    for at, word in enumerate(outside):
        head = solved[at]
        if head == size - 1:
            result[word] = int(ring[out[at].argmax()])
        else:
            result[word] = int(outside[head])
    entry = solved[-1]
    enters = int(ring[into[:, entry].argmax()])
    result[enters] = int(outside[entry])
    return result
