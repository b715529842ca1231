package fr.tabellion.cli;

import fr.tabellion.build.Builder;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C: no new paper is begun, the one being written is finished, and the process ends, with 130
 * as for any program that the terminal interrupts.
 */
final class Interruption implements AutoCloseable {
    private static final long GRACE_MILLIS = 900;

    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook;

    Interruption(Builder builder, Console console) {
        this.hook = new Thread(() -> end(builder, console), "tabellion-interrupted");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** A run that does not end in time cannot tell that it was stopped: this does. */
    private void end(Builder builder, Console console) {
        builder.stop();
        try {
            if (!done.await(GRACE_MILLIS, TimeUnit.MILLISECONDS)) {
                console.say("interrupted");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        done.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyEnding) {
            return;
        }
    }
}
