package kotlin.jvm.functions;

/** Stands for the interface of that name. */
@kotlin.Metadata
public interface Function1<P, R> {}
