package io.github.messagingpool.processor;

import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** What the processor knows of the types of the JDK. */
final class Jdk {

    private Jdk() {}

    /** Tells the types of the JDK from all others. */
    static boolean has(Element type, Elements elements) {
        String owner = elements.getPackageOf(type).getQualifiedName().toString();
        return owner.startsWith("java.") || owner.startsWith("javax.");
    }

    /** Returns whether a type is a time that can be changed, which those of {@code java.time} have replaced. */
    static boolean isMutableTime(DeclaredType type, Elements elements, Types types) {
        return isA(type, "java.util.Date", elements, types) || isA(type, "java.util.Calendar", elements, types);
    }

    static boolean isA(DeclaredType type, String supertype, Elements elements, Types types) {
        TypeElement element = elements.getTypeElement(supertype);
        return element != null && types.isSubtype(types.erasure(type), types.erasure(element.asType()));
    }
}
