package io.github.messagingpool.autoconfigure;

/** The pools cannot be set up as the application says; carries what the user should do. */
final class PoolSetupException extends IllegalStateException {

    private static final long serialVersionUID = 1;

    private final String remedy;

    PoolSetupException(String problem, String remedy) {
        super(problem);
        this.remedy = remedy;
    }

    PoolSetupException(String problem, String remedy, Throwable cause) {
        super(problem, cause);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
