package kotlin.collections;

/** Stands for the class of that name. */
@kotlin.Metadata
public final class ArrayDeque<E> extends java.util.ArrayList<E> {
    private static final long serialVersionUID = 1;
}
