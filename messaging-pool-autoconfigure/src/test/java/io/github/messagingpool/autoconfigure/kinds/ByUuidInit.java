package io.github.messagingpool.autoconfigure.kinds;

import io.github.messagingpool.Init;
import java.util.UUID;

record ByUuidInit(UUID id) implements Init.OfKey<ItemKindsTests.ByUuid> {}
