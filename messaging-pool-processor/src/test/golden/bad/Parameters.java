package com.example.bad;

import io.github.messagingpool.*;
import java.util.*;

@PoolItem
class Parameters {
    Parameters(long id) {}

    @Messaging
    void id(long id) {} // error: The parameter id of id would hide the item's id in the request record; rename it

    @Messaging
    void routing(long longItemId) {} // error: The parameter longItemId of routing would hide a method of every request in the request record; rename it
}
