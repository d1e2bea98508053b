package io.github.messagingpool.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/**
 * Decides whether a record can be made anew with copies of its components: its constructor must keep these as they
 * are, and its accessors return what it keeps, as those do that the compiler writes.
 */
final class RecordCopies {

    private final Types types;
    private final WrittenMembers written;

    RecordCopies(Types types, WrittenMembers written) {
        this.types = types;
        this.written = written;
    }

    /** Says what keeps a record from being copied, and the way out; empty if nothing does. */
    List<String> problems(TypeElement type) {
        List<String> result = new ArrayList<>();
        if (ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                .anyMatch(constructor -> isCanonical(type, constructor) && written.isWritten(constructor))) {
            result.add(text(type, "constructor"));
        }
        type.getRecordComponents().stream()
                .flatMap(component -> accessor(type, component).stream())
                .filter(written::isWritten)
                .forEach(accessor -> result.add(text(type, "accessor " + accessor.getSimpleName())));
        return result;
    }

    /** Returns the method that reads a component; empty where a class file does not tell. */
    static Optional<ExecutableElement> accessor(TypeElement type, RecordComponentElement component) {
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .filter(method -> method.getParameters().isEmpty())
                .filter(method -> method.getSimpleName().equals(component.getSimpleName()))
                .findFirst();
    }

    private boolean isCanonical(TypeElement type, ExecutableElement constructor) {
        List<? extends RecordComponentElement> components = type.getRecordComponents();
        List<? extends VariableElement> parameters = constructor.getParameters();
        if (components.size() != parameters.size()) {
            return false;
        }
        for (int i = 0; i < parameters.size(); i++) {
            if (!types.isSameType(
                    types.erasure(parameters.get(i).asType()),
                    types.erasure(components.get(i).asType()))) {
                return false;
            }
        }
        return true;
    }

    private static String text(TypeElement type, String member) {
        String name = TypeText.nestedName(type);
        return name + " has to be copied, and what its own " + member
                + " does is not known; leave that to the compiler, or mark " + name
                + " @Sendable if it keeps immutable copies";
    }
}
