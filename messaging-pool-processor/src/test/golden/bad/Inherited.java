package com.example.bad;

import io.github.messagingpool.*;
import java.util.*;

abstract class Inheritable {
    @Messaging
    void take(StringBuilder buffer) {}
}

@PoolItem
class Inherited extends Inheritable { // error: Inherited from Inheritable: The parameter buffer of take is not sendable
    Inherited(long id) {}
}
