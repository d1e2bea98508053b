package com.example.bad;

import io.github.messagingpool.*;
import java.util.*;

@PoolItem
record RecordItem(long id) {} // error: The record RecordItem cannot be an item, whose state changes; make it a class
