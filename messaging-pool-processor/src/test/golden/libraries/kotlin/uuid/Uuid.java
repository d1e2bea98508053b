package kotlin.uuid;

/** Stands for the class of that name. */
@kotlin.Metadata
public final class Uuid {

    @Override
    public boolean equals(Object other) {
        return other instanceof Uuid;
    }

    @Override
    public int hashCode() {
        return 0;
    }
}
