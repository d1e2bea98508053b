package io.github.messagingpool.autoconfigure.loops;

import io.github.messagingpool.Init;
import io.github.messagingpool.PoolItem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Profile;

/** Items that take a {@link Club}, each in another way, and in a profile. */
final class Member {

    private Member() {}

    interface Joining {}

    @PoolItem("members")
    @Profile("constructor")
    static final class ByConstructor implements Joining {

        ByConstructor(ByConstructorInit init, Club club) {}
    }

    record ByConstructorInit(long id) implements Init.OfLong<ByConstructor> {}

    @PoolItem("members")
    @Profile("field")
    static final class ByField implements Joining {

        @Autowired
        @Nullable
        Club club;

        ByField(ByFieldInit init) {}
    }

    record ByFieldInit(long id) implements Init.OfLong<ByField> {}

    @PoolItem("members")
    @Profile("list")
    static final class ByList implements Joining {

        ByList(ByListInit init, List<Club> clubs) {}
    }

    record ByListInit(long id) implements Init.OfLong<ByList> {}

    @PoolItem("members")
    @Profile("map")
    static final class ByMap implements Joining {

        ByMap(ByMapInit init, Map<String, Club> clubs) {}
    }

    record ByMapInit(long id) implements Init.OfLong<ByMap> {}

    @PoolItem("members")
    @Profile("array")
    static final class ByArray implements Joining {

        ByArray(ByArrayInit init, Club[] clubs) {}
    }

    record ByArrayInit(long id) implements Init.OfLong<ByArray> {}

    @PoolItem("members")
    @Profile("optional")
    static final class ByOptional implements Joining {

        ByOptional(ByOptionalInit init, Optional<Club> clubs) {}
    }

    record ByOptionalInit(long id) implements Init.OfLong<ByOptional> {}

    @PoolItem("members")
    @Profile("indirect")
    static final class Indirect implements Joining {

        Indirect(IndirectInit init, Door door) {}
    }

    record IndirectInit(long id) implements Init.OfLong<Indirect> {}

    @PoolItem("members")
    @Profile("provider")
    static final class ByProvider implements Joining {

        ByProvider(ByProviderInit init, ObjectProvider<Club> club) {}
    }

    record ByProviderInit(long id) implements Init.OfLong<ByProvider> {}

    @PoolItem("members")
    @Profile({"other", "depends"})
    static final class Other implements Joining {

        Other(OtherInit init, Street street) {}
    }

    record OtherInit(long id) implements Init.OfLong<Other> {}
}
