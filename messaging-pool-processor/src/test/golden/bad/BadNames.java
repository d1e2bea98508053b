package com.example.bad;

import io.github.messagingpool.*;
import java.util.*;

@PoolItem(init = "not a name", client = "record")
class BadNames { // error: 'not a name' cannot be the name of the init; give a simple class name, which begins with a capital letter // error: 'record' cannot be the name of the client; give a simple class name, which begins with a capital letter
    BadNames(long id) {}

    @Messaging(request = "com.example.Request")
    void method() {} // error: 'com.example.Request' cannot be the name of a record; give a simple class name, which begins with a capital letter
}
