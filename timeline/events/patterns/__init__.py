"""What words and their order tell without a tree: clauses, phrases, who says so."""
