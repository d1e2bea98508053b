package com.example.bad;

import io.github.messagingpool.*;
import java.util.*;

class InnerItem {
    @PoolItem
    class Inner { // error: The inner class Inner cannot be made without its outer object; make it static
        Inner(long id) {}
    }
}
