package com.example.keys;

import io.github.messagingpool.PoolItem;

@PoolItem
public class Planet {

    public enum Name {
        EARTH,
        MARS
    }

    Planet() {
        this(Name.EARTH, 1);
    }

    @PoolItem.Constructor
    Planet(Name name, int moons) {}
}
