package kotlin.text;

/** Stands for the class of that name. */
@kotlin.Metadata
public final class Regex {

    @Override
    public boolean equals(Object other) {
        return other instanceof Regex;
    }

    @Override
    public int hashCode() {
        return 0;
    }
}
