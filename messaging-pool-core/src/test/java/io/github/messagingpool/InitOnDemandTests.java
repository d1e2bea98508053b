package io.github.messagingpool;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests for items that are to be created on demand, and whose init needs more than the id. */
@Timeout(10)
class InitOnDemandTests {

    @PoolItem(createOnDemand = true)
    record Device(DeviceInit init) {}

    record DeviceInit(int id, String model) implements Init.OfInt<Device> {}

    record ModelRequest(int id) implements Request.OfInt<Device, ModelResponse> {

        @Override
        public ModelResponse process(Device device) {
            return new ModelResponse(device.init().model());
        }
    }

    record ModelResponse(String model) {}

    @PoolItem(createOnDemand = true)
    record Room(RoomInit init) {}

    record RoomInit(String id, String topic) implements Init.OfKey<Room> {}

    @Test
    void theErrorShowsTheFunctionToWrite() {
        var devices = ThreadPool.builder(Device.class).factory(DeviceInit.class, Device::new);

        assertThatIllegalStateException()
                .isThrownBy(devices::build)
                .withMessageContaining(
                        "builder -> builder.createOnDemand(id -> new DeviceInit(((Long) id).intValue(), …))");
    }

    @Test
    void aFunctionThatTakesTheIdForAnIntIsToldThatItIsALong() {
        try (var devices = ThreadPool.builder(Device.class)
                .factory(DeviceInit.class, Device::new)
                .createOnDemand(id -> new DeviceInit((Integer) id, "std"))
                .build()) {
            assertThatExceptionOfType(ItemCreationException.class)
                    .isThrownBy(() -> devices.sendAndReceive(new ModelRequest(7)))
                    .havingCause()
                    .isInstanceOf(ClassCastException.class)
                    .withMessageContaining("The id 7 is a Long", "((Long) id).intValue()");
        }
    }

    @Test
    void itNamesTheTypeOfTheId() {
        var rooms = ThreadPool.builder(Room.class).factory(RoomInit.class, Room::new);

        assertThatIllegalStateException()
                .isThrownBy(rooms::build)
                .withMessageContaining("createOnDemand(id -> new RoomInit((String) id, …))");
    }
}
