"""What the model is made from: sentences of a treebank and their variants, and the file."""

from __future__ import annotations

import gzip
import random
from pathlib import Path

import numpy as np

from timeline.syntax.features import DATE, PART_ROWS, PARTS, parts
from timeline.syntax.parser import MODEL
from timeline.syntax.training.export import export, restored
from timeline.syntax.training.treebank import Sentence, read, recased, with_dates_as_words

ROWS = """\
# text = The mill didn't burn on 3 May 1902.
1\tThe\tthe\tDET\tDT\t_\t2\tdet\t_\tNE=O
2\tmill\tmill\tNOUN\tNN\t_\t5\tnsubj\t_\tNE=O
3-4\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_
3\tdid\tdo\tAUX\tVBD\t_\t5\taux\t_\tNE=O
4\tn't\tnot\tPART\tRB\t_\t5\tadvmod\t_\tNE=O
5\tburn\tburn\tVERB\tVB\t_\t0\troot\t_\tNE=O
6\ton\ton\tADP\tIN\t_\t8\tcase\t_\tNE=O
7\t3\t3\tNUM\tCD\t_\t8\tnummod\t_\tNE=O
8\tMay\tMay\tPROPN\tNNP\t_\t5\tobl\t_\tNE=O
9\t1902\t1902\tNUM\tCD\t_\t8\tnmod:unmarked\t_\tSpaceAfter=No|NE=O
9.1\t_\t_\t_\t_\t_\t_\t_\t_\t_
10\t.\t.\tPUNCT\t.\t_\t5\tpunct\t_\tNE=O

"""


def sentence(tmp_path: Path) -> Sentence:
    file = tmp_path / "own.conllu.gz"
    file.write_bytes(gzip.compress(ROWS.encode()))
    (found,) = read(file)
    return found


def test_a_sentence_is_read_with_its_spaces(tmp_path: Path) -> None:
    found = sentence(tmp_path)
    assert found.text == "The mill didn't burn on 3 May 1902."
    assert found.heads == (2, 5, 5, 5, 0, 8, 8, 5, 8, 5)
    assert found.tags[4] == "VERB VB"
    assert found.names == ("O",) * 10


def test_a_date_becomes_one_word_on_the_head_of_all_of_it(tmp_path: Path) -> None:
    merged = with_dates_as_words(sentence(tmp_path))
    assert merged is not None
    assert merged.words == ("The", "mill", "did", "n't", "burn", "on", DATE, ".")
    assert merged.heads == (2, 5, 5, 5, 0, 7, 5, 5)
    assert merged.relations[6] == "obl"
    assert with_dates_as_words(merged) is None


def test_capitals_change_and_nothing_else(tmp_path: Path) -> None:
    found = sentence(tmp_path)
    styles = {recased(found, random.Random(seed)).words for seed in range(300)}
    assert len(styles) > 2
    assert {tuple(word.lower() for word in words) for words in styles} == {
        tuple(word.lower() for word in found.words)
    }


def test_the_parts_of_a_word_are_rows() -> None:
    assert len(parts("McDonald's")) == PARTS
    assert all(0 <= row < PART_ROWS for row in parts("\ud800"))
    assert parts("1998") != parts("x1998")


def test_weights_come_back_from_the_file(tmp_path: Path) -> None:
    state, vocabulary = restored(MODEL)
    copy = tmp_path / "copy.npz"
    with np.load(MODEL) as stored:
        labels = str(stored["labels"].tobytes(), "utf-8").split("\n\n")
    export(state, list(vocabulary), [kind.split("\n") for kind in labels], copy)
    again, words = restored(copy)
    assert words == vocabulary
    for name, weights in state.items():
        assert np.allclose(weights, again[name], atol=2e-3 * max(1, np.abs(weights).max())), name


def test_the_file_is_the_same_each_time(tmp_path: Path) -> None:
    state, vocabulary = restored(MODEL)
    for name in ("one.npz", "two.npz"):
        export(state, list(vocabulary), [["a"], ["b"], ["c"]], tmp_path / name)
    assert (tmp_path / "one.npz").read_bytes() == (tmp_path / "two.npz").read_bytes()
