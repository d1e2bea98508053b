package io.github.messagingpool.autoconfigure.kinds;

import io.github.messagingpool.Init;

record ByStringInit(String id) implements Init.OfKey<ItemKindsTests.ByString> {}
