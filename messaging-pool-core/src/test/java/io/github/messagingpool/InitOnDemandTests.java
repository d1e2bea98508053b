package io.github.messagingpool;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests for items that are to be created on demand, and whose init needs more than the id. */
@Timeout(10)
class InitOnDemandTests {

    @PoolItem(createOnDemand = true)
    record Device(DeviceInit init) {}

    record DeviceInit(int id, String model) implements Init.OfInt<Device> {}

    @PoolItem(createOnDemand = true)
    record Room(RoomInit init) {}

    record RoomInit(String id, String topic) implements Init.OfKey<Room> {}

    @Test
    void theErrorShowsTheFunctionToWrite() {
        var devices = ThreadPool.builder(Device.class).factory(DeviceInit.class, Device::new);

        assertThatIllegalStateException()
                .isThrownBy(devices::build)
                .withMessageContaining("builder -> builder.createOnDemand(id -> new DeviceInit((Long) id, …))");
    }

    @Test
    void itNamesTheTypeOfTheId() {
        var rooms = ThreadPool.builder(Room.class).factory(RoomInit.class, Room::new);

        assertThatIllegalStateException()
                .isThrownBy(rooms::build)
                .withMessageContaining("createOnDemand(id -> new RoomInit((String) id, …))");
    }
}
