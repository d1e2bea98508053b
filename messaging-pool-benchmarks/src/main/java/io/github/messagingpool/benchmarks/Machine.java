package io.github.messagingpool.benchmarks;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Where and when something was measured. */
final class Machine {

    private Machine() {}

    static String describe() {
        return LocalDate.now(ZoneOffset.UTC) + ", " + System.getProperty("java.vm.name") + " "
                + Runtime.version() + ", " + Runtime.getRuntime().availableProcessors() + " × "
                + System.getProperty("os.arch") + ", " + System.getProperty("os.name");
    }

    /** Returns whether this JVM was built with a garbage collector. */
    static boolean hasCollector(String name) {
        try {
            HotSpotDiagnosticMXBean vm = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
            return !vm.getVMOption("Use" + name + "GC").getName().isEmpty();
        } catch (IllegalArgumentException e) { // it has no such option
            return false;
        }
    }
}
