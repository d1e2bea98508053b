/** Sends messages that are written by hand. */
module com.example.written {
    requires io.github.messagingpool;
}
