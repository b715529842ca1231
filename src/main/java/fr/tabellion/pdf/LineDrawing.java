package fr.tabellion.pdf;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Draws the atoms of a line from left to right, neighbours of the same ink in one go. */
final class LineDrawing {
    private final Sheets sheets;
    private final double baseline;
    private final GlyphRun run = new GlyphRun();
    private @Nullable Ink current;
    private @Nullable Ink linked;
    private double linkFrom;
    private double linkTo;
    private double from;
    private double x;

    LineDrawing(Sheets sheets, double baseline) {
        this.sheets = sheets;
        this.baseline = baseline;
    }

    void draw(Line line, double left) {
        x = left;
        from = left;
        List<Atom> atoms = line.atoms();
        for (Atom atom : atoms) {
            draw(atom, line.stretch());
        }
        if (line.goesOn() && current != null) {
            // Drawn beyond the measure and seen by nobody, but read: « Le contrat », not «
            // Lecontrat ».
            run.text(" ", current.look());
        }
        flush();
        endLink();
    }

    private void draw(Atom atom, double stretch) {
        switch (atom) {
            case Atom.Word w -> word(w);
            case Atom.Space s -> {
                with(s.ink());
                if (!s.text().isEmpty()) {
                    run.text(s.text(), s.ink().look());
                }
                run.move(stretch, s.ink().look());
                x += s.width() + stretch;
            }
            case Atom.Cut c -> {
                if (c.hyphen() != null) {
                    with(c.hyphen());
                    run.text("\u00ad", c.hyphen().look());
                    x += c.width();
                }
            }
            case Atom.LineEnd e -> {}
            case Atom.Picture p -> picture(p);
            case Atom.Mark m -> {
                with(m.ink());
                run.text(m.text(), m.ink().look());
                x += m.width();
                flush();
                endLink();
                // The note comes right after its mark when read, though it is drawn at the foot.
                sheets.announce(m.note(), baseline - 2 * m.ink().look().size());
            }
            case Atom.Folio f -> {
                with(f.ink());
                run.text(Integer.toString(sheets.folio(f.count())), f.ink().look());
                flush();
                x += f.width();
                from = x;
            }
        }
    }

    private void word(Atom.Word word) {
        if (word.actual().isEmpty()) {
            with(word.ink());
            run.text(word.text(), word.ink().look());
            x += word.width();
            return;
        }
        flush();
        with(word.ink());
        run.text(word.text(), word.ink().look());
        x += word.width();
        run.actual(word.actual());
        flush();
    }

    private void picture(Atom.Picture picture) {
        flush();
        endLink();
        if (picture.decoration()) {
            sheets.artifact("Layout");
        } else {
            sheets.figure(picture, x, baseline);
        }
        sheets.pen().image(picture, x, baseline);
        sheets.close();
        x += picture.width();
        from = x;
    }

    private void with(Ink ink) {
        if (!ink.equals(current)) {
            flush();
            from = x;
        }
        current = ink;
    }

    @SuppressWarnings("ReferenceEquality") // the same link, not one like it
    private void flush() {
        Ink ink = current;
        if (ink != null && !run.isEmpty()) {
            sheets.open(ink.tag());
            sheets.pen().text(run, ink.look(), from, x, baseline);
            if (linked == null || linked.link() != ink.link()) {
                endLink();
                linked = ink;
                linkFrom = from;
            }
            linkTo = x;
        }
        run.clear();
        from = x;
    }

    /** One annotation for all that a link has on this line, however it is drawn. */
    private void endLink() {
        if (linked != null) {
            sheets.link(linked, linkFrom, linkTo, baseline);
        }
        linked = null;
    }
}
