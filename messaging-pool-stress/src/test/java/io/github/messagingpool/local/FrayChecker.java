package io.github.messagingpool.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs a race under Fray, in a process that has a {@link FrayJdk}. What it found, and how to run that again, is kept there. */
final class FrayChecker implements ModelChecker {

    /** Enough for the controls, and for the mistakes of the mutants, many times over. */
    private static final int INTERLEAVINGS = 500;

    private static final int MANY = 1_000;

    @Override
    public void check(Race race) throws IOException, InterruptedException {
        int interleavings = race.isLong() ? MANY : INTERLEAVINGS;
        FrayJdk jdk = FrayJdk.made();
        String name = race.getClass().getSimpleName();
        File output = FrayJdk.FOLDER.resolve(name + ".txt").toFile();
        Process process = new ProcessBuilder(command(jdk, interleavings, race))
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        try {
            process.waitFor();
        } finally {
            process.destroyForcibly();
        }
        judge(process.exitValue(), interleavings, Files.readString(output.toPath()));
    }

    private static List<String> command(FrayJdk jdk, int interleavings, Race race) throws IOException {
        Path temporary = Files.createDirectories(FrayJdk.FOLDER.resolve("temporary"));
        String name = race.getClass().getSimpleName();
        return List.of(
                jdk.java().toString(),
                "-XX:+UseSerialGC",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                ClassPath.text(),
                "-javaagent:" + ClassPath.jar("fray-instrumentation-agent"),
                "-agentpath:" + jdk.agent(),
                "org.pastalab.fray.core.MainKt",
                "--run-config",
                "cli",
                "--clazz",
                race.getClass().getName(),
                "--method",
                "run",
                "--iter",
                Integer.toString(interleavings),
                "--scheduler",
                "pos", // "random" finds mistakes far later, "pct" starves a thread that another spins for
                "--memory", // elements of arrays as well
                "--timeline-coverage",
                "none",
                "--no-exit-on-bug", // but end with another number than 0
                "--output",
                FrayJdk.FOLDER.resolve(name).toString());
    }

    /** A process that did not get to its end has shown nothing. */
    private static void judge(int exit, int interleavings, String said) {
        if (said.contains("Error found at iter")) {
            throw new AssertionError(said);
        }
        if (exit != 0 || !said.contains("Run finished. Total iter: " + interleavings + ",")) {
            throw new IllegalStateException("Fray ended with " + exit + "\n" + said);
        }
    }
}
