package io.github.messagingpool.autoconfigure;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.annotation.MergedAnnotations.SearchStrategy;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/** Looks for a {@link ForeignUse} in an item class, in what it inherits and implements, and in all their methods. */
final class ForeignUseCheck {

    private static final String DOCUMENTED = " See 'What Spring annotations do on an item' in the documentation.";

    private ForeignUseCheck() {}

    /** @throws PoolSetupException if there is one */
    static void refuse(Class<?> itemType) {
        String item = "the pool item class " + itemType.getName();
        for (Class<?> type = itemType; type != null && type != Object.class; type = type.getSuperclass()) {
            refuse(
                    ForeignUse.ofType(type.getName()),
                    "T" + item.substring(1) + " extends " + ClassUtils.getShortName(type));
        }
        for (Class<?> type : ClassUtils.getAllInterfacesForClass(itemType)) {
            refuse(
                    ForeignUse.ofType(type.getName()),
                    "T" + item.substring(1) + " implements " + ClassUtils.getShortName(type));
        }
        refuseAnnotated(itemType, "T" + item.substring(1));
        for (Method method : ReflectionUtils.getAllDeclaredMethods(itemType)) {
            if (method.getDeclaringClass() != Object.class && !method.isSynthetic()) {
                refuseAnnotated(method, "The method " + method.getName() + " of " + item);
            }
        }
    }

    private static void refuseAnnotated(AnnotatedElement element, String description) {
        for (MergedAnnotation<Annotation> annotation : MergedAnnotations.from(element, SearchStrategy.TYPE_HIERARCHY)) {
            refuse(ForeignUse.ofAnnotation(annotation.getType().getName()), description + " has " + text(annotation));
        }
    }

    private static String text(MergedAnnotation<Annotation> annotation) {
        String meant = "@" + ClassUtils.getShortName(annotation.getType());
        Class<?> written = annotation.getRoot().getType();
        return written == annotation.getType() ? meant : "@" + ClassUtils.getShortName(written) + ", which is " + meant;
    }

    private static void refuse(@Nullable ForeignUse use, String found) {
        if (use != null) {
            throw new PoolSetupException(
                    found + ". That " + use.effect() + ".", "Remove it. " + use.remedy() + DOCUMENTED);
        }
    }
}
