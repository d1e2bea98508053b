import io.github.messagingpool.Messaging;
import io.github.messagingpool.PoolItem;

@PoolItem
class Options {

    Options(long id) {}

    @Messaging(timeout = "2 seconds")
    void words() {} // error: The time-out of words, '2 seconds', is not a positive duration; write for example 2s, 500ms, 1m or PT2S

    @Messaging(timeout = "2")
    void bare() {} // error: The time-out of bare, '2', is not a positive duration

    @Messaging(timeout = "0s")
    void none() {} // error: is not a positive duration

    @Messaging(timeout = "-PT2S")
    void before() {} // error: is not a positive duration

    @Messaging(timeout = "99999999999999999999d")
    void manyDigits() {} // error: is not a positive duration

    @Messaging(timeout = "9223372036854775807d")
    void many() {} // error: is not a positive duration

    @Messaging(timeout = "2w")
    void weeks() {} // error: is not a positive duration

    @Messaging(create = true)
    void creates() {} // error: create = true of creates has no effect, for Options is not created on demand

    @Messaging
    void hides(int ownTimeout) {} // error: The parameter ownTimeout of hides would hide a method of every request

    @Messaging
    void hidesToo(boolean createsOnDemand) {} // error: The parameter createsOnDemand of hidesToo would hide
}
