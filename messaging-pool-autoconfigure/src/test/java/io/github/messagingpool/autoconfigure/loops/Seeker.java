package io.github.messagingpool.autoconfigure.loops;

import io.github.messagingpool.Init;
import io.github.messagingpool.PoolItem;
import io.github.messagingpool.Request;
import jakarta.annotation.PostConstruct;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Profile;

/** An item that takes no hall, but looks one up, in some way and at some time. */
@PoolItem("seekers")
@Profile("seeking")
final class Seeker {

    private final Look look;
    private final Beans beans;

    Seeker(SeekerInit init, Look look, ApplicationContext context, ObjectProvider<Hall> provider, @Lazy Hall lazy) {
        this.look = look;
        this.beans = new Beans(context, provider, lazy);
        lookIf(When.CONSTRUCTOR);
    }

    @PostConstruct
    void ready() {
        lookIf(When.POST_CONSTRUCT);
    }

    private void lookIf(When when) {
        if (look.when() == when) {
            look.how().look(beans);
        }
    }

    /** Where an item can look. */
    record Beans(ApplicationContext context, ObjectProvider<Hall> provider, Hall lazy) {}

    record Look(When when, How how) {}

    enum When {
        CONSTRUCTOR,
        POST_CONSTRUCT,
        MESSAGE
    }

    enum How {
        PROVIDER {
            @Override
            void look(Beans beans) {
                beans.provider.getObject();
            }
        },
        PROVIDER_OF_SOME {
            @Override
            void look(Beans beans) {
                beans.provider.getIfAvailable();
            }
        },
        PROVIDER_OF_ALL {
            @Override
            void look(Beans beans) {
                beans.provider.orderedStream().forEach(Hall::name);
            }
        },
        TYPE {
            @Override
            void look(Beans beans) {
                beans.context.getBean(Hall.class);
            }
        },
        NAME {
            @Override
            void look(Beans beans) {
                beans.context.getAutowireCapableBeanFactory().getBean("hall");
            }
        },
        ALL_OF_TYPE {
            @Override
            void look(Beans beans) {
                beans.context.getBeansOfType(Hall.class);
            }
        },
        PROXY {
            @Override
            void look(Beans beans) {
                beans.lazy.name();
            }
        };

        abstract void look(Beans beans);
    }

    record SeekerInit(long id) implements Init.OfLong<Seeker> {}

    record SeekRequest(long id) implements Request.OfLong<Seeker, Boolean> {

        @Override
        public Boolean process(Seeker item) {
            item.lookIf(When.MESSAGE);
            return true;
        }
    }
}
