package io.github.messagingpool.autoconfigure;

import io.github.messagingpool.autoconfigure.BeansInCreation.Creation;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.metrics.ApplicationStartup;
import org.springframework.core.metrics.StartupStep;

/**
 * Tells {@link BeansInCreation} what a thread makes, and until when. The container says so to its startup recorder, by the
 * thread that looks a bean up, before it takes any lock; no other part of it does.
 */
final class CreationSteps implements ApplicationStartup {

    /** Around the making of a bean, with all that it takes. */
    private static final String INSTANTIATE = "spring.beans.instantiate";

    /** Around the first thing that comes when all singletons have been made. */
    private static final String SMART_INITIALIZE = "spring.beans.smart-initialize";

    private final ApplicationStartup recorder;
    private final BeansInCreation beans;

    CreationSteps(ApplicationStartup recorder, BeansInCreation beans) {
        this.recorder = recorder;
        this.beans = beans;
    }

    @Override
    public StartupStep start(String name) {
        if (name.equals(SMART_INITIALIZE)) {
            beans.allMade();
        }
        StartupStep step = recorder.start(name);
        return name.equals(INSTANTIATE) ? new Step(step, beans) : step;
    }

    /** The making of one bean. */
    private static final class Step implements StartupStep {

        private final StartupStep step;
        private final BeansInCreation beans;
        private @Nullable Creation creation;
        private boolean failed;

        Step(StartupStep step, BeansInCreation beans) {
            this.step = step;
            this.beans = beans;
        }

        @Override
        public StartupStep tag(String key, String value) {
            step.tag(key, value);
            if (key.equals("beanName")) {
                begin(value);
            } else if (key.equals("exception")) {
                failed = true;
            }
            return this;
        }

        private void begin(String beanName) {
            try {
                creation = beans.begin(beanName);
            } catch (RuntimeException | Error e) {
                step.end();
                throw e;
            }
        }

        @Override
        public void end() {
            step.end();
            if (creation != null) {
                beans.end(creation, failed);
            }
        }

        @Override
        public StartupStep tag(String key, Supplier<String> value) {
            step.tag(key, value);
            return this;
        }

        @Override
        public String getName() {
            return step.getName();
        }

        @Override
        public long getId() {
            return step.getId();
        }

        @Override
        public @Nullable Long getParentId() {
            return step.getParentId();
        }

        @Override
        public Tags getTags() {
            return step.getTags();
        }
    }
}
