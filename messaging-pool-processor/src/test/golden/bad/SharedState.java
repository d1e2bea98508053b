package com.example.bad;

import io.github.messagingpool.*;
import java.util.*;

@PoolItem
class SharedState<E extends SharedState.OutOfStock> {
    SharedState(long id) {}

    static class OutOfStock extends Exception {
        final List<String> items;

        OutOfStock(List<String> items) {
            this.items = items;
        }
    }

    static class OutOfStockToday extends OutOfStock {
        OutOfStockToday() {
            super(List.of());
        }
    }

    static class Late extends RuntimeException {
        int minutes;
    }

    enum Mode {
        ON,
        OFF;

        int uses;
    }

    enum Operation {
        PLUS;

        final int[] steps = {1};
    }

    record Settings(Mode mode) {}

    abstract static sealed class Shape permits Circle {
        double area;
    }

    @Sendable
    static final class Circle extends Shape {}

    abstract static class Named {
        final Set<String> names = new HashSet<>();
    }

    abstract static sealed class Animal extends Named permits Dog {}

    @Sendable
    static final class Dog extends Animal {}

    record Order(List<String> lines) {
        Order(List<String> lines) {
            this.lines = new ArrayList<>(lines);
        }
    }

    record Compact(String name, int[] counts) {
        Compact {
            counts = counts.clone();
        }
    }

    record Reversed(String name, List<String> lines) {
        @Override
        public List<String> lines() {
            return lines;
        }
    }

    record Box<T>(T value) {
        Box {
            Objects.requireNonNull(value);
        }
    }

    @Messaging
    void sell() throws OutOfStock {} // error: The @Messaging method sell throws SharedState.OutOfStock: SharedState.OutOfStock may share state that changes, in its field items, of type List<String>; make the field final and of an immutable type, or mark SharedState.OutOfStock @Sendable if it is immutable or safe for use by many threads

    @Messaging
    void sellToday() throws OutOfStockToday {} // error: The @Messaging method sellToday throws SharedState.OutOfStockToday: SharedState.OutOfStock may share state that changes, in its field items

    @Messaging
    void sellAny() throws E {} // error: The @Messaging method sellAny throws E: SharedState.OutOfStock may share state that changes, in its field items

    @Messaging
    void late() throws Late {} // error: SharedState.Late may share state that changes, in its field minutes, which is not final

    @Messaging
    void mode(Mode mode) {} // error: The parameter mode of mode is not sendable: SharedState.Mode may share state that changes, in its field uses, which is not final

    @Messaging
    void operation(Optional<Operation> operation) {} // error: in Optional<SharedState.Operation>, SharedState.Operation may share state that changes, in its field steps, of type int[]

    @Messaging
    void settings(Settings settings) {} // error: in component mode of SharedState.Settings, SharedState.Mode may share state that changes

    @Messaging
    void shape(Shape shape) {} // error: SharedState.Shape may share state that changes, in its field area

    @Messaging
    void animal(Animal animal) {} // error: SharedState.Named may share state that changes, in its field names, of type Set<String>

    @Messaging
    void order(Order order) {} // error: The parameter order of order is not sendable: SharedState.Order has to be copied, and what its own constructor does is not known; leave that to the compiler, or mark SharedState.Order @Sendable if it keeps immutable copies

    @Messaging
    List<Compact> compact() { // error: in List<SharedState.Compact>, SharedState.Compact has to be copied, and what its own constructor does is not known
        return List.of();
    }

    @Messaging
    void reversed(Reversed reversed) {} // error: SharedState.Reversed has to be copied, and what its own accessor lines does is not known

    @Messaging
    void box(Box<List<String>> box) {} // error: SharedState.Box has to be copied, and what its own constructor does is not known

    @Messaging
    Box<String> sendableBox(Box<Integer> box) {
        return new Box<>("");
    }
}

@PoolItem
class SharedId {
    SharedId(SharedState.Mode mode) {} // error: An id must be immutable: SharedState.Mode may share state that changes, in its field uses
}

@PoolItem
class Outside {
    class Within extends Exception {}

    Outside(long id) {}

    @Messaging
    void within() throws Within {} // error: The @Messaging method within throws Outside.Within: Outside.Within carries its outer object along; make it static
}
