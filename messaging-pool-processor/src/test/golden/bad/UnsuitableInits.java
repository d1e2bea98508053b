package com.example.bad;

import io.github.messagingpool.*;
import java.util.*;

class UnsuitableInits {
    record OtherInit(long id) implements Init.OfLong<Other> {}

    @PoolItem
    static class Other {
        Other(OtherInit init) {}
    }

    @PoolItem
    static class Wrong {
        Wrong(OtherInit init) {} // error: UnsuitableInits.OtherInit is the init of another item; let it implement Init of UnsuitableInits.Wrong
    }

    record PlainInit(long id) implements Init<Plain> {
        public Object itemId() {
            return id;
        }

        public long longItemId() {
            return id;
        }
    }

    @PoolItem
    static class Plain {
        Plain(PlainInit init) {} // error: UnsuitableInits.PlainInit does not say what its id is; let it implement Init.OfLong, OfInt or OfKey
    }

    record VagueInit(Object id) implements Init.OfKey<Vague> {}

    @PoolItem
    static class Vague {
        Vague(VagueInit init) {} // error: The id of UnsuitableInits.VagueInit is not known; declare its id as String, UUID, an enum or a record
    }

    private record SecretInit(long id) implements Init.OfLong<Secret> {}

    @PoolItem
    static class Secret {
        Secret(SecretInit init) {} // error: UnsuitableInits.SecretInit is not visible to generated code; make it package-private
    }
}
