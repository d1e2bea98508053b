package com.example.shop;

/** What a cart costs; a record needs no mark. */
public record Bill(long cart, int cents) {}
