package io.github.messagingpool.processor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Names of types that exist, and what has them: the user's source files, and what is generated. A class that is refused
 * keeps its names, so that what is wrong with those of others is seen before it is mended.
 */
final class TakenNames {

    private static final String OTHER_NAME = "with @PoolItem(init = \"…\", client = \"…\")";

    private final Map<String, Owner> owners = new HashMap<>();

    /** Simple names that item classes have, by the qualified name of the item class. */
    private final Map<String, List<String>> claimed = new HashMap<>();

    private final Elements elements;
    private final Problems problems;

    TakenNames(Elements elements, Problems problems) {
        this.elements = elements;
        this.problems = problems;
    }

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

    /** Eclipse compiles what was generated earlier together with what it is generated from. */
    void take(Element root) {
        if (root instanceof TypeElement type && !Annotations.isGeneratedHere(type)) {
            owners.putIfAbsent(type.getQualifiedName().toString(), new Owner(null, type));
        }
    }

    /** Returns whether a type is in the user's source files. */
    boolean isSource(TypeElement type) {
        Owner owner = owners.get(type.getQualifiedName().toString());
        return owner != null && owner.item() == null;
    }

    /** Takes the names of an item class itself; returns whether it has all, and reports those that it has not. */
    boolean claim(ItemNames item, boolean generatesInit) {
        List<String> names = item.usable(generatesInit, elements);
        return names.stream().filter(name -> claim(item, item.item(), name)).count() == (generatesInit ? 2 : 1);
    }

    /** Takes the names of a message; returns whether it has both, and reports what it has not, but not what follows. */
    boolean claim(ItemNames item, MessageModel message) {
        int claimed = 0;
        for (String name : message.names().usable(item.item(), elements)) {
            if (claim(item, message.method(), name)) {
                claimed++;
            } else if (message.names().follows()) {
                return false;
            }
        }
        return claimed == 2;
    }

    /** Returns the names that an item class has, for itself and its messages, and that types can have. */
    List<String> of(ItemNames item) {
        return claimed.getOrDefault(item.item().getQualifiedName().toString(), List.of()).stream()
                .filter(name -> Names.problem(name, "", elements).isEmpty())
                .toList();
    }

    private boolean claim(ItemNames item, Element cause, String name) {
        Owner owner = new Owner(item.item(), cause);
        Owner other = owners.putIfAbsent(item.qualified(name), owner);
        if (other != null) {
            problems.error(item.item(), cause, taken(item, name, owner, other));
            return false;
        }
        claimed.computeIfAbsent(item.item().getQualifiedName().toString(), key -> new ArrayList<>())
                .add(name);
        return true;
    }

    private static String taken(ItemNames item, String name, Owner owner, Owner other) {
        if (other.item() == null && name.equals(item.init())) {
            return notAnInit(item);
        }
        String why = other.item() == null
                ? "exists already"
                : "is already generated for " + other.text() + ", in the same package";
        return "The type " + name + " " + why + "; give another name " + remedy(owner, other);
    }

    /** Somebody who wrote one with the name of the init meant it to be that. */
    private static String notAnInit(ItemNames item) {
        String simple = TypeText.nestedName(item.item());
        return "The type " + item.init() + " exists already, and is no init of " + simple + "; if " + simple
                + " is made from it, let it implement Init.OfLong<" + simple
                + ">, or Init.OfInt<" + simple + "> or Init.OfKey<" + simple
                + ">, each with one type argument, by the type of its id, and let the constructor take it in place of the id; else give another name "
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
