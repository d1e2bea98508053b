package kotlin;

/** Stands for the class of that name. */
@Metadata
public final class Pair<A, B> {

    @Override
    public boolean equals(Object other) {
        return other instanceof Pair;
    }

    @Override
    public int hashCode() {
        return 0;
    }
}
