"""Text, marked up or in records: plain, Markdown, reStructuredText, subtitles, tables."""
