package io.github.messagingpool.autoconfigure;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/** Makes records of the values of their components. */
final class RecordMaker {

    private RecordMaker() {}

    /** @throws UnreadableTextException if there is none with these, or it cannot be made from outside */
    static Object make(Class<?> type, List<Object> values) throws UnreadableTextException {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values.toArray());
        } catch (InvocationTargetException e) {
            throw new UnreadableTextException("its constructor refuses that: " + e.getCause());
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new UnreadableTextException("it cannot be made: " + e.getMessage());
        }
    }
}
