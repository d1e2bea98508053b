/** Sends messages that are generated, and lets the pool make inits of its own accord. */
module com.example.generated {
    requires io.github.messagingpool;

    opens com.example.generated to
            io.github.messagingpool;
}
