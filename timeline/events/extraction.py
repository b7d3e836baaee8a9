"""A document and its dates → its events, and the dates that gave none."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from timeline.dates.expression import DateExpression
from timeline.document import Block, Document
from timeline.events.anaphora import with_antecedent, with_topic
from timeline.events.belonging import belongs_to_a_thing, reason_by_tree
from timeline.events.dated import Dated, alternatives, dated, open_ended, refined, words_of_dates
from timeline.events.datelines import is_dateline
from timeline.events.doubt import is_hearsay, is_on_condition
from timeline.events.entries import entry, labelled
from timeline.events.event import Basis, Event, LeftOut, Status, Stretch
from timeline.events.foreign.languages import cues_of
from timeline.events.foreign.reading import read_verbatim, reason_by_cues
from timeline.events.headlines.candidates import opens_noun_phrase
from timeline.events.headlines.choosing import name
from timeline.events.headlines.headline import Headline
from timeline.events.headlines.names import Names
from timeline.events.headlines.naming import Named
from timeline.events.lives import lives
from timeline.events.moving import is_to_come, moved
from timeline.events.patterns.clauses import hypothetical
from timeline.events.patterns.dating import not_until
from timeline.events.patterns.tagging import Word
from timeline.events.protagonist import opening_of_a_life, protagonist
from timeline.events.quoted import quoted
from timeline.events.rank import merged
from timeline.events.reasons import NO_DAY, reason_against
from timeline.events.record import Record
from timeline.events.selection import (
    Told,
    contexts,
    dated_sentences,
    topics_in,
    trees_of,
    undated_in,
)
from timeline.events.status import status
from timeline.events.substance import is_fragment, is_only_said, is_told_of_it, says_too_little
from timeline.events.tasks import task
from timeline.events.topics import Topic
from timeline.events.undated import carries, told_as_done
from timeline.events.unplaced import is_label, is_of_any_year, lacks_its_day
from timeline.events.view import views, without_frame
from timeline.span import Span
from timeline.syntax.tree import Tree


def find_events(
    document: Document,
    dates: Sequence[DateExpression],
    independent: Collection[DateExpression] = (),
    *,
    language: str = "en",
    only_dated: bool = False,
    told_as_past: Collection[DateExpression] = (),
) -> tuple[list[Event], list[LeftOut]]:
    """The events of a document in the order of its text, and the dates that gave none.

    `dates` are those of the document's whole text; what lies outside its blocks is passed over.
    `independent` are those of them that would be the same whatever the document's own date.
    `language`: ISO 639 code; sentences of others than "en" are not parsed but taken as they stand.
    `only_dated`: nothing that has no date in its own sentence.
    `told_as_past` are those after the document's own day that its words tell as past: there the
    document's day is in doubt, not what they tell.
    """
    finder = _Finder(document, independent, language, told_as_past)
    kept = [
        Told(block, sentence, usable, words_of_dates(all_dates, document.text))
        for block, sentence, inside in dated_sentences(document, dates)
        if (all_dates := refined(dated(inside, document.text), document.text))
        and (usable := finder.usable(block, sentence, all_dates))
    ]
    english = language == "en"
    undated = [] if only_dated or not english else undated_in(document, dates, kept)
    before = contexts(document, kept) if english else {}
    life = opening_of_a_life(document) if before else None
    trees = trees_of(document.text, [*kept, *undated], before, life) if english else {}
    who = protagonist(document, life, trees)
    finder.topics = topics_in(document.text, kept, before, trees, who)
    for told in kept:
        finder.read(told, trees.get(told.place))
    for told in undated:
        if told.place in trees:
            finder.read_undated(told, trees[told.place])
    return merged(finder.record.events), finder.record.left_out


class _Finder:
    """Reads the sentences of one document."""

    def __init__(
        self,
        document: Document,
        independent: Collection[DateExpression],
        language: str,
        told_as_past: Collection[DateExpression],
    ) -> None:
        self._told_as_past = told_as_past
        self.record = Record(document, independent)
        self._document = document
        self._text = document.text
        self._cues = None if language == "en" else cues_of(language)
        self.topics: dict[Stretch, Topic] = {}
        """Of sentences that open with a pronoun: what it stands for."""

    def usable(self, block: Block, sentence: Stretch, dates: list[Dated]) -> list[Dated]:
        """The dates of a sentence that may give an event; the others are left out."""
        if block.kind == "heading":
            for date in dates:
                self.record.leave(date, "heading")
            return []
        recurs = any(date.first.type == "SET" for date in dates)
        usable: list[Dated] = []
        for date in dates:
            reason = (
                reason_against(self._text, date, sentence)
                if self._cues is None
                else reason_by_cues(self._text, sentence, date, self._cues)
            )
            if reason is None and is_dateline(self._document, date, sentence):
                reason = "dates the document itself"
            if reason is None and recurs and is_of_any_year(date):
                reason = "something that recurs"
            if reason is None and lacks_its_day(date, dates, self._document.date):
                reason = NO_DAY
            if reason:
                self.record.leave(date, reason)
            else:
                usable.append(date)
        return usable

    def read(self, told: Told, tree: Tree | None) -> None:
        """The events of one sentence."""
        block, sentence = told.block, told.place
        dates = [date for date in told.usable if not self._lives(block, sentence, date)]
        if len(dates) == 1 and (due := task(self._text, block, sentence, dates[0])):
            named, state = due
            self._add(block, sentence, dates[0], named, dates[0].known, state=state)
            return
        if len(dates) == 1 and (named_so := labelled(self._text, sentence, dates[0])):
            self._add(block, sentence, dates[0], named_so, dates[0].known)
            return
        if not dates or (block.kind == "line" and self._entry(block, sentence, dates)):
            return
        if self._cues is not None:
            read_verbatim(self.record, self._document, block, sentence, dates, self._cues)
            return
        self._sentence(block, sentence, dates, tree)

    def read_undated(self, told: Told, tree: Tree) -> None:
        """The event of a sentence without a date, on the day of the one before or of the report."""
        day = self._document.date
        assert day is not None
        span = Span.day(day.year, day.month, day.day)
        basis: Basis = "document"
        date = None
        if told.before is not None:
            found = self.record.of(told.before)
            if len(found) != 1 or not carries(found[0], day):
                return
            span, basis, date = found[0].span, "carried", found[0].sources[0]
        named = told_as_done(
            self._text,
            told.place,
            tree,
            lead=told.before is None,
            past=told.alone and self._document.date_basis == "dateline",
        )
        if named is not None:
            self.record.add_undated(told.block, told.place, named, span, basis, date)

    def _lives(self, block: Block, sentence: Stretch, date: Dated) -> bool:
        found = lives(self._text, date, sentence)
        for life in found:
            start, end = life.name
            name = " ".join(self._text[start:end].split())
            verb = life.verb if self._cues is None else getattr(self._cues, life.verb)
            title = Headline(f"{name} {verb}", (life.name,))
            named = Named(title, life.name, None, 0, None, None, Names((name,)))
            self._add(block, sentence, date, named, life.span, life.date)
        return bool(found)

    def _entry(self, block: Block, sentence: Stretch, dates: list[Dated]) -> bool:
        """Whether a line is the entry of a log or list, which its first date opens."""
        found = entry(self._text, sentence, dates[0])
        if found is None:
            return False
        named, words = found
        self._add(block, sentence, dates[0], named, dates[0].known, words=words)
        for other in dates[1:]:
            self.record.leave(other, "stands inside an entry that has its own time")
        return True

    def _sentence(
        self, block: Block, sentence: Stretch, dates: list[Dated], tree: Tree | None
    ) -> None:
        unsure = alternatives(dates, self._text)
        for date, whole in zip(dates, views(self._text, sentence, dates, tree), strict=True):
            view = without_frame(self._text, whole)
            clause = next((c for c in view.clauses if c.holds(view.date)), None)
            label = is_label(date, dates) and opens_noun_phrase(view.words, view.date)
            if label or belongs_to_a_thing(view.words, view.date, clause):
                self.record.leave(date, "says of a thing from when it is")
                continue
            if view.parsed and (reason := reason_by_tree(view.parsed, view.date)):
                self.record.leave(date, reason)
                continue
            named = with_topic(name(self._text, view), self.topics.get(sentence))
            named = with_antecedent(self._text, named, view.parsed)
            if named is None:
                supposed = hypothetical(view.words, view.clauses, view.date)
                self.record.leave(date, "hypothetical" if supposed else "no event in the sentence")
                continue
            if is_fragment(named, view, date, self._text[slice(*sentence)]):
                self.record.leave(date, "no event in the sentence")
                continue
            if named.who is None and (who := quoted(self._text, block, named.title.spans)):
                named = replace(named, who=who)
            leads_in = self._text[sentence[1] - 1] == ":" and is_only_said(named, self._text)
            if leads_in or says_too_little(named, date):
                self.record.leave(date, "says nothing that can stand alone")
                continue
            closed = (
                opens_noun_phrase(view.words, view.date)
                or not_until(view.words, view.date, named.verb)
                or is_told_of_it(self._text[date.last.end : named.head[0]])
            )
            span = date.known if closed else open_ended(self._text, date, sentence)
            doubted = date in unsure or is_hearsay(view, named)
            supposed = is_on_condition(view, named)
            self._add(
                block,
                sentence,
                date,
                named,
                span,
                words=view.words,
                unsure=doubted,
                supposed=supposed,
            )

    def _add(
        self,
        block: Block,
        sentence: Stretch,
        date: Dated,
        named: Named,
        span: Span,
        stretch: Stretch | None = None,
        *,
        words: Sequence[Word] = (),
        unsure: bool = False,
        supposed: bool = False,
        state: Status | None = None,
    ) -> None:
        placed, day = span, date.first.as_of or self._document.date
        joined = date.first is date.last or not (date.first.range or date.last.range)
        if not date.complete and joined and date.first.guess and date.last.guess:
            said = self._text[slice(*date.stretch)]
            placed = moved(span, said, day, words, named, date.stretch)
        told = status(
            words,
            named.verb,
            named.head_word,
            placed,
            None if date.first in self._told_as_past else day,
            date=date.first.start,
            denied=named.denied,
            reported=named.who is not None,
        )
        if told == "happened" and is_to_come(words, named):
            told = "planned"
        if (unsure or named.doubted) and told == "happened":
            told = "possible"
        if supposed and told == "planned":
            told = "possible"
        self.record.add(
            block,
            sentence,
            date,
            named,
            placed,
            state or told,
            stretch=stretch,
            moved=placed != span,
        )
