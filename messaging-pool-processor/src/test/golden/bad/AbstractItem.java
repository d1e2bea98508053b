package com.example.bad;

import io.github.messagingpool.*;
import java.util.*;

@PoolItem
abstract class AbstractItem { // error: The abstract class AbstractItem cannot be an item; annotate the classes that extend it
    AbstractItem(long id) {}
}
