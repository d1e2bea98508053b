package kotlin.coroutines;

/** Stands for the interface of that name. */
public interface Continuation<T> {}
