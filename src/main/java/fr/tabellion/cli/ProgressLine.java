package fr.tabellion.cli;

import fr.tabellion.build.Decision;
import fr.tabellion.build.Outcome;
import fr.tabellion.build.Progress;
import fr.tabellion.problem.Messages;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressState;

import java.time.Duration;
import java.util.Optional;

/**
 * Count, rate, what remains and the current paper, on a terminal; nothing at all elsewhere.
 *
 * <pre>
 * [=======         ] 11/24 · 40/s · encore 0:01  note-blagis-2024.docx
 * </pre>
 */
final class ProgressLine implements Progress, AutoCloseable {
    private static final int BAR = 16;

    private final Console console;
    private Optional<ProgressBar> bar = Optional.empty();

    private ProgressLine(Console console) {
        this.console = console;
    }

    static ProgressLine on(Console console) {
        return new ProgressLine(console);
    }

    @Override
    public void planned(int targets) {
        if (console.terminal() && targets > 0) {
            bar =
                    Optional.of(
                            new ProgressBarBuilder()
                                    .setTaskName("")
                                    .setInitialMax(targets)
                                    .setConsumer(new ConsoleProgressBarConsumer(System.err))
                                    .setRenderer(this::render)
                                    .clearDisplayOnFinish()
                                    .build());
        }
    }

    @Override
    public void done(Outcome outcome) {
        if (outcome.decision() instanceof Decision.Held) {
            return;
        }
        bar.ifPresent(
                line -> {
                    line.step();
                    line.setExtraMessage(
                            outcome.path().substring(outcome.path().lastIndexOf('/') + 1));
                });
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }

    // ---- The line

    private String render(ProgressState state, int width) {
        Reached reached =
                new Reached(
                        state.getCurrent(),
                        state.getMax(),
                        state.getElapsedAfterStart(),
                        state.getExtraMessage());
        return line(console.messages(), reached, width);
    }

    /**
     * How far a run is.
     *
     * @param paper the file that was done last
     */
    record Reached(long done, long all, Duration took, String paper) {
        private String bar() {
            int filled = (int) (BAR * Math.min(done, all) / Math.max(1, all));
            return "[" + "=".repeat(filled) + " ".repeat(BAR - filled) + "]";
        }

        private String rate() {
            return String.valueOf(done * 1000 / Math.max(1, took.toMillis()));
        }

        private String left() {
            if (done == 0) {
                return "–";
            }
            long seconds = took.toMillis() * Math.max(0, all - done) / done / 1000;
            return "%d:%02d".formatted(seconds / 60, seconds % 60);
        }
    }

    /** As wide as the terminal, so that nothing stays of the line before. */
    static String line(Messages messages, Reached reached, int width) {
        String count = reached.done + "/" + reached.all;
        String told = messages.text("progress.line", count, reached.rate(), reached.left());
        String line = reached.bar() + " " + told + "  " + reached.paper;
        int room = Math.max(1, width);
        return line.length() > room
                ? line.substring(0, room - 1) + "…"
                : line + " ".repeat(room - line.length());
    }
}
