package com.example.clashes;

/** A type that is called as one of the JDK is. */
public record List(int length) {}
