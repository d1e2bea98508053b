package com.example.bad;

import io.github.messagingpool.*;
import java.util.*;

class Misplaced {
    @Messaging
    void method() {} // error: @Messaging has no effect here: annotate Misplaced with @PoolItem, or make it abstract for item classes to extend
}
