"""Word, OpenDocument, RTF and EPUB: files of word processors and books."""
