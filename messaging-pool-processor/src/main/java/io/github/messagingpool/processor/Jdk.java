package io.github.messagingpool.processor;

import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;

/** Tells the types of the JDK from all others. */
final class Jdk {

    private Jdk() {}

    static boolean has(Element type, Elements elements) {
        String owner = elements.getPackageOf(type).getQualifiedName().toString();
        return owner.startsWith("java.") || owner.startsWith("javax.");
    }
}
