package io.github.messagingpool.contract;

import io.github.messagingpool.Init;
import io.github.messagingpool.ItemNotFoundException;
import io.github.messagingpool.Request;
import java.io.IOException;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** The item of the contract's tests: adds up, fails and waits as it is told. Its requests are plain data, for any pool. */
public final class Account {

    private long sum;

    /** Creates one without anything in it. */
    public Account(long id) {}

    Sum add(long id, long amount) {
        sum += amount;
        return new Sum(id, sum);
    }

    /** Creates an account. */
    public record AccountInit(long id) implements Init.OfLong<Account> {}

    /** What is in an account. */
    public record Sum(long id, long sum) {}

    /** Adds to an account. */
    public record Add(long id, long amount) implements Request.OfLong<Account, Sum> {
        @Override
        public Sum process(Account account) {
            return account.add(id, amount);
        }
    }

    /** Fails. */
    public record Fail(long id, Failing how) implements Request.OfLong<Account, Sum> {
        @Override
        public Sum process(Account account) throws Exception {
            Throwable failure = how.failure();
            if (failure instanceof Error error) {
                throw error;
            }
            throw (Exception) failure;
        }
    }

    /** How a request may fail. */
    public enum Failing {
        /** With an unchecked exception. */
        UNCHECKED,
        /** With a checked exception. */
        CHECKED,
        /** With an error. */
        ERROR,
        /** With what a request to another item has failed with. */
        NESTED,
        /** With what a future fails with that somebody has cancelled. */
        CANCELLED;

        Throwable failure() {
            return switch (this) {
                case UNCHECKED -> new IllegalStateException("no");
                case CHECKED -> new IOException("no");
                case ERROR -> new StackOverflowError("no");
                case NESTED -> new ItemNotFoundException("another", new Add(99, 1));
                case CANCELLED -> new CancellationException("no");
            };
        }

        boolean isThrownAsItIs() {
            return this == UNCHECKED || this == ERROR;
        }
    }

    /** Waits until the test lets it go; see {@link Hold}. */
    public record Wait(long id, String hold) implements Request.OfLong<Account, String> {
        @Override
        public String process(Account account) throws InterruptedException {
            return Hold.await(hold);
        }
    }

    /** Has an id of any kind, or none. */
    public record Keyed(@Nullable Object key) implements Request.OfKey<Account, Sum> {
        @Override
        @SuppressWarnings("NullAway") // as one should not write it
        public Object id() {
            return key;
        }

        @Override
        public Sum process(Account account) {
            return account.add(0, 1);
        }
    }

    /** Has an id that cannot be read. */
    public record Unreadable() implements Request.OfLong<Account, Sum> {
        @Override
        public long id() {
            throw new IllegalStateException("no id");
        }

        @Override
        public Sum process(Account account) {
            return account.add(0, 1);
        }
    }
}
