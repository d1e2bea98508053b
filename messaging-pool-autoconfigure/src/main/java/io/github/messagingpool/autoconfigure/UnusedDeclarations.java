package io.github.messagingpool.autoconfigure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Says at the start what an application has declared and nothing uses: it would run otherwise than its owner believes.
 * Where that is certainly wrong it does not start; else there is a warning, once. Makes no bean for it.
 */
final class UnusedDeclarations implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(UnusedDeclarations.class);

    private final List<Check> checks;

    UnusedDeclarations(List<Check> checks) {
        this.checks = checks;
    }

    /** Looks for one kind of them. */
    interface Check {

        void look(Consumer<Unused> found);
    }

    /**
     * What nothing uses.
     *
     * @param isWrong whether no application can mean it so
     * @param problem what it is, and why nothing uses it
     * @param remedy what to do instead
     */
    record Unused(boolean isWrong, String problem, String remedy) {}

    /** @throws PoolSetupException if anything is certainly wrong */
    @Override
    public void afterSingletonsInstantiated() {
        List<Unused> all = new ArrayList<>();
        checks.forEach(check -> check.look(all::add));
        Unused wrong = null;
        for (Unused unused : all) {
            if (unused.isWrong()) {
                wrong = wrong == null ? unused : wrong;
            } else {
                LOG.warn("{} {}", unused.problem(), unused.remedy());
            }
        }
        refuse(wrong);
    }

    private static void refuse(@Nullable Unused wrong) {
        if (wrong != null) {
            throw new PoolSetupException(wrong.problem(), wrong.remedy());
        }
    }
}
