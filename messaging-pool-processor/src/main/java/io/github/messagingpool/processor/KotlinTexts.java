package io.github.messagingpool.processor;

import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** Says ways out in the words of Kotlin, where a class is Kotlin's. */
final class KotlinTexts {

    private static final String OVERLOADS = "kotlin.jvm.JvmOverloads";

    private KotlinTexts() {}

    /** Says how to have one constructor where Kotlin adds others; empty where it adds none. */
    static String oneConstructor(TypeElement item) {
        List<ExecutableElement> all = ElementFilter.constructorsIn(item.getEnclosedElements());
        if (!Kotlin.is(item)) {
            return "";
        }
        if (all.stream().anyMatch(constructor -> Annotations.has(constructor, OVERLOADS))) {
            return "; or remove @JvmOverloads, by which Kotlin writes several";
        }
        return all.stream().anyMatch(constructor -> constructor.getParameters().isEmpty())
                ? all.stream()
                        .filter(constructor -> !constructor.getParameters().isEmpty())
                        .findFirst()
                        .map(constructor -> withoutDefault(item, constructor))
                        .orElse("")
                : "";
    }

    private static String withoutDefault(TypeElement item, ExecutableElement constructor) {
        VariableElement id = constructor.getParameters().get(0);
        String others = constructor.getParameters().size() == 1 ? ")" : ", …)";
        return "; if " + id.getSimpleName() + " has a default value, for which Kotlin writes a constructor without "
                + "parameters, leave the value out: " + item.getSimpleName() + "(" + id.getSimpleName() + ": "
                + type(id) + others;
    }

    private static String type(VariableElement parameter) {
        return switch (parameter.asType().getKind()) {
            case LONG -> "Long";
            case INT -> "Int";
            default -> TypeText.simple(parameter.asType());
        };
    }
}
