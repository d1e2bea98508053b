package com.fasterxml.jackson.databind;

/** Stands for the class of that name. */
public abstract class JsonNode implements Iterable<JsonNode> {}
