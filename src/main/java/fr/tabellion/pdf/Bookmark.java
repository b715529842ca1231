package fr.tabellion.pdf;

/** Leads the reader to a heading. */
record Bookmark(int level, String title) implements Strip.Piece {
    @Override
    public void draw(Sheets sheets, Strip.Edge edge) {
        sheets.bookmark(level, title, edge.top());
    }
}
