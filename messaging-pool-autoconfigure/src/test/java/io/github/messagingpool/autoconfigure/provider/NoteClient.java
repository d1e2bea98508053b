package io.github.messagingpool.autoconfigure.provider;

import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.autoconfigure.provider.PoolProviderTests.Note;
import io.github.messagingpool.autoconfigure.provider.PoolProviderTests.TextRequest;

/** The typed client of a {@link Note}. */
record NoteClient(ThreadPool<Note> pool) {

    String text(long id) {
        return pool.sendAndReceive(new TextRequest(id));
    }
}
