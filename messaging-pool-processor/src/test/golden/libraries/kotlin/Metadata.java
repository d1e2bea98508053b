package kotlin;

/** Stands for the annotation of that name. */
public @interface Metadata {
    String[] d1() default {};

    String[] d2() default {};
}
