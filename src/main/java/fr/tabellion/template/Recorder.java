package fr.tabellion.template;

import fr.tabellion.problem.Location;

import java.io.Writer;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Output that does not grow for ever, and may note which instruction wrote what. */
final class Recorder extends Writer {
    private final StringBuilder text = new StringBuilder();
    private final int most;
    private final Supplier<Instruction> place;
    private final boolean recording;
    private final NavigableMap<Integer, Instruction> places = new TreeMap<>();

    /** The output is larger than any paper. */
    static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * @param literal text that stands in the template as it was written
     */
    record Instruction(Location at, boolean literal) {
        static final Instruction UNKNOWN = new Instruction(Location.NONE, false);
    }

    private Recorder(int most, boolean recording, Supplier<Instruction> place) {
        this.most = most;
        this.recording = recording;
        this.place = place;
    }

    static Recorder plain(int most) {
        return new Recorder(most, false, () -> Instruction.UNKNOWN);
    }

    /**
     * @param place of the instruction at work
     */
    static Recorder recording(int most, Supplier<Instruction> place) {
        return new Recorder(most, true, place);
    }

    @Override
    public void write(char[] characters, int from, int length) {
        write(new String(characters, from, length));
    }

    @Override
    public void write(String string, int from, int length) {
        write(string.substring(from, from + length));
    }

    @Override
    public void write(String string) {
        if (text.length() + string.length() > most) {
            throw new TooLarge();
        }
        if (recording) {
            places.put(text.length(), place.get());
        }
        text.append(string);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    String text() {
        return text.toString();
    }

    /**
     * Where the instruction stands that wrote the character there. Plain text of a template runs
     * over lines: those between are counted.
     */
    Location place(int offset) {
        Map.Entry<Integer, Instruction> written = places.floorEntry(offset);
        if (written == null) {
            return Location.NONE;
        }
        Instruction instruction = written.getValue();
        return instruction.literal
                ? moved(instruction.at, written.getKey(), Math.min(offset, text.length()))
                : instruction.at;
    }

    private Location moved(Location start, int from, int to) {
        int line = start.line();
        int column = start.column() + to - from;
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                column = to - i;
            }
        }
        return Location.at(start.file(), line, column);
    }
}
