package io.github.messagingpool.autoconfigure;

import io.github.messagingpool.DeadLetter;
import io.github.messagingpool.DeadLetterListener;
import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.autoconfigure.UnusedDeclarations.Unused;
import java.lang.reflect.Method;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils.MethodFilter;

/** Looks for methods that listen to dead letters as to events, which stuck threads are, and dead letters are not. */
final class UnpublishedEvents implements UnusedDeclarations.Check {

    private final ConfigurableListableBeanFactory beanFactory;
    private final ThreadPoolCreator creator;

    UnpublishedEvents(ConfigurableListableBeanFactory beanFactory, ThreadPoolCreator creator) {
        this.beanFactory = beanFactory;
        this.creator = creator;
    }

    @Override
    public void look(Consumer<Unused> found) {
        if (mayBePublished()) {
            return;
        }
        for (Iterator<String> names = beanFactory.getBeanNamesIterator(); names.hasNext(); ) {
            String name = names.next();
            Class<?> type = beanFactory.containsBeanDefinition(name) ? beanFactory.getType(name, false) : null;
            if (type != null && AnnotationUtils.isCandidateClass(type, EventListener.class)) {
                look(name, ClassUtils.getUserClass(type), found);
            }
        }
    }

    /** The application may publish what a listener of its own is told of, also that of a builder. */
    private boolean mayBePublished() {
        return has(DeadLetterListener.class)
                || has(ThreadPoolBuilderCustomizer.class)
                || Stream.of(beanFactory.getBeanNamesForType(ThreadPool.class, true, false))
                        .anyMatch(name -> !creator.makes(name));
    }

    /** Returns whether the application has a bean of the type. */
    private boolean has(Class<?> type) {
        return Stream.of(beanFactory.getBeanNamesForType(type, true, false))
                .anyMatch(name -> !name.startsWith(UnusedBeans.OWN));
    }

    private void look(String name, Class<?> type, Consumer<Unused> found) {
        MethodFilter listening = UnpublishedEvents::listensToDeadLetters;
        for (Method method : MethodIntrospector.selectMethods(type, listening)) {
            found.accept(new Unused(
                    false,
                    "The @EventListener method " + method.getName() + " of the bean '" + name + "'"
                            + ItemAsBean.origin(beanFactory, name)
                            + " is never called: a pool publishes no DeadLetter as an event.",
                    "Declare a DeadLetterListener bean: every pool tells it of its dead letters."));
        }
    }

    private static boolean listensToDeadLetters(Method method) {
        EventListener listener = AnnotatedElementUtils.findMergedAnnotation(method, EventListener.class);
        if (listener == null) {
            return false;
        }
        return listener.classes().length > 0
                ? Stream.of(listener.classes()).allMatch(DeadLetter.class::equals)
                : method.getParameterCount() == 1 && isDeadLetter(ResolvableType.forMethodParameter(method, 0));
    }

    private static boolean isDeadLetter(ResolvableType event) {
        Class<?> payload = event.toClass() == PayloadApplicationEvent.class
                ? event.getGeneric(0).resolve()
                : event.resolve();
        return payload == DeadLetter.class;
    }
}
