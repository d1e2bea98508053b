/** Typed thread pools of stateful items, each confined to one thread and talked to by messages. */
@SuppressWarnings("requires-automatic") // Agrona has no module descriptor; the engine alone uses it
module io.github.messagingpool {
    requires static jdk.jfr;
    requires static transitive org.jspecify;
    requires org.agrona;
    requires org.jctools.core;
    requires org.jctools.core.jdk11;
    requires org.slf4j;

    exports io.github.messagingpool;
    exports io.github.messagingpool.spi;
}
