package com.example.shop;

import io.github.messagingpool.Sendable;
import lombok.Value;

/** What can be bought: immutable, so it may cross threads. */
@Value
@Sendable
public class Product {

    String name;
    String size;
}
