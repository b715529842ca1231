package fr.tabellion.template;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Stops a rendering that takes longer than any paper: one that loops. */
final class Watchdog {
    private final Duration patience;
    private final ScheduledThreadPoolExecutor timer;

    Watchdog(Duration patience) {
        this.patience = patience;
        this.timer = new ScheduledThreadPoolExecutor(1, Watchdog::daemon);
        timer.setRemoveOnCancelPolicy(true);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "template-watchdog");
        thread.setDaemon(true);
        return thread;
    }

    /** Watches the current thread until the watch is closed. */
    Watch watch() {
        return new Watch(Thread.currentThread());
    }

    final class Watch implements AutoCloseable {
        private final Thread watched;
        private final Future<?> alarm;
        private boolean fired;
        private boolean over;

        private Watch(Thread watched) {
            this.watched = watched;
            this.alarm = timer.schedule(this::bark, patience.toMillis(), TimeUnit.MILLISECONDS);
        }

        private synchronized void bark() {
            if (!over) {
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
            alarm.cancel(false);
            if (fired) {
                Thread.interrupted();
            }
        }
    }
}
