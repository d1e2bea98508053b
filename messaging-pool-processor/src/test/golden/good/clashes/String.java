package com.example.clashes;

/** A type that hides one of java.lang. */
public enum String {
    CORD
}
