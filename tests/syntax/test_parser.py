"""The model that ships: what it says of sentences that nobody trained it on."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.syntax import parser
from timeline.syntax.parser import MODEL, parse
from timeline.syntax.tree import Tree


def tree(text: str, *dates: str) -> Tree:
    places = [(text.index(date), text.index(date) + len(date)) for date in dates]
    return parse(text, [((0, len(text)), places)])[0]


@pytest.mark.parametrize(
    ("text", "word", "relation", "head"),
    [
        ("The council rejected the plan.", "council", "nsubj", "rejected"),
        ("The council rejected the plan.", "plan", "obj", "rejected"),
        ("The bridge was built by a firm from Leeds.", "bridge", "nsubj:pass", "built"),
        ("The bridge was built by a firm from Leeds.", "firm", "obl:agent", "built"),
        ("The judge who signed the order retired.", "signed", "acl:relcl", "judge"),
        ("The minister said that taxes would rise.", "rise", "ccomp", "said"),
        ("The firm was founded in Oslo and moved to Bergen.", "moved", "conj", "founded"),
        ("Protesters did not leave the square.", "not", "advmod", "leave"),
        ("She wants to visit Rome.", "visit", "xcomp", "wants"),
        ("The ship sank because its hull was weak.", "weak", "advcl", "sank"),
    ],
)
def test_heads(text: str, word: str, relation: str, head: str) -> None:
    parsed = tree(text)
    found = next(token for token in parsed.tokens if token.text == word)
    assert (found.relation, parsed[found.head].text) == (relation, head)


@pytest.mark.parametrize(
    ("text", "date", "head"),
    [
        ("The treaty was signed on 3 May 1902.", "3 May 1902", "signed"),
        ("The March 12 summit was virtual.", "March 12", "summit"),
        ("The fire of 3 May 1902 was never explained.", "3 May 1902", "fire"),
        ("Last week the court heard the appeal.", "Last week", "heard"),
    ],
)
def test_a_date_hangs_on_what_it_dates(text: str, date: str, head: str) -> None:
    parsed = tree(text, date)
    at = next(at for at, token in enumerate(parsed.tokens) if token.date == 0)
    assert head in [parsed[up].text for up in parsed.above(at)][:2]


def test_a_sentence_is_read_alike_alone_and_among_others() -> None:
    texts = ["It rained.", "The court heard the appeal of the bank.", "Nobody saw the ship sink."]
    text = " ".join(texts)
    starts = [text.index(one) for one in texts]
    together = parse(text, [((s, s + len(t)), []) for s, t in zip(starts, texts, strict=True)])
    for one, parsed in zip(texts, together, strict=True):
        alone = tree(one)
        assert [t.head for t in parsed.tokens] == [t.head for t in alone.tokens]
        assert [t.relation for t in parsed.tokens] == [t.relation for t in alone.tokens]


@settings(max_examples=30, deadline=None)
@given(st.text(max_size=60))
def test_any_text_becomes_a_tree(text: str) -> None:
    parsed = tree(text)
    roots = [token for token in parsed.tokens if token.head < 0]
    assert len(roots) == (1 if parsed.tokens else 0)
    for at in range(len(parsed)):
        assert len(list(parsed.above(at))) < len(parsed)


def test_the_file_is_small() -> None:
    assert MODEL.stat().st_size <= 4_000_000


def test_numpy_comes_with_the_first_sentence_only() -> None:
    code = (
        "import sys, timeline; timeline.extract('Nothing happened.', '2020-01-01');"
        "assert 'numpy' not in sys.modules;"
        "timeline.extract('It opened on 3 May 1902.');"
        "assert 'numpy' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_the_threads_of_the_matrices_are_left_as_they_were() -> None:
    from threadpoolctl import threadpool_info

    parser.network()
    before = [pool["num_threads"] for pool in threadpool_info()]
    tree("It rained.")
    assert [pool["num_threads"] for pool in threadpool_info()] == before


def test_its_licence_and_its_sources_are_beside_it() -> None:
    notice = (MODEL.parent / "NOTICE").read_text(encoding="utf-8")
    for wanted in ("CC BY-SA 4.0", "UD_English-EWT", "GUM", "trained a statistical model"):
        assert wanted in notice
    assert Path(MODEL.parent / "LICENSE-MODEL").exists()
