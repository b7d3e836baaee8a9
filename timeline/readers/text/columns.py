"""The names by which columns of a table of articles, and keys of JSON, are known."""

from __future__ import annotations

TEXTS = tuple(
    "text content body article article_text full_text description abstract message inhalt texte "
    "contenu texto contenido testo contenuto tekst".split()
)
DATES = tuple(
    "date published published_at publication_date pub_date datepublished created_at "
    "timestamp datum fecha".split()
)
TITLES = tuple("title headline subject name titel überschrift titre título titulo titolo".split())
IDS = ("id", "url", "doc_id")
DELIMITERS = ",;\t|"
