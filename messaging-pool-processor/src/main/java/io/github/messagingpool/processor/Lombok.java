package io.github.messagingpool.processor;

import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** What the processor knows of Lombok, which adds members to classes: those that run before it do not see them. */
final class Lombok {

    private static final Set<String> EQUALITY = Set.of("lombok.Value", "lombok.Data", "lombok.EqualsAndHashCode");

    private Lombok() {}

    /** Returns how to let the processor see constructors that Lombok writes; empty without an annotation of Lombok's. */
    static String hint(TypeElement type) {
        boolean isUsed = Annotations.withMeta(type).stream()
                .anyMatch(found -> found.name().startsWith("lombok."));
        return isUsed
                ? "; if Lombok writes the constructor, name lombok before messaging-pool-processor in "
                        + "annotationProcessorPaths"
                : "";
    }

    static boolean writesEquality(Element type) {
        return Annotations.withMeta(type).stream().anyMatch(found -> EQUALITY.contains(found.name()));
    }
}
