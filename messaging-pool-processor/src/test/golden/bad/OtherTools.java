package com.example.bad;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.messagingpool.*;
import java.util.concurrent.*;
import kotlin.coroutines.Continuation;
import lombok.RequiredArgsConstructor;
import org.reactivestreams.Publisher;

@PoolItem
@RequiredArgsConstructor
class OfLombok { // error: The constructor of OfLombok has no parameter; make its first parameter the id (long, int, String, UUID, an enum, a record, or a @Sendable class with equals and hashCode) or a type that implements Init; if Lombok writes the constructor, name lombok before messaging-pool-processor in annotationProcessorPaths
    private final long id = 1;
}

@PoolItem
class OtherTools {
    OtherTools(long id) {}

    @Messaging
    void json(JsonNode node) {} // error: The parameter node of json is not sendable: JsonNode is not known to be immutable; use a record of your own with what is needed of it, or mark the parameter or method @Sendable if it is immutable or safe for use by many threads

    @Messaging
    CompletableFuture<String> future() { // error: The result of future is not sendable: CompletableFuture<String> comes later, on another thread; use the type of its value: the client has an …Async method for each message, and ThreadPool.onItem goes on with an item when a future completes
        return null;
    }

    @Messaging
    Future<String> plainFuture() { // error: Future<String> comes later, on another thread
        return null;
    }

    @Messaging
    Publisher<String> publisher() { // error: Publisher<String> comes later, on another thread
        return null;
    }

    @Messaging
    Void nothing() { // error: there is no value of type Void; declare void
        return null;
    }

    @Messaging
    Object suspending(int number, Continuation<? super Integer> completion) { // error: The @Messaging method suspending is a suspend function, which could go on on another thread; make it a plain one, and use ThreadPool.onItem to go on when a future completes
        return null;
    }
}
