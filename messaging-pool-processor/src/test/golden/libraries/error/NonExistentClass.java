package error;

/** Stands for what kapt writes where it does not find a type. */
public final class NonExistentClass {}
