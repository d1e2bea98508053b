package com.example.bad;

import io.github.messagingpool.*;
import java.util.*;

@PoolItem
enum EnumItem {} // error: EnumItem cannot be an item: only a class can
