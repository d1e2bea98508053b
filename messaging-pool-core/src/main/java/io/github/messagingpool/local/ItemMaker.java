package io.github.messagingpool.local;

import io.github.messagingpool.Certainty;
import io.github.messagingpool.Init;
import io.github.messagingpool.InvalidRequestException;
import io.github.messagingpool.ItemCreationException;
import io.github.messagingpool.PoolItemFactory;
import io.github.messagingpool.spi.PoolSettings;

/** A pool's factory with the one init type it takes. */
record ItemMaker<T, I extends Init<T>>(Class<I> initType, PoolItemFactory<T, I> factory) {

    static <T, I extends Init<T>> ItemMaker<T, I> of(PoolSettings.Items<T, I> items) {
        return new ItemMaker<>(items.initType(), items.factory());
    }

    /** Returns whether items are found by a {@code long}. */
    boolean longIds() {
        return Init.OfLong.class.isAssignableFrom(initType) || Init.OfInt.class.isAssignableFrom(initType);
    }

    T make(String poolName, Init<?> init) {
        if (!initType.isInstance(init)) {
            throw new InvalidRequestException(
                    poolName,
                    init,
                    Certainty.NOT_STARTED,
                    "items of this pool are created by " + initType.getName(),
                    null);
        }
        T item = create(poolName, initType.cast(init));
        if (item == null) {
            throw new ItemCreationException(
                    poolName,
                    init,
                    new NullPointerException("the factory " + factory.getClass().getName() + " returned null"));
        }
        return item;
    }

    void destroy(T item) throws Exception {
        factory.destroy(item);
    }

    @SuppressWarnings("CatchingUnchecked") // a constructor's Error fails its init alone
    private T create(String poolName, I init) {
        try {
            return factory.create(init);
        } catch (Throwable e) {
            throw new ItemCreationException(poolName, init, e);
        }
    }
}
