package io.github.messagingpool.benchmarks.engine;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.AskPattern;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.jspecify.annotations.Nullable;

/** Pekko typed: an actor for each counter, asked for responses. */
final class PekkoEngine implements Engine {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final ActorSystem<Spawn> system;
    private List<ActorRef<Command>> actors = List.of();

    /** Uses what the reference configuration says, but for the settings given. */
    PekkoEngine(String settings) {
        Config config = ConfigFactory.parseString(settings + "\npekko { loglevel = OFF, stdout-loglevel = OFF }")
                .withFallback(ConfigFactory.load());
        this.system = ActorSystem.create(Behaviors.setup(PekkoEngine::guardian), "counters", config);
    }

    /** Gives the default dispatcher a fixed number of threads. */
    static String fixed(int threads) {
        return """
                pekko.actor.default-dispatcher.fork-join-executor {
                  parallelism-min = %d
                  parallelism-max = %d
                }
                """.formatted(threads, threads);
    }

    /** Does that, and lets a thread stay longer with an actor, on the mailbox made for one consumer. */
    static String tuned(int threads) {
        return fixed(threads) + """
                pekko.actor.default-dispatcher.throughput = 100
                pekko.actor.default-mailbox.mailbox-type = "org.apache.pekko.dispatch.SingleConsumerOnlyUnboundedMailbox"
                """;
    }

    private static Behavior<Spawn> guardian(ActorContext<Spawn> context) {
        return Behaviors.receiveMessage(spawn -> {
            List<ActorRef<Command>> actors = new ArrayList<>();
            for (int i = 0; i < spawn.actors(); i++) {
                actors.add(context.spawnAnonymous(counter(new Counter())));
            }
            spawn.replyTo().tell(actors);
            return Behaviors.same();
        });
    }

    private static Behavior<Command> counter(Counter counter) {
        return Behaviors.receiveMessage(command -> {
            Count count = command.request().process(counter);
            if (command.replyTo() != null) {
                command.replyTo().tell(count);
            }
            return Behaviors.same();
        });
    }

    @Override
    public void create(int items) {
        actors = AskPattern.<Spawn, List<ActorRef<Command>>>ask(
                        system, replyTo -> new Spawn(items, replyTo), TIMEOUT, system.scheduler())
                .toCompletableFuture()
                .join();
    }

    @Override
    public CompletableFuture<Count> async(CounterRequest request) {
        return AskPattern.<Command, Count>ask(
                        actor(request), replyTo -> new Command(request, replyTo), TIMEOUT, system.scheduler())
                .toCompletableFuture();
    }

    @Override
    public void send(CounterRequest request) {
        actor(request).tell(new Command(request, null));
    }

    private ActorRef<Command> actor(CounterRequest request) {
        return actors.get((int) request.id());
    }

    @Override
    public void close() {
        system.terminate();
        system.getWhenTerminated().toCompletableFuture().join();
    }

    private record Spawn(int actors, ActorRef<List<ActorRef<Command>>> replyTo) {}

    private record Command(CounterRequest request, @Nullable ActorRef<Count> replyTo) {}
}
