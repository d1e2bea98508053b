package io.github.messagingpool.autoconfigure.context;

import io.github.messagingpool.Init;
import io.github.messagingpool.PoolItem;
import io.github.messagingpool.Request;
import java.util.function.Supplier;

/** A public item of another pool. */
@PoolItem(value = "others", createOnDemand = true)
public final class Others {

    /** Makes one. */
    public Others(OthersInit init) {}

    /** Creates one. */
    public record OthersInit(long id) implements Init.OfLong<Others> {}

    /** Answers with what the work does. */
    public record Tell<R>(long id, Supplier<R> work) implements Request.OfLong<Others, R> {

        @Override
        public R process(Others others) {
            return work.get();
        }
    }
}
