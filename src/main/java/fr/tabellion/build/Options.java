package fr.tabellion.build;

import java.time.Duration;
import java.time.LocalDate;

/**
 * How a run goes about it.
 *
 * @param dryRun decides and tells, writes nothing at all
 * @param force edited files are moved to {@code .tabellion/kept/<date>/} and replaced
 * @param date of today, for the name of that folder: the clock is never read in here
 * @param jobs how many drawings at once
 * @param whole whether the units given are all there are; else those not given are left alone
 * @param thorough reads every file again, whatever its stamp says
 * @param patience how long to wait for another run on the same {@code out/}
 */
public record Options(
        boolean dryRun,
        boolean force,
        LocalDate date,
        int jobs,
        boolean whole,
        boolean thorough,
        Duration patience) {
    public static Options on(LocalDate date) {
        int jobs = Runtime.getRuntime().availableProcessors();
        return new Options(false, false, date, jobs, true, false, Duration.ZERO);
    }

    public Options withDryRun(boolean value) {
        return new Options(value, force, date, jobs, whole, thorough, patience);
    }

    public Options withForce(boolean value) {
        return new Options(dryRun, value, date, jobs, whole, thorough, patience);
    }

    public Options withJobs(int value) {
        return new Options(dryRun, force, date, Math.max(1, value), whole, thorough, patience);
    }

    public Options withWhole(boolean value) {
        return new Options(dryRun, force, date, jobs, value, thorough, patience);
    }

    public Options withThorough(boolean value) {
        return new Options(dryRun, force, date, jobs, whole, value, patience);
    }

    public Options withPatience(Duration value) {
        return new Options(dryRun, force, date, jobs, whole, thorough, value);
    }
}
