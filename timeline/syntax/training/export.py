"""Trained weights → the data file: whole numbers of eight bits with a scale a row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

_EIGHT_BITS = ("word", "part", "inputs", "states", "weight", "relation")


def export(
    state: Mapping[str, NDArray[np.float32]],
    vocabulary: Sequence[str],
    labels: Sequence[Sequence[str]],
    file: Path,
) -> None:
    """Write weights in the form that `timeline.syntax.network` reads.

    `labels` are the tags, the relations and the kinds of names.
    """
    arrays = {
        "word": state["word.weight"],
        "part": state["part.weight"],
        "root": state["root"],
        "arc": state["arc"],
        "relation": state["relation"],
    }
    for layer in ("lower", "upper"):
        ends = ("l0", "l0_reverse")
        pairs = {
            "inputs": [state[f"{layer}.weight_ih_{end}"].T for end in ends],
            "states": [state[f"{layer}.weight_hh_{end}"].T for end in ends],
            "bias": [
                state[f"{layer}.bias_ih_{end}"] + state[f"{layer}.bias_hh_{end}"] for end in ends
            ],
        }
        pairs["bias"] = [bias[None] for bias in pairs["bias"]]
        for kind, both in pairs.items():
            arrays[f"{layer}.{kind}"] = _gates_of_the_program(np.stack(both))
    renamed = {"relation_dependent": "below", "relation_head": "above"}
    for name in ("tag", "name", "dependent", "head", "relation_dependent", "relation_head"):
        for kind in ("weight", "bias"):
            arrays[f"{renamed.get(name, name)}.{kind}"] = state[f"{name}.{kind}"]
    stored: dict[str, NDArray[np.generic]] = {}
    for name, values in arrays.items():
        if name.split(".")[-1] in _EIGHT_BITS:
            axis = -2 if name.endswith(("inputs", "states")) else -1
            scale = np.abs(values).max(axis, keepdims=True) / 127
            scale = np.where(scale == 0, 1, scale).astype(np.float16)
            stored[name] = np.clip(np.round(values / scale), -127, 127).astype(np.int8)
            stored[f"{name}.scale"] = scale
        else:
            stored[name] = values.astype(np.float16)
    lines = "\n".join(vocabulary), "\n\n".join("\n".join(kind) for kind in labels)
    for name, text in zip(("vocabulary", "labels"), lines, strict=True):
        stored[name] = np.frombuffer(text.encode(), np.uint8)
    np.savez(file, **stored)  # type: ignore[arg-type]


def _gates_of_the_program(weights: NDArray[np.float32]) -> NDArray[np.float32]:
    """From the gates of torch (input, forget, cell, output) to those of the program.

    They are input, forget, output, cell, the first three halved.
    """
    inlet, kept, cell, outlet = np.split(weights, 4, axis=-1)
    return np.concatenate([inlet / 2, kept / 2, outlet / 2, cell], axis=-1)


def _gates_of_torch(weights: NDArray[np.float32]) -> NDArray[np.float32]:
    inlet, kept, outlet, cell = np.split(weights, 4, axis=-1)
    return np.concatenate([inlet * 2, kept * 2, cell, outlet * 2], axis=-1)


def restored(file: Path) -> tuple[dict[str, NDArray[np.float32]], dict[str, int]]:
    """The weights of a data file under the names that torch knows, and its vocabulary."""
    with np.load(file) as stored:
        raw = {name: stored[name] for name in stored.files}

    def full(name: str) -> NDArray[np.float32]:
        scale = raw.get(f"{name}.scale")
        values: NDArray[np.float32] = raw[name].astype(np.float32)
        return values if scale is None else values * scale.astype(np.float32)

    state = {
        "word.weight": full("word"),
        "part.weight": full("part"),
        "root": full("root"),
        "arc": full("arc"),
        "relation": full("relation"),
    }
    for layer in ("lower", "upper"):
        for number, end in enumerate(("l0", "l0_reverse")):
            bias, inputs, states = (
                _gates_of_torch(full(f"{layer}.{kind}")[number])
                for kind in ("bias", "inputs", "states")
            )
            bias = bias[0]
            state[f"{layer}.weight_ih_{end}"] = inputs.T.copy()
            state[f"{layer}.weight_hh_{end}"] = states.T.copy()
            state[f"{layer}.bias_ih_{end}"] = bias
            state[f"{layer}.bias_hh_{end}"] = np.zeros_like(bias)
    named = {"below": "relation_dependent", "above": "relation_head"}
    for name in ("tag", "name", "dependent", "head", "below", "above"):
        for kind in ("weight", "bias"):
            state[f"{named.get(name, name)}.{kind}"] = full(f"{name}.{kind}")
    words = str(raw["vocabulary"].tobytes(), "utf-8").split("\n")
    return state, {word: at for at, word in enumerate(words, 1)}
