package io.github.messagingpool.autoconfigure;

import io.github.messagingpool.spi.Failures;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes records of the values of their components. */
final class RecordMaker {

    private RecordMaker() {}

    /**
     * @param words whether the reason may have what the constructor says, which may name other ids
     * @throws UnreadableTextException if there is none with these, or it cannot be made from outside
     */
    static Object make(Class<?> type, List<@Nullable Object> values, boolean words) throws UnreadableTextException {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values.toArray());
        } catch (InvocationTargetException e) {
            Throwable refusal = e.getTargetException();
            throw new UnreadableTextException("its constructor refuses that: "
                    + (words ? Failures.text(refusal) : refusal.getClass().getSimpleName()));
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            throw new UnreadableTextException("it cannot be made: " + e.getMessage());
        }
    }
}
