package com.example.bad;

import io.github.messagingpool.*;
import java.util.*;

@PoolItem
class NoConstructor {} // error: The constructor of NoConstructor has no parameter; make its first parameter the id
