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

    Interruption(Builder builder) {
        this.hook = new Thread(() -> end(builder), "tabellion-interrupted");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void end(Builder builder) {
        builder.stop();
        try {
            boolean clean = done.await(GRACE_MILLIS, TimeUnit.MILLISECONDS);
            if (!clean) {
                return;
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
