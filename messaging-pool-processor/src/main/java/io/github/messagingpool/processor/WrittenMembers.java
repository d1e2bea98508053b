package io.github.messagingpool.processor;

import com.sun.source.util.Trees;
import java.util.List;
import java.util.function.Predicate;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Tells the constructors and accessors that stand in a record's source from those that the compiler adds. Those of a
 * class file look alike, and are taken for the compiler's.
 */
final class WrittenMembers {

    private final Elements elements;
    private final Predicate<TypeElement> isSource;

    /** Null where the compiler is not javac, or a build tool hides it. */
    private final @Nullable Trees trees;

    WrittenMembers(ProcessingEnvironment environment, Predicate<TypeElement> isSource) {
        this.elements = environment.getElementUtils();
        this.isSource = isSource;
        this.trees = trees(environment);
    }

    private static @Nullable Trees trees(ProcessingEnvironment environment) {
        try {
            return Trees.instance(environment);
        } catch (IllegalArgumentException | LinkageError e) {
            return null;
        }
    }

    /** Returns whether a type stands in this compilation, so that it can be annotated. */
    boolean isSource(TypeElement type) {
        return isSource.test(outermost(type));
    }

    boolean isWritten(ExecutableElement member) {
        TypeElement owner = MessageMethods.owner(member);
        if (trees != null) {
            return elements.getOrigin(member) == Elements.Origin.EXPLICIT && trees.getTree(member) != null;
        }
        return isSource.test(outermost(owner)) && standsBehindTheHeader(owner, member);
    }

    /** Eclipse's compiler lists members by their place in the source, those that have none first. */
    private static boolean standsBehindTheHeader(TypeElement owner, ExecutableElement member) {
        List<? extends Element> members = owner.getEnclosedElements();
        for (int i = members.indexOf(member); i >= 0; i--) {
            if (members.get(i).getKind() == ElementKind.FIELD) {
                return true;
            }
        }
        return false;
    }

    private static TypeElement outermost(TypeElement type) {
        return type.getEnclosingElement() instanceof TypeElement outer ? outermost(outer) : type;
    }
}
