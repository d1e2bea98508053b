package io.github.messagingpool.autoconfigure.app;

import io.github.messagingpool.PoolItem;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;

/** An item that takes everything a constructor may take, and tells the journal what happens to it. */
@PoolItem("sessions")
class UserSession implements AutoCloseable {

    private final long id;
    private final Journal journal;
    private final String greeting;
    private int count;

    UserSession(
            long id,
            Journal journal,
            @Value("${greeting:hello}") String greeting,
            ObjectProvider<Runnable> absent,
            Optional<Thread> none) {
        if (id == 13) {
            throw new IllegalArgumentException("unlucky");
        }
        this.id = id;
        this.journal = journal;
        this.greeting = greeting + absent.stream().count() + none.isPresent();
        journal.add("new " + id);
    }

    @PostConstruct
    void ready() {
        journal.add("ready " + id);
    }

    @PreDestroy
    void leave() {
        journal.add("leave " + id);
    }

    @Override
    public void close() {
        journal.add("close " + id);
    }

    String greet() {
        count++;
        return greeting + " " + count;
    }
}
