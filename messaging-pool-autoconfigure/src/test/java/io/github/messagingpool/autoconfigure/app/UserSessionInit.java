package io.github.messagingpool.autoconfigure.app;

import io.github.messagingpool.Init;

record UserSessionInit(long id) implements Init.OfLong<UserSession> {}
