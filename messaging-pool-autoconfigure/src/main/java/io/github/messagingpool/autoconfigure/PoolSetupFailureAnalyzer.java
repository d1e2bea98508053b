package io.github.messagingpool.autoconfigure;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints a {@link PoolSetupException} as problem and remedy, without a stack trace. */
final class PoolSetupFailureAnalyzer extends AbstractFailureAnalyzer<PoolSetupException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PoolSetupException cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.remedy(), cause);
    }
}
