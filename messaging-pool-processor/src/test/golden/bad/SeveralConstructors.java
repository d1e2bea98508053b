package com.example.bad;

import io.github.messagingpool.*;
import java.util.*;

@PoolItem
class SeveralConstructors { // error: SeveralConstructors has several constructors; mark the one to use, and no other, with @PoolItem.Constructor
    SeveralConstructors(long id) {}

    SeveralConstructors(long id, int size) {}
}

@PoolItem
class SeveralMarked { // error: SeveralMarked has several constructors; mark the one to use, and no other, with @PoolItem.Constructor
    @PoolItem.Constructor
    SeveralMarked(long id) {}

    @PoolItem.Constructor
    SeveralMarked(long id, int size) {}
}
