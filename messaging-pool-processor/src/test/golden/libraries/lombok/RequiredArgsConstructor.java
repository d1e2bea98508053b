package lombok;

/** Stands for the annotation of that name. */
public @interface RequiredArgsConstructor {}
