package io.github.messagingpool.autoconfigure;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Says which bean method of the application has built a pool as its builder does not accept it. */
final class PoolBuilderFailureAnalyzer implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        BeanCreationException creation = null;
        Throwable thrown = failure;
        for (Throwable next = failure; next != null; next = next.getCause()) {
            if (next instanceof PoolSetupException) {
                return null;
            }
            thrown = next;
            creation = next instanceof BeanCreationException bean ? bean : creation;
        }
        String problem = creation == null ? null : RefusedValue.problem(thrown);
        return problem == null || creation == null
                ? null
                : new FailureAnalysis(
                        "The bean '" + creation.getBeanName() + "'" + place(creation) + " builds no pool: " + problem
                                + ".",
                        RefusedValue.remedy(thrown, "the bean '" + creation.getBeanName() + "'"),
                        failure);
    }

    private static String place(BeanCreationException creation) {
        return creation.getResourceDescription() == null
                ? ""
                : ", defined in " + creation.getResourceDescription() + ",";
    }
}
