package io.github.messagingpool;

import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Which thread of a pool owns an id. Immutable.
 */
public final class Route {

    private final Builder values;

    private Route(Builder values) {
        this.values = values;
    }

    /** Begins to describe one; what is not said is zero, empty or false. */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /** Returns the id, as text. */
    public String id() {
        return values.id;
    }

    /** Returns the name of the node that the owner is on, where a pool has several. */
    public Optional<String> node() {
        return Optional.ofNullable(values.node);
    }

    /** Returns the owner's index, from 0; empty where only its node is known. */
    public OptionalInt thread() {
        return values.thread == null ? OptionalInt.empty() : OptionalInt.of(values.thread);
    }

    /** Returns the owner's name; empty where only its node is known. */
    public Optional<String> threadName() {
        return Optional.ofNullable(values.threadName);
    }

    /** Returns why: how the id was routed. */
    public String rule() {
        return values.rule;
    }

    /** Returns how many requests to this id wait in the owner's queue; those in batches are not counted. */
    public int queued() {
        return values.queued;
    }

    /** Returns how many entries of the queue stand before the first of them; -1 if none waits. */
    public int position() {
        return values.position;
    }

    @Override
    public String toString() {
        return "Route[" + values.id + " -> " + values.threadName + ", queued=" + values.queued + "]";
    }

    /** Describes one, by the names of what it says. For use by one thread. */
    public static final class Builder implements Cloneable {

        private final String id;
        private @Nullable String node;
        private @Nullable Integer thread;
        private @Nullable String threadName;
        private String rule = "";
        private int queued;
        private int position = -1;

        private Builder(String id) {
            this.id = id;
        }

        /** Says the name of the node that the owner is on, where a pool has several. */
        public Builder node(@Nullable String node) {
            this.node = node;
            return this;
        }

        /** Says the owner's index, from 0; empty where only its node is known. */
        public Builder thread(@Nullable Integer thread) {
            this.thread = thread;
            return this;
        }

        /** Says the owner's name; empty where only its node is known. */
        public Builder threadName(@Nullable String threadName) {
            this.threadName = threadName;
            return this;
        }

        /** Says why: how the id was routed. */
        public Builder rule(String rule) {
            this.rule = rule;
            return this;
        }

        /** Says how many requests to this id wait in the owner's queue; those in batches are not counted. */
        public Builder queued(int queued) {
            this.queued = queued;
            return this;
        }

        /** Says how many entries of the queue stand before the first of them; -1 if none waits. */
        public Builder position(int position) {
            this.position = position;
            return this;
        }

        /** Returns what was described; this may go on to describe another. */
        public Route build() {
            return new Route(copy());
        }

        private Builder copy() {
            try {
                return (Builder) clone();
            } catch (CloneNotSupportedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
