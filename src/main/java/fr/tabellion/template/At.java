package fr.tabellion.template;

import fr.tabellion.problem.Location;
import fr.tabellion.template.Seen.Space;

import java.util.HashMap;
import java.util.Map;

/**
 * Where the walk through a template is.
 *
 * @param file the template's name and its path
 * @param locals variables of macros and loops, innermost last
 * @param items what the {@code <#list>} around gives one by one
 */
record At(String name, String file, Space space, Map<String, Seen> locals, Seen items) {
    At with(Map<String, Seen> more) {
        Map<String, Seen> all = new HashMap<>(locals);
        all.putAll(more);
        return new At(name, file, space, all, items);
    }

    At listing(Seen element) {
        return new At(name, file, space, locals, element);
    }

    Location place(Syntax node) {
        return Location.at(file, node.line(), node.column());
    }
}
