package fr.tabellion.template;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Stops a rendering that takes longer than any paper: one that loops.
 *
 * <p>One thread looks round now and then while there is something to watch, so that a rendering
 * pays for no more than an entry in a set.
 */
final class Watchdog {
    private static final int ROUNDS = 20;

    private final Duration patience;
    private final Set<Watch> watches = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean awake = new AtomicBoolean();

    Watchdog(Duration patience) {
        this.patience = patience;
    }

    /** Watches the current thread until the watch is closed. */
    Watch watch() {
        Watch watch = new Watch(Thread.currentThread(), System.nanoTime() + patience.toNanos());
        watches.add(watch);
        if (awake.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name("template-watchdog").start(this::lookRound);
        }
        return watch;
    }

    private void lookRound() {
        int idle = 0;
        while (idle < ROUNDS) {
            if (!pause()) {
                return;
            }
            idle = watches.isEmpty() ? idle + 1 : 0;
            long now = System.nanoTime();
            watches.forEach(watch -> watch.look(now));
        }
        awake.set(false);
        // A watch may have come between the last look and the line above.
        if (!watches.isEmpty() && awake.compareAndSet(false, true)) {
            lookRound();
        }
    }

    private boolean pause() {
        try {
            Thread.sleep(patience.dividedBy(ROUNDS));
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    /** A rendering at work. */
    final class Watch implements AutoCloseable {
        private final Thread watched;
        private final long deadline;
        private boolean fired;
        private boolean over;

        private Watch(Thread watched, long deadline) {
            this.watched = watched;
            this.deadline = deadline;
        }

        private synchronized void look(long now) {
            if (!over && !fired && now - deadline > 0) {
                fired = true;
                watched.interrupt();
            }
        }

        /** Whether it was this watch that interrupted the rendering. */
        synchronized boolean fired() {
            return fired;
        }

        @Override
        public synchronized void close() {
            over = true;
            watches.remove(this);
            if (fired) {
                Thread.interrupted();
            }
        }
    }
}
