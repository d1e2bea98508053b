package kotlin.jvm;

/** Stands for the annotation of that name. */
public @interface Throws {

    Class<? extends Throwable>[] exceptionClasses();
}
