package io.github.messagingpool.processor;

import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Writes, for each class annotated {@code @PoolItem}, the init record, a request and a response record for each method
 * annotated {@code @Messaging}, and a typed client. Refuses messages that could leak mutable state.
 *
 * <p>Runs within javac and within Eclipse's compiler. Each generated file depends on one item class alone, so builds
 * may run it incrementally. It takes no options.
 */
public final class PoolItemProcessor extends AbstractProcessor {

    private static final String OPTION_PREFIX = "messagingpool.";

    /** Items with types that are not there yet, by qualified name: they are tried again in the next round. */
    private final Set<String> deferred = new HashSet<>();

    private final Set<String> written = new HashSet<>();

    private @Nullable Session session;

    /** Creates the processor; compilers do that. */
    public PoolItemProcessor() {}

    /** What is made once for all rounds of a compilation. */
    private record Session(
            Elements elements,
            Types types,
            Problems problems,
            Sendability sendability,
            TakenNames names,
            ItemReader reader) {

        static Session of(ProcessingEnvironment environment) {
            Elements elements = environment.getElementUtils();
            Types types = environment.getTypeUtils();
            Problems problems = new Problems(environment.getMessager());
            TakenNames names = new TakenNames(elements, problems);
            Sendability sendability =
                    new Sendability(elements, types, new WrittenMembers(environment, names::isSource));
            ItemReader reader = new ItemReader(elements, types, sendability, names, problems);
            return new Session(elements, types, problems, sendability, names, reader);
        }
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(Annotations.POOL_ITEM, Annotations.MESSAGING);
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (session == null) {
            session = Session.of(processingEnv);
            checkOptions(session.problems());
        }
        round.getRootElements().forEach(session.names()::take);
        if (round.processingOver()) {
            checkWaiting(session);
        } else {
            process(round, session);
        }
        return false;
    }

    private void checkOptions(Problems problems) {
        processingEnv.getOptions().keySet().stream()
                .filter(option -> option.startsWith(OPTION_PREFIX))
                .sorted()
                .forEach(option ->
                        problems.error("Unknown option -A" + option + ": messaging-pool takes no options; remove it"));
    }

    private void process(RoundEnvironment round, Session session) {
        Elements elements = session.elements();
        Set<String> items = new TreeSet<>(deferred);
        deferred.clear();
        for (Element element : annotated(round, elements, Annotations.POOL_ITEM)) {
            items.add(((TypeElement) element).getQualifiedName().toString());
        }
        items.forEach(item -> safely(elements.getTypeElement(item), session, element -> process(element, session)));
        for (Element method : annotated(round, elements, Annotations.MESSAGING)) {
            if (MessageMethods.isMisplaced((ExecutableElement) method)) {
                session.reader().readMisplaced((ExecutableElement) method);
            }
        }
    }

    /** Reports what is wrong with items that wait for a type still: it never comes, or an error has ended the rounds. */
    private void checkWaiting(Session session) {
        for (String item : new TreeSet<>(deferred)) {
            safely(session.elements().getTypeElement(item), session, session.reader()::read);
        }
    }

    private static Set<? extends Element> annotated(RoundEnvironment round, Elements elements, String annotation) {
        TypeElement type = elements.getTypeElement(annotation);
        return type == null ? Set.of() : round.getElementsAnnotatedWith(type);
    }

    /** What is done with an item class. */
    private interface Step {
        void accept(TypeElement item) throws IOException;
    }

    /** A type of a shape not thought of must not end the compiler. */
    private static void safely(TypeElement item, Session session, Step step) {
        try {
            step.accept(item);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            session.problems().error(item, "No code could be generated for " + item.getSimpleName() + ": " + e);
        }
    }

    private void process(TypeElement item, Session session) throws IOException {
        if (session.reader().isIncomplete(item)) {
            deferred.add(item.getQualifiedName().toString());
            return;
        }
        Optional<ItemModel> model = session.reader().read(item);
        if (model.isPresent()) {
            write(model.orElseThrow(), session);
        }
        ItemNames names = session.reader().names(item);
        for (String name : session.names().of(names)) {
            if (!written.contains(names.qualified(name))) {
                write(item, names.qualified(name), StandIn.write(names, name));
            }
        }
    }

    /** Writes what has names of its own; the client only if it has all that it calls. */
    private void write(ItemModel item, Session session) throws IOException {
        Elements elements = session.elements();
        Sendability sendability = session.sendability();
        for (MessageModel message : item.messages()) {
            write(item, message.request(), new RequestWriter(elements, sendability).write(item, message));
            write(item, message.response(), new ResponseWriter(elements, sendability).write(item, message));
        }
        if (item.isNamed() && item.id().customInit().isEmpty()) {
            write(item, item.init(), new InitWriter(elements, sendability).write(item));
        }
        if (item.isNamed()) {
            write(item, item.client(), new ClientWriter(elements, session.types()).write(item));
        }
    }

    private void write(ItemModel item, String name, String text) throws IOException {
        write(item.element(), qualified(item, name), text);
    }

    private void write(TypeElement item, String qualifiedName, String text) throws IOException {
        written.add(qualifiedName);
        try (Writer writer =
                processingEnv.getFiler().createSourceFile(qualifiedName, item).openWriter()) {
            writer.write(text);
        }
    }

    private static String qualified(ItemModel item, String name) {
        return item.packageName().isEmpty() ? name : item.packageName() + "." + name;
    }
}
