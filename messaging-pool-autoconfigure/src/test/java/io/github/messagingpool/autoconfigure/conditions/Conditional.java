package io.github.messagingpool.autoconfigure.conditions;

import io.github.messagingpool.Init;
import io.github.messagingpool.PoolItem;
import java.time.Clock;
import java.util.concurrent.Executor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;

/** Item classes with conditions. */
final class Conditional {

    private Conditional() {}

    @PoolItem("expression")
    @ConditionalOnExpression("${wanted:true}")
    record OnExpression(OnExpressionInit init) {}

    record OnExpressionInit(long id) implements Init.OfLong<OnExpression> {}

    @PoolItem("property")
    @ConditionalOnProperty(name = "wanted", matchIfMissing = true)
    record OnProperty(OnPropertyInit init) {}

    record OnPropertyInit(long id) implements Init.OfLong<OnProperty> {}

    @PoolItem("bean")
    @ConditionalOnBean(Clock.class)
    record OnBean(OnBeanInit init) {}

    record OnBeanInit(long id) implements Init.OfLong<OnBean> {}

    @PoolItem("missing-bean")
    @ConditionalOnMissingBean(Clock.class)
    record OnMissingBean(OnMissingBeanInit init) {}

    record OnMissingBeanInit(long id) implements Init.OfLong<OnMissingBean> {}

    @PoolItem("single-candidate")
    @ConditionalOnSingleCandidate(Clock.class)
    record OnSingleCandidate(OnSingleCandidateInit init) {}

    record OnSingleCandidateInit(long id) implements Init.OfLong<OnSingleCandidate> {}

    @PoolItem("auto-configured")
    @ConditionalOnBean(value = Executor.class, name = "applicationTaskExecutor")
    record OnAutoConfigured(OnAutoConfiguredInit init) {}

    record OnAutoConfiguredInit(long id) implements Init.OfLong<OnAutoConfigured> {}
}
