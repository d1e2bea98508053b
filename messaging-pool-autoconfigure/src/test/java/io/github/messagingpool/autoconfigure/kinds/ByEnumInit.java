package io.github.messagingpool.autoconfigure.kinds;

import io.github.messagingpool.Init;
import java.util.concurrent.TimeUnit;

record ByEnumInit(TimeUnit id) implements Init.OfKey<ItemKindsTests.ByEnum> {}
