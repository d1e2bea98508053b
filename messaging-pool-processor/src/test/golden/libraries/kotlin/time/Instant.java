package kotlin.time;

/** Stands for the class of that name. */
@kotlin.Metadata
public final class Instant {

    @Override
    public boolean equals(Object other) {
        return other instanceof Instant;
    }

    @Override
    public int hashCode() {
        return 0;
    }
}
