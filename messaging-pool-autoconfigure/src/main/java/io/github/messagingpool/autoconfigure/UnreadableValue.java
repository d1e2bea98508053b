package io.github.messagingpool.autoconfigure;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import org.springframework.beans.TypeMismatchException;
import org.springframework.beans.factory.InjectionPoint;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.DependencyDescriptor;
import org.springframework.util.PlaceholderResolutionException;

/** Says that a {@code @Value} of an item class cannot be read, and what to do. */
final class UnreadableValue {

    private UnreadableValue() {}

    static PoolSetupException of(DependencyDescriptor point, RuntimeException reason) {
        Value annotation = point.getAnnotation(Value.class);
        String value = annotation == null ? "" : annotation.value();
        String wants =
                "The pool item class " + point.getMember().getDeclaringClass().getName() + " wants @Value(\"" + value
                        + "\") " + place(point) + ", ";
        if (reason instanceof PlaceholderResolutionException unresolved) {
            String key = unresolved.getPlaceholder();
            return new PoolSetupException(
                    wants + "and there is no property '" + key + "'.",
                    "Set the property '" + key + "', or give a default: @Value(\"${" + key + ":…}\").",
                    reason);
        }
        String type = point.getDependencyType().getName();
        return reason instanceof TypeMismatchException mismatch
                ? new PoolSetupException(
                        wants + "and '" + mismatch.getValue() + "' is no " + type + ".",
                        "Correct the property, or let the item take another type.",
                        reason)
                : new PoolSetupException(
                        wants + "which cannot be read: " + reason.getMessage() + ".", "Correct the value.", reason);
    }

    private static String place(InjectionPoint point) {
        if (point.getMember() instanceof Field field) {
            return "in its field " + field.getName();
        }
        String member = point.getMember() instanceof Constructor<?>
                ? "constructor"
                : "method " + point.getMember().getName();
        return "in its " + member;
    }
}
