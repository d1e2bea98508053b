package com.example.lanes;

import io.github.messagingpool.ThreadPool;
import java.util.concurrent.Executor;
import org.springframework.stereotype.Component;

@Component
record KeyLanes(ThreadPool<Lane> pool) {

    /** Returns what runs code in the order in which it is given, and other keys' meanwhile. */
    Executor of(String key) {
        return code -> pool.send(new RunRequest(key, code));
    }
}
