package io.github.messagingpool.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.messagingpool.Init;
import io.github.messagingpool.PoolItem;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Tests for {@link ItemClass}. */
class ItemClassTests {

    @Test
    void theIdTypeIsThatOfTheInitWhereTheConstructorTakesIt() {
        assertThat(ItemClass.of(ByLong.class).idType()).isEqualTo(long.class);
        assertThat(ItemClass.of(ByInt.class).idType()).isEqualTo(int.class);
        assertThat(ItemClass.of(ByUuid.class).idType()).isEqualTo(UUID.class);
    }

    @Test
    void theIdTypeOfAClassThatDoesNotSayIsText() {
        assertThat(ItemClass.idType(NoItem.class)).isEqualTo(String.class);
    }

    @Test
    void aPoolIsNamedAfterItsClassUnlessItsAnnotationSaysOtherwise() {
        assertThat(ItemClass.poolName(ByLong.class)).isEqualTo("by-long");
        assertThat(ItemClass.poolName(ByInt.class)).isEqualTo("ints");
    }

    @PoolItem
    record ByLong(ByLongInit init) {}

    record ByLongInit(long id) implements Init.OfLong<ByLong> {}

    @PoolItem("ints")
    record ByInt(ByIntInit init) {}

    record ByIntInit(int id) implements Init.OfInt<ByInt> {}

    @PoolItem
    record ByUuid(ByUuidInit init) {}

    record ByUuidInit(UUID id) implements Init.OfKey<ByUuid> {}

    record NoItem() {}
}
