package io.github.messagingpool.autoconfigure;

/** Which versions of Spring Boot will do. Before 4 there would be pools, but silently no health, meters and endpoint. */
final class BootVersion {

    private static final int OLDEST = 4;

    private BootVersion() {}

    /** @throws PoolSetupException if the version is too old; one that is no version is taken for new enough */
    static void refuseTooOld(String version) {
        String major = version.replaceFirst("\\D.*", "");
        if (!major.isEmpty() && Integer.parseInt(major) < OLDEST) {
            throw new PoolSetupException(
                    "messaging-pool needs Spring Boot " + OLDEST + " or later, but this is Spring Boot " + version
                            + ".",
                    "Upgrade the application to Spring Boot " + OLDEST + ".");
        }
    }
}
