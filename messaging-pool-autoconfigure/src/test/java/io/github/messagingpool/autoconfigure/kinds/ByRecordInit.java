package io.github.messagingpool.autoconfigure.kinds;

import io.github.messagingpool.Init;

record ByRecordInit(ItemKindsTests.Seat id) implements Init.OfKey<ItemKindsTests.ByRecord> {}
