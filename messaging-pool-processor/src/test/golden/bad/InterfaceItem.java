package com.example.bad;

import io.github.messagingpool.*;
import java.util.*;

@PoolItem
interface InterfaceItem {} // error: InterfaceItem cannot be an item: only a class can; annotate the class that implements it
