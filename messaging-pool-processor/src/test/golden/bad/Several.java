package com.example.bad;

import io.github.messagingpool.*;
import java.util.*;

class Several {
    private static class Hidden {
        @PoolItem(init = "lower", client = "Integer")
        private class Item { // error: The inner class Item cannot be made without its outer object; make it static // error: Generated code cannot see Item: make Item package-private // error: Generated code cannot see Item: make Hidden package-private // error: 'lower' cannot be the name of the init // error: 'Integer' cannot be the name of the client
            private Item(Long id) {} // error: The constructor is private // error: An id is never null; declare it long instead of Long

            @Messaging(timeout = "soon", create = true, request = "java", response = "Object")
            private static <X> StringBuilder all(X any, Map<X, StringBuilder> id, ArrayList<Integer> List) throws Throwable { // error: is static, so it belongs to no item // error: is private, so generated code cannot call it // error: is generic // error: The result of all is not sendable // error: throws Throwable, but a request may only throw an Exception // error: 'java' cannot be the name of a record // error: 'Object' cannot be the name of a record // error: The time-out of all, 'soon' // error: create = true of all // error: The parameter id of all would hide the item's id // error: in Map<X, StringBuilder>, StringBuilder is not known to be immutable // error: The parameter List of all would hide List // error: The parameter List of all is not sendable: ArrayList<Integer>
                return null;
            }
        }
    }

    private record Secret(List<String> texts) {}

    private record Other(int number) {}

    private record Id(StringBuilder one, StringBuilder two, List<String> three) {
        Id {
            three = List.copyOf(three);
        }
    }

    @PoolItem
    static class OfId {
        OfId(Id id) {} // error: An id must be immutable: in component one of Several.Id, StringBuilder is not known // error: An id must be immutable: in component two of Several.Id, StringBuilder is not known // error: An id must be immutable: Several.Id has to be copied, and what its own constructor does // error: Several.Id is not visible to generated code
    }

    private record OfOthersInit(Object id) implements Init.OfKey<OfId> {}

    @PoolItem
    static class OfOthers {
        OfOthers(OfOthersInit init) {} // error: Several.OfOthersInit is the init of another item // error: Several.OfOthersInit is not visible to generated code // error: The id of Several.OfOthersInit is not known
    }

    static class Failure extends Exception {
        int code;
        final List<String> causes = List.of();
    }

    class InnerFailure extends Failure {
        final int[] numbers = {};
    }

    record Own(List<String> names, int[] numbers, StringBuilder text) {
        Own {}

        @Override
        public List<String> names() {
            return names;
        }

        @Override
        public int[] numbers() {
            return numbers;
        }
    }

    abstract static sealed class Shape permits Circle {
        double area;
        final StringBuilder name = null;
    }

    static non-sealed class Circle extends Shape {}

    record Endless<T>(Optional<Endless<Optional<T>>> next, StringBuilder text, T value) {}

    record Pair<T>(T value, StringBuilder text) {}

    @PoolItem
    static class Types {
        Types(String id) {}

        @Messaging
        void endless(Endless<String> endless) {} // error: it is made of ever more types // error: in component text of Several.Endless<String>, StringBuilder is not known

        record Lists(List<StringBuilder> one, List<StringBuilder> two) {}

        @Messaging
        void lists(Lists lists) {} // error: in component one of Several.Types.Lists, in List<StringBuilder>, StringBuilder // error: in component two of Several.Types.Lists, in List<StringBuilder>, StringBuilder

        @Messaging
        void pairs(Map<Pair<String>, Pair<Integer>> pairs) {} // error: in component text of Several.Pair<String>, StringBuilder is not known

        @Messaging
        void map(Map<StringBuilder, ArrayList<String>> map) {} // error: in Map<StringBuilder, ArrayList<String>>, StringBuilder is not known to be immutable // error: in Map<StringBuilder, ArrayList<String>>, ArrayList<String> is not known to be copied

