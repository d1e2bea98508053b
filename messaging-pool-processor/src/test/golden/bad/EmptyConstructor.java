package com.example.bad;

import io.github.messagingpool.*;
import java.util.*;

@PoolItem
class EmptyConstructor {
    EmptyConstructor() {} // error: The constructor of EmptyConstructor has no parameter; make its first parameter the id
}
