package io.github.messagingpool.processor;

import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
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

    /** Names of types that exist, and what has them: the user's source files, and what was generated. */
    private final Map<String, Owner> taken = new HashMap<>();

    /** Items with types that are not there yet, by qualified name: they are tried again in the next round. */
    private final Set<String> deferred = new HashSet<>();

    private @Nullable Session session;

    /** Creates the processor; compilers do that. */
    public PoolItemProcessor() {}

    private static final String OTHER_NAME = "with @PoolItem(init = \"…\", client = \"…\")";

    /**
     * What has a name.
     *
     * @param item the item class it is generated for, or null if it is in the user's source files
     * @param cause the method or class it is generated for, or the type that has it
     */
    private record Owner(@Nullable TypeElement item, Element cause) {

        boolean isMethod() {
            return cause.getKind() == ElementKind.METHOD;
        }

        String text() {
            String name = item == null ? "" : TypeText.nestedName(item);
            return isMethod() ? "the method " + cause.getSimpleName() + " of " + name : "the item class " + name;
        }
    }

    /** What is made once for all rounds of a compilation. */
    private record Session(Elements elements, Types types, Problems problems, Sendability sendability) {

        static Session of(ProcessingEnvironment environment, Predicate<TypeElement> isSource) {
            Elements elements = environment.getElementUtils();
            Types types = environment.getTypeUtils();
            Problems problems = new Problems(environment.getMessager());
            return new Session(
                    elements,
                    types,
                    problems,
                    new Sendability(elements, types, new WrittenMembers(environment, isSource)));
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
            session = Session.of(
                    processingEnv,
                    type -> taken.containsKey(type.getQualifiedName().toString()));
            checkOptions(session.problems());
        }
        round.getRootElements().forEach(this::take);
        if (!round.processingOver()) {
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

    /** Eclipse compiles what was generated earlier together with what it is generated from. */
    private void take(Element root) {
        if (root instanceof TypeElement type && !Annotations.isGeneratedHere(type)) {
            taken.putIfAbsent(type.getQualifiedName().toString(), new Owner(null, type));
        }
    }

    private void process(RoundEnvironment round, Session session) {
        Elements elements = session.elements();
        Set<String> items = new TreeSet<>(deferred);
        deferred.clear();
        for (Element element : annotated(round, elements, Annotations.POOL_ITEM)) {
            items.add(((TypeElement) element).getQualifiedName().toString());
        }
        items.forEach(item -> processSafely(elements.getTypeElement(item), session));
        for (Element method : annotated(round, elements, Annotations.MESSAGING)) {
            if (MessageMethods.isMisplaced((ExecutableElement) method)) {
                String owner = MessageMethods.owner(method).getSimpleName().toString();
                session.problems()
                        .error(
                                method,
                                "@Messaging has no effect here: annotate " + owner
                                        + " with @PoolItem, or make it abstract " + "for item classes to extend");
            }
        }
    }

    private static Set<? extends Element> annotated(RoundEnvironment round, Elements elements, String annotation) {
        TypeElement type = elements.getTypeElement(annotation);
        return type == null ? Set.of() : round.getElementsAnnotatedWith(type);
    }

    /** A type of a shape not thought of must not end the compiler. */
    private void processSafely(TypeElement item, Session session) {
        try {
            process(item, session);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            session.problems().error(item, "No code could be generated for " + item.getSimpleName() + ": " + e);
        }
    }

    private void process(TypeElement item, Session session) throws IOException {
        ItemReader reader =
                new ItemReader(session.elements(), session.types(), session.sendability(), session.problems());
        if (reader.isIncomplete(item)) {
            deferred.add(item.getQualifiedName().toString());
            return;
        }
        Optional<ItemModel> model = reader.read(item);
        if (model.isPresent()) {
            write(model.orElseThrow(), session);
        }
    }

    /** Writes what has names of its own; the client only if it has all that it calls. */
    private void write(ItemModel item, Session session) throws IOException {
        Elements elements = session.elements();
        Sendability sendability = session.sendability();
        boolean generatesInit = item.id().customInit().isEmpty();
        List<String> names = generatesInit ? List.of(item.init(), item.client()) : List.of(item.client());
        boolean named = claim(item, item.element(), names, session);
        ItemModel claimed = item.withMessages(item.messages().stream()
                .filter(message ->
                        claim(item, message.method(), List.of(message.request(), message.response()), session))
                .toList());
        for (MessageModel message : claimed.messages()) {
            write(item, message.request(), new RequestWriter(elements, sendability).write(item, message));
            write(item, message.response(), new ResponseWriter(elements, sendability).write(item, message));
        }
        if (named && generatesInit) {
            write(item, item.init(), new InitWriter(elements, sendability).write(item));
        }
        if (named) {
            write(item, item.client(), new ClientWriter(elements, session.types()).write(claimed));
        }
    }

    /** Takes names for generated types, all or none; reports the first that something else has. */
    private boolean claim(ItemModel item, Element cause, List<String> names, Session session) {
        Owner owner = new Owner(item.element(), cause);
        for (String name : names) {
            Owner other = taken.get(qualified(item, name));
            if (other != null) {
                session.problems().error(item.element(), cause, taken(item, name, owner, other));
                return false;
            }
        }
        names.forEach(name -> taken.put(qualified(item, name), owner));
        if (Set.copyOf(names).size() < names.size()) {
            session.problems().error(item.element(), cause, taken(item, names.get(0), owner, owner));
            return false;
        }
        return true;
    }

    private void write(ItemModel item, String name, String text) throws IOException {
        try (Writer writer = processingEnv
                .getFiler()
                .createSourceFile(qualified(item, name), item.element())
                .openWriter()) {
            writer.write(text);
        }
    }

    private static String qualified(ItemModel item, String name) {
        return item.packageName().isEmpty() ? name : item.packageName() + "." + name;
    }

    private static String taken(ItemModel item, String name, Owner owner, Owner other) {
        if (other.item() == null && name.equals(item.init())) {
            return notAnInit(item);
        }
        String why = other.item() == null
                ? "exists already"
                : "is already generated for " + other.text() + ", in the same package";
        return "The type " + name + " " + why + "; give another name " + remedy(owner, other);
    }

    /** Somebody who wrote one with the name of the init meant it to be that. */
    private static String notAnInit(ItemModel item) {
        String simple = TypeText.nestedName(item.element());
        return "The type " + item.init() + " exists already, and is no init of " + simple + "; if " + simple
                + " is made from it, let it implement Init.OfLong<" + simple
                + ">, or Init.OfInt or Init.OfKey by the type"
                + " of its id, and let the constructor take it in place of the id; else give another name "
                + OTHER_NAME;
    }

    private static String remedy(Owner owner, Owner other) {
        if (!owner.isMethod() || owner.item() == null) {
            return OTHER_NAME;
        }
        String forThis = "with @Messaging(request = \"…\", response = \"…\")";
        String item = owner.item().getSimpleName().toString();
        return other.item() == null || other.item().equals(owner.item())
                ? forThis
                : forThis + ", or all messages of " + item + " one with @PoolItem(prefix = \"" + item + "\")";
    }
}
