package com.example.generated;

import io.github.messagingpool.ThreadPool;

/** Writes journals by the generated client, and prints what came of it. */
public final class Application {

    private Application() {}

    public static void main(String[] arguments) {
        System.out.println(Application.class.getModule() + " requires " + ThreadPool.class.getModule());
        try (ThreadPool<Journal> pool = ThreadPool.builder(Journal.class)
                .threads(2)
                .factory(JournalInit.class, init -> new Journal(init.id()))
                .build()) {
            JournalClient journals = new JournalClient(pool);
            journals.create(1);
            journals.append(1, "first");
            System.out.println("created: " + journals.append(1, "second"));
            System.out.println("on demand: " + journals.append(2, "third"));
        }
    }
}
