package io.github.messagingpool.autoconfigure.wrong.proxies;

import io.github.messagingpool.Init;
import io.github.messagingpool.PoolItem;
import org.springframework.context.annotation.Profile;

/** Item classes that a proxy cannot stand before, each in a profile. */
public final class ProxiesWrong {

    private ProxiesWrong() {}

    @PoolItem
    @Profile("method")
    static class FinalMethod {

        FinalMethod(FinalMethodInit init) {}

        final void work() {}
    }

    record FinalMethodInit(long id) implements Init.OfLong<FinalMethod> {}

    static class Base {

        public final void work() {}
    }

    @PoolItem
    @Profile("inherited")
    static class Inherited extends Base {

        Inherited(InheritedInit init) {}
    }

    record InheritedInit(long id) implements Init.OfLong<Inherited> {}

    @PoolItem
    @Profile("class")
    static final class FinalClass {

        FinalClass(FinalClassInit init) {}

        void work() {}
    }

    record FinalClassInit(long id) implements Init.OfLong<FinalClass> {}

    @PoolItem
    @Profile("record")
    record RecordItem(RecordItemInit init) {

        void work() {}
    }

    record RecordItemInit(long id) implements Init.OfLong<RecordItem> {}

    interface Worker {

        void work();
    }

    @PoolItem
    @Profile("interfaces")
    static class WithInterface implements Worker {

        WithInterface(WithInterfaceInit init) {}

        @Override
        public void work() {}
    }

    record WithInterfaceInit(long id) implements Init.OfLong<WithInterface> {}

    static class Helping {

        protected final void help() {}
    }

    @PoolItem
    @Profile("fine")
    static class Fine extends Helping {

        Fine(FineInit init) {}

        void work() {
            help();
            more();
        }

        private void more() {}

        static final void most() {}
    }

    record FineInit(long id) implements Init.OfLong<Fine> {}
}
