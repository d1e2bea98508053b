package io.github.messagingpool.local;

import org.jetbrains.lincheck.Lincheck;

/** Runs a race under Lincheck 3.7, which lets each park end by itself, and on JDK 25 finds nothing. */
final class LincheckChecker implements ModelChecker {

    private static final int INTERLEAVINGS = 500;
    private static final int FEW = 50;

    @Override
    public void check(Race race) {
        int interleavings = race.isLong() ? FEW : INTERLEAVINGS;
        Lincheck.runConcurrentTest(interleavings, () -> {
            try {
                race.run();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
