package fr.tabellion.cli;

import fr.tabellion.build.Outcome;
import fr.tabellion.build.Progress;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

import java.util.Optional;

/** Count, rate, what remains and the current paper, on a terminal; nothing at all elsewhere. */
final class ProgressLine implements Progress, AutoCloseable {
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
                                    .setStyle(ProgressBarStyle.ASCII)
                                    .setConsumer(new ConsoleProgressBarConsumer(System.err))
                                    .showSpeed()
                                    .clearDisplayOnFinish()
                                    .build());
        }
    }

    @Override
    public void done(Outcome outcome) {
        bar.ifPresent(
                line -> {
                    line.step();
                    line.setExtraMessage(" " + outcome.path());
                });
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
