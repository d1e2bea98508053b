package com.example.bad;

import io.github.messagingpool.*;
import java.util.*;

@PoolItem
class ExtendsItem extends Parent { // error: ExtendsItem extends the item class Parent; move what they share to an abstract class
    ExtendsItem(long id) {
        super(id);
    }
}

@PoolItem
class Parent {
    Parent(long id) {}
}
