package com.example.bad;

import io.github.messagingpool.*;
import java.util.*;

@PoolItem
class PrivateConstructor {
    private PrivateConstructor(long id) {} // error: The constructor is private, so no pool can call it; make it package-private
}