        @Messaging
        void twice(Map<StringBuilder, StringBuilder> map) {} // error: in Map<StringBuilder, StringBuilder>, StringBuilder is not known to be immutable

        @Messaging
        void secrets(Map<Secret, Other> secrets) {} // error: has the type Map<Several.Secret, Several.Other>, with Several.Secret, which generated code cannot see; make it visible // error: with Several.Other, which generated code cannot see

        @Messaging
        void own(Own own) {} // error: in component text of Several.Own, StringBuilder is not known // error: what its own constructor does is not known // error: what its own accessor names does is not known // error: what its own accessor numbers does is not known

        @Messaging
        void shape(Shape shape) {} // error: in Several.Shape, Several.Circle is not known to be immutable // error: in its field area, which is not final // error: in its field name, of type StringBuilder

        @Messaging
        void failing() throws InnerFailure {} // error: Several.InnerFailure carries its outer object along // error: in its field numbers, of type int[] // error: in its field code, which is not final // error: in its field causes, of type List<String>
    }

    @PoolItem
    interface OfInterface { // error: OfInterface cannot be an item: only a class can
        @Messaging
        void take(StringBuilder text); // error: The parameter text of take is not sendable
    }

    @PoolItem(prefix = "cart")
    abstract static class OfAbstract<T> { // error: The abstract class OfAbstract cannot be an item // error: 'cart' cannot be what the names of records begin with
        @Messaging
        void take(StringBuilder text, T any) {} // error: The parameter text of take is not sendable
    }

    @PoolItem
    enum OfEnum { // error: OfEnum cannot be an item: only a class can
        ONE;

        @Messaging(timeout = "soon")
        void take() {} // error: The time-out of take
    }

    @PoolItem
    record OfRecord(Long id) { // error: The record OfRecord cannot be an item // error: An id is never null; declare it long
        @Messaging
        void misses(StringBuilder text) {} // error: The parameter text of misses is not sendable
    }

    static class NoItem<T> {
        @Messaging(create = true)
        private void take(StringBuilder text, T any) {} // error: @Messaging has no effect here // error: is private, so generated code cannot call it // error: The parameter text of take is not sendable
    }

    @PoolItem
    static class Parent {
        Parent(long id) {}

        @Messaging
        void inherited(StringBuilder text) {} // error: The parameter text of inherited is not sendable
    }

    @PoolItem
    static class Child extends Parent { // error: Child extends the item class Parent
        Child(Integer id) { // error: An id is never null; declare it int
            super(id);
        }

        @Messaging(timeout = "soon")
        void ofChild() {} // error: The time-out of ofChild
    }
}

class OfNamesInit {}

class OfNamesClient {}

class MineRequest {}

class MineResponse {}

@PoolItem
class OfNames { // error: The type OfNamesInit exists already, and is no init of OfNames // error: The type OfNamesClient exists already
    OfNames(Long id) {} // error: An id is never null; declare it long

    @Messaging
    void mine(StringBuilder text) {} // error: The type MineRequest exists already // error: The parameter text of mine is not sendable

    @Messaging
    void ask(StringBuilder text) {} // error: The parameter text of ask is not sendable // error: The type AskRequest is already generated for the method ask of Neighbour

    @Messaging
    void askAsync(StringBuilder text) {} // error: The parameter text of askAsync is not sendable // error: The client would have askAsync twice

    @Messaging(request = "MineRequest", response = "MineResponse")
    void both() {} // error: The type MineRequest exists already // error: The type MineResponse exists already
}

class MeantInit {}

@PoolItem
class Meant { // error: The type MeantInit exists already, and is no init of Meant; if Meant is made from it, let it implement Init.OfLong<Meant>
    Meant(MeantInit init) {}
}

@PoolItem
class Neighbour {
    private Neighbour() {} // error: The constructor is private // error: The constructor of Neighbour has no parameter

    @Messaging
    void ask(int number) {}
}
