package com.example.bad;

import io.github.messagingpool.*;
import java.util.*;

class PrivateItem {
    @PoolItem
    private static class Hidden { // error: Generated code cannot see Hidden: make Hidden package-private
        Hidden(long id) {}
    }

    private static class Between {
        @PoolItem
        static class Within { // error: Generated code cannot see Within: make Between package-private
            Within(long id) {}
        }
    }
}
