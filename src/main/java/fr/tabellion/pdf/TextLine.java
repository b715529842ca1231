package fr.tabellion.pdf;

/** A line of text at its place. */
record TextLine(Line line, double x, double baseline) implements Strip.Piece {
    @Override
    public void draw(Sheets sheets, Strip.Edge edge) {
        new LineDrawing(sheets, edge.top() + baseline).draw(line, x);
    }
}
