package io.github.messagingpool;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A request whose sender does not wait: its response is dropped, its failure logged. */
final class ToldCall<T, R> extends Call<T, R> {

    private static final Logger LOG = LoggerFactory.getLogger(ThreadPool.class);

    ToldCall(String pool, Request<T, R> request) {
        super(pool, request);
    }

    @Override
    void end(Object outcome) {
        if (outcome instanceof Failed failed) {
            LOG.warn("{}, sent without waiting, failed", Failures.describe(pool, request), failed.cause());
        }
    }
}
