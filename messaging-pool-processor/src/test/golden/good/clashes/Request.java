package com.example.clashes;

/** A type that is called as one of the core is. */
public record Request(java.util.List<String> lines) {}
