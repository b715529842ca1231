package fr.tabellion.template;

import fr.tabellion.problem.Location;

import java.util.function.IntFunction;

/** Which place of the templates wrote which character of a paper's HTML. */
public final class Trace {
    private final IntFunction<Location> places;

    Trace(IntFunction<Location> places) {
        this.places = places;
    }

    /**
     * @param offset in characters from the start of the HTML
     * @return the template's file, line and column; {@link Location#NONE} where it is not known
     */
    public Location place(int offset) {
        return places.apply(offset);
    }
}
