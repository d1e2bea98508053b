package io.github.messagingpool.autoconfigure.context;

import io.github.messagingpool.Init;
import io.github.messagingpool.PoolItem;
import io.github.messagingpool.Request;
import java.util.function.Supplier;

/** A public item that runs any piece of a test. */
@PoolItem(value = "witnesses", createOnDemand = true)
public final class Witness {

    /** Makes one. */
    public Witness(WitnessInit init) {}

    /** Creates a witness. */
    public record WitnessInit(long id) implements Init.OfLong<Witness> {}

    /** Answers with what the work does. */
    public record Ask<R>(long id, Supplier<R> work) implements Request.OfLong<Witness, R> {

        @Override
        public R process(Witness witness) {
            return work.get();
        }
    }
}
