package fr.tabellion.template;

import fr.tabellion.problem.Location;

/**
 * Where in the data something stands, so that a value that is missing can be asked for there.
 *
 * @param file below the data folder: {@code contracts/blagis-2024/contract.json}
 * @param pointer JSON pointer of the object: {@code /parties/0}
 */
record Source(String file, String pointer) {
    static final Source NONE = new Source("", "");

    static Source file(String file) {
        return new Source(file, "");
    }

    Source at(String member) {
        return this.equals(NONE) ? NONE : new Source(file, pointer + "/" + member);
    }

    Source at(int index) {
        return at(String.valueOf(index));
    }

    /** For people: {@code data/contracts/blagis-2024/contract.json, /period/to}. */
    String shown() {
        return pointer.isEmpty() ? "data/" + file : "data/" + file + ", " + pointer;
    }

    Location location() {
        return file.isEmpty() ? Location.NONE : new Location("data/" + file, 0, 0, pointer);
    }
}
