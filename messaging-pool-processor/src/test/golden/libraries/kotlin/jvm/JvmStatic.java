package kotlin.jvm;

/** Stands for the annotation of that name. */
public @interface JvmStatic {}
