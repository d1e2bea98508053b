package io.github.messagingpool.autoconfigure.wrong.instances;

import io.github.messagingpool.Init;
import io.github.messagingpool.InitResponse;
import io.github.messagingpool.PoolItem;
import io.github.messagingpool.PoolItemFactory;
import io.github.messagingpool.Request;
import org.springframework.context.annotation.Profile;

/** Item classes of which no instance can be made, each in a profile, and two that work all the same. */
public final class InstancesWrong {

    private InstancesWrong() {}

    @PoolItem
    @Profile("interface")
    interface Shape {}

    record ShapeInit(long id) implements Init.OfLong<Shape> {}

    /** Makes the items of an interface. */
    public static final class Squares implements PoolItemFactory<Shape, ShapeInit> {

        @Override
        public Shape create(ShapeInit init) {
            return new Shape() {};
        }
    }

    /** Returns an init of an interface's item. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public static Request<Object, InitResponse> shape(long id) {
        return (Request) new ShapeInit(id);
    }

    @PoolItem
    @Profile("annotation")
    @interface Mark {}

    @PoolItem
    @Profile("sealed")
    sealed interface Sealed permits Only {}

    record Only(long id) implements Sealed {}

    @PoolItem
    @Profile("enum")
    enum Color {
        RED
    }

    @PoolItem
    @Profile("abstract")
    abstract static class Unfinished {

        Unfinished(UnfinishedInit init) {}
    }

    record UnfinishedInit(long id) implements Init.OfLong<Unfinished> {}

    @PoolItem
    @Profile("inner")
    @SuppressWarnings("ClassCanBeStatic") // that is the mistake
    class Inner {

        Inner(long id) {}
    }

    static Object local() {
        @PoolItem
        @Profile("local")
        @SuppressWarnings("UnusedVariable")
        class Local {

            Local(long id) {}
        }
        return new Local(1);
    }

    @PoolItem
    @Profile("private")
    @SuppressWarnings({"UnusedMethod", "UnusedVariable"}) // Spring calls it
    static final class Hidden {

        private Hidden(HiddenInit init) {}
    }

    record HiddenInit(long id) implements Init.OfLong<Hidden> {}

    /** Returns an init of an item whose constructor is private. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public static Request<Object, InitResponse> hidden(long id) {
        return (Request) new HiddenInit(id);
    }
}
