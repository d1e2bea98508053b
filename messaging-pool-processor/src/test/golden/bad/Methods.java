package com.example.bad;

import io.github.messagingpool.*;
import java.util.*;

@PoolItem
class Methods {
    Methods(long id) {}

    @Messaging
    static int fixed() { // error: The @Messaging method fixed is static, so it belongs to no item; make it an instance method
        return 1;
    }

    @Messaging
    private int hidden() { // error: The @Messaging method hidden is private, so generated code cannot call it; make it package-private
        return 1;
    }

    @Messaging
    <X> int generic() { // error: The @Messaging method generic is generic, and a request record cannot be generic by itself; move the type parameter to the class, or name the type
        return 1;
    }

    @Messaging
    void throwing() throws Throwable {} // error: The @Messaging method throwing throws Throwable, but a request may only throw an Exception; declare one

    private static class Secret extends Exception {}

    @Messaging
    void throwingSecret() throws Secret {} // error: The @Messaging method throwingSecret throws Methods.Secret, which generated code cannot see
}
