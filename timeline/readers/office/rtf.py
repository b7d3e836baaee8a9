r"""Rich Text Format: what its body and notes say.

Our own reader, not striprtf: that one knows no headings, rows, hidden or deleted text and drops
footnotes, and its time is not linear. Groups may be nested as deep as memory allows.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.errors import InputError
from timeline.readers.content import Content, Draft
from timeline.readers.office.body import Body, Role
from timeline.readers.office.fields import is_computed
from timeline.readers.office.properties import created, real_title
from timeline.readers.office.rtf_flow import Flow, Merge, Mode, State, whole
from timeline.readers.office.rtf_styles import BODY_TEXT, role_of
from timeline.readers.office.rtf_tokens import CHARSETS, Token, code_page, tokens

_SKIPPED = frozenset(
    """header headerl headerr headerf footer footerl footerr footerf colortbl filetbl revtbl pict
    nonshppict object listtext pntext bkmkstart bkmkend xe tc txe rxe shprslt nonesttables
    nesttableprops sp datafield ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn annotation atnid
    atnauthor template themedata pntxta pntxtb private listtable listoverridetable
    rsidtbl generator falt panose formfield""".split()
)
r"""Destinations that say nothing of the text; and so do all unknown ones that \* marks."""
_WRITTEN = {
    "tab": "\t", "line": "\n", "lbr": "\n", "emdash": "—", "endash": "–", "emspace": " ",
    "enspace": " ", "qmspace": " ", "bullet": "•", "lquote": "‘", "rquote": "’",
    "ldblquote": "“", "rdblquote": "”",
}  # fmt: skip
_SYMBOLS = {"~": " ", "_": "-", "\\": "\\", "{": "{", "}": "}", "\t": "\t"}
_ENDS = frozenset("par sect page column".split())
_MERGES: dict[str, Merge] = {"clvmgf": "above", "clvmrg": "below", "clmrg": "beside"}
_SETS = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}


class _Reader:
    """Reads token by token."""

    def __init__(self) -> None:
        self.text, self.notes = Body(), Body()
        self.title: list[str] = []
        self.made: dict[str, int] = {}
        self.stack: list[State] = []
        self._state = State("read", Flow(self.text))
        self._codec = "cp1252"
        self._bytes: list[str] = []
        self._skips = 0
        self._starred = False
        self._fonts: dict[int, str] = {}
        self._font = 0
        self._roles: dict[int, Role | None] = {}
        self._default = 0
        self._named: list[str] = []
        self._merge: Merge = ""
        self._field = ""

    def read(self, data: bytes) -> None:
        """Reads up to the end of the outermost group; what follows is none of the document."""
        for token in tokens(data):
            if token.kind == "bytes":
                self._say(token.text)
                continue
            if token.kind != "symbol":
                self._skips = 0
            starred, self._starred = self._starred, False
            if token.kind == "{":
                self._decode()
                self.stack.append(self._state)
            elif token.kind == "}":
                self._decode()
                self._close()
                if not self.stack:
                    break
            elif token.kind == "symbol":
                self._symbol(token.text)
            elif self._state.mode != "skip":
                self._decode()
                self._word(token, starred)
        self._decode()
        self._end()
        self._state.flow.end_row()

    def _say(self, run: str) -> None:
        skipped = min(self._skips, len(run))
        self._skips -= skipped
        if self._state.mode != "skip":
            self._bytes.append(run[skipped:])

    def _decode(self) -> None:
        """Puts bytes where their destination keeps its text."""
        if self._bytes:
            codec = self._state.codec or self._fonts.get(self._default, self._codec)
            raw = "".join(self._bytes).encode("latin-1")
            self._bytes.clear()
            self._put(raw.decode(codec, "replace"))

    def _put(self, text: str) -> None:
        state = self._state
        if state.mode == "read" and not (state.hidden or state.deleted):
            state.flow.parts.append(text)
        elif state.mode == "title":
            self.title.append(text)
        elif state.mode == "styles":
            self._named.append(text)
        elif state.mode == "field":
            self._field += text[:80]

    def _close(self) -> None:
        state = self._state
        if state.mode == "styles" and self._named:
            name = "".join(self._named).partition(";")[0].strip()
            self._roles[state.style] = role_of(name, state.outline)
            self._named.clear()
        before = self.stack.pop() if self.stack else state
        if state.flow is not before.flow and state.mode == "read":
            self._end()
            state.flow.end_row()
        self._state = before

    def _end(self) -> None:
        """A paragraph ends."""
        state = self._state
        role = self._roles.get(state.style, "text")
        if role == "text" and state.outline is not None and state.outline < BODY_TEXT:
            role = "heading"
        state.flow.listed = state.flow.listed or state.listed
        state.flow.end(role, in_table=state.in_table)

    def _symbol(self, symbol: str) -> None:
        if symbol == "*":
            self._starred = True
        elif self._skips:
            self._skips -= 1
        elif symbol in "\r\n":
            self._decode()
            if self._state.mode == "read":
                self._end()
        elif symbol in _SYMBOLS:
            self._decode()
            self._put(_SYMBOLS[symbol])

    def _word(self, token: Token, starred: bool) -> None:
        word, number, state = token.text, token.number, self._state
        if self._destination(word, starred) or word in ("rtf", "ansi"):
            return
        if word == "u":
            self._put(_character(number or 0))
            self._skips = state.fallback
        elif word in _WRITTEN:
            self._put(_WRITTEN[word])
        elif word == "ansicpg":
            self._codec = code_page(number)
        elif word == "deff":
            self._default = number or 0
        elif word in _SETS:
            self._codec = _SETS[word]
        elif state.mode == "made":
            self.made[word] = number or 0
        elif state.mode == "fonts" and word == "f":
            self._font = number or 0
        elif state.mode == "fonts" and word == "fcharset" and number in CHARSETS:
            self._fonts[self._font] = CHARSETS[number]
        elif state.mode == "fonts" and word == "cpg":
            self._fonts[self._font] = code_page(number)
        elif state.mode == "read" and self._layout(word, number):
            return
        else:
            self._state = self._formatted(word, number)

    def _destination(self, word: str, starred: bool) -> bool:
        """Goes into a destination; False where the word is none."""
        state = self._state
        if word in ("listtext", "pntext"):
            state.flow.listed = True
        mode: Mode
        match word:
            case "footnote" if state.mode == "read":
                hidden = state.hidden or state.deleted
                self.notes.under = self.text.count
                plain = State("skip" if hidden else "read", Flow(self.notes))
                self._state = plain._replace(fallback=state.fallback)
                return True
            case "shptxt" | "dptxbxtext" if state.mode == "mute":
                self._state = state._replace(mode="read", flow=Flow(state.flow.body))
                return True
            case "ud" if state.mode == "mute":
                mode = self.stack[-2].mode if len(self.stack) > 1 else "read"
            case "info" | "shpinst" | "do" | "upr":
                mode = "mute"
            case "title" if state.mode == "mute":
                mode = "title"
            case "creatim" if state.mode == "mute":
                mode = "made"
            case "field":
                self._field = ""
                return True
            case "fldinst" if state.mode == "read":
                mode = "field"
            case "fldrslt" if is_computed(self._field):
                mode = "skip"
            case "fonttbl":
                mode = "fonts"
            case "stylesheet":
                mode = "styles"
            case _ if word in _SKIPPED or (starred and word not in ("cs", "ds", "ts")):
                mode = "skip"
            case "cs" | "ds" | "ts" if state.mode == "styles":
                mode = "skip"  # the styles of characters and tables
            case _:
                return False
        self._state = state._replace(mode=mode)
        return True

    def _layout(self, word: str, number: int | None) -> bool:
        """Ends paragraphs, cells and rows; False where the word does not."""
        flow = self._state.flow
        if word in _ENDS:
            self._end()
        elif word in ("cell", "nestcell"):
            self._state = self._state._replace(in_table=True)
            self._end()
            flow.end_cell()
        elif word == "row":
            flow.end_row()
        elif word == "trowd":
            flow.head, self._merge = False, ""
            flow.edges.clear()
        elif word == "trhdr":
            flow.head = True
        elif word in _MERGES:
            self._merge = _MERGES[word]
        elif word == "cellx":
            flow.edges.append((number or 0, self._merge))
            self._merge = ""
        else:
            return False
        return True

    def _formatted(self, word: str, number: int | None) -> State:
        """The state after a word that says how what follows looks."""
        state, is_on = self._state, number != 0
        match word:
            case "uc":
                return state._replace(fallback=max(0, number or 0))
            case "f":
                return state._replace(codec=self._fonts.get(number or 0))
            case "plain":
                return state._replace(codec=None, hidden=False, deleted=False)
            case "v":
                return state._replace(hidden=is_on)
            case "deleted":
                return state._replace(deleted=is_on)
            case "pard":
                return state._replace(style=0, outline=None, listed=False, in_table=False)
            case "s":
                return state._replace(style=number or 0)
            case "outlinelevel":
                return state._replace(outline=number)
            case "ls":
                return state._replace(listed=is_on)
            case "intbl":
                return state._replace(in_table=True)
            case _:
                return state


def read_rtf(data: bytes, name: str) -> Iterator[Content]:
    """The document in an RTF file; its notes follow its text.

    Raises InputError, with `name`, where it is cut off or says nothing.
    """
    if not data.startswith(b"{\\rtf"):
        raise InputError(f"{name}: is no RTF file: its first bytes are another's")
    reader = _Reader()
    reader.read(data)
    if reader.stack:
        raise InputError(f"{name}: is cut off: its last group has no end; get a whole copy")
    draft = Draft()
    reader.text.pour(draft)
    reader.notes.pour(draft, above=reader.text)
    made = "{:04}-{:02}-{:02}".format(*(reader.made.get(part, 0) for part in ("yr", "mo", "dy")))
    title = real_title(whole("".join(reader.title))) or reader.text.title
    content = draft.content(title, created(made))
    if not content.blocks:
        raise InputError(f"{name}: holds no text; it may be a scan: run OCR over it first")
    yield content


def _character(number: int) -> str:
    """The character of a number, which old programs wrote with a sign."""
    number += 0x10000 if number < 0 else 0
    return chr(number) if 0 <= number <= 0x10FFFF else "\ufffd"
