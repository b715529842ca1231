package fr.tabellion.markup;

import fr.tabellion.markup.Node.Element;
import fr.tabellion.problem.Code;
import fr.tabellion.problem.Location;
import fr.tabellion.problem.Problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers what is wrong; turns offsets into lines and columns only when there is something. */
final class Faults {
    private static final int MOST = 100;

    private final String name;
    private final String html;
    private final List<Fault> found = new ArrayList<>();

    Faults(String name, String html) {
        this.name = name;
        this.html = html;
    }

    void add(Code code, int offset, String... arguments) {
        add(code, offset, List.of(), arguments);
    }

    void add(Code code, int offset, List<String> nearest, String... arguments) {
        if (found.size() < MOST) {
            Problem problem = Problem.of(code, place(offset), arguments).near(nearest);
            found.add(new Fault(problem, offset));
        }
    }

    /** An element that holds nothing, unless what it holds was refused already. */
    void empty(Element element) {
        if (element.whole()) {
            add(Code.E412, element.offset(), element.key());
        }
    }

    boolean none() {
        return found.isEmpty();
    }

    List<Fault> inOrder() {
        return found.stream().sorted(Comparator.comparingInt(Fault::offset)).toList();
    }

    private Location place(int offset) {
        int end = Math.clamp(offset, 0, html.length());
        int line = 1;
        int start = 0;
        for (int at = html.indexOf('\n'); at >= 0 && at < end; at = html.indexOf('\n', at + 1)) {
            line++;
            start = at + 1;
        }
        return Location.at(name, line, end - start + 1);
    }
}
