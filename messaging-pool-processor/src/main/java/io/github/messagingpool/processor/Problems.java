package io.github.messagingpool.processor;

import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/** Reports what is wrong, at the element that has to change, once, and counts it. */
final class Problems {

    private final Messager messager;
    private final Set<Told> told = new HashSet<>();
    private int count;

    private record Told(Element element, String problem) {}

    Problems(Messager messager) {
        this.messager = messager;
    }

    void error(Element element, String problem) {
        count++;
        if (told.add(new Told(element, problem))) {
            messager.printMessage(Diagnostic.Kind.ERROR, problem, element);
        }
    }

    /** Reports at a member of the item class; at the class, naming the member, where another class declares it. */
    void error(TypeElement item, Element member, String problem) {
        for (Element at = member; at != null; at = at.getEnclosingElement()) {
            if (at.equals(item)) {
                error(member, problem);
                return;
            }
        }
        error(item, "Inherited from " + declaringClass(member) + ": " + problem);
    }

    void error(String problem) {
        count++;
        messager.printMessage(Diagnostic.Kind.ERROR, problem);
    }

    /** Warns of what may be meant: a mandatory warning is told whatever lint is on. */
    void warning(Element element, String problem) {
        messager.printMessage(Diagnostic.Kind.MANDATORY_WARNING, problem, element);
    }

    int count() {
        return count;
    }

    private static String declaringClass(Element member) {
        Element at = member;
        while (!(at instanceof TypeElement) && at.getEnclosingElement() != null) {
            at = at.getEnclosingElement();
        }
        return at.getSimpleName().toString();
    }
}
