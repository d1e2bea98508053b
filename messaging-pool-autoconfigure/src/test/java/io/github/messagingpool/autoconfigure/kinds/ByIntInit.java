package io.github.messagingpool.autoconfigure.kinds;

import io.github.messagingpool.Init;

record ByIntInit(int id) implements Init.OfInt<ItemKindsTests.ByInt> {}
