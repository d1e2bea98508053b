package io.github.messagingpool.benchmarks.measure;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Where and when something was measured. */
public final class Machine {

    private Machine() {}

    public static String describe() {
        return LocalDate.now(ZoneOffset.UTC) + ", " + System.getProperty("java.vm.name") + " "
                + Runtime.version() + ", " + Runtime.getRuntime().availableProcessors() + " × "
                + System.getProperty("os.arch") + ", " + System.getProperty("os.name");
    }

    /** Returns whether this JVM was built with a garbage collector. */
    public static boolean hasCollector(String name) {
        try {
            HotSpotDiagnosticMXBean vm = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
            return !vm.getVMOption("Use" + name + "GC").getName().isEmpty();
        } catch (IllegalArgumentException e) { // it has no such option
            return false;
        }
    }
}
