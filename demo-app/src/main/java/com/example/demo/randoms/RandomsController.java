package com.example.demo.randoms;

import io.github.messagingpool.ItemExistsException;
import io.github.messagingpool.Reply;
import io.github.messagingpool.ThreadPool;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Ten batches of 100 randoms each, made when they are first asked for. */
@RestController
final class RandomsController {

    private static final int BATCHES = 10;
    private static final int RANDOMS_PER_BATCH = 100;

    private final ThreadPool<RandomsBatch> batches;

    RandomsController(ThreadPool<RandomsBatch> batches) {
        this.batches = batches;
    }

    /** Returns the sum of all numbers: always 92205475743932763809333825. */
    @GetMapping("/randoms/total")
    BigInteger total() {
        create();
        return batches.sendAndReceive(ids().mapToObj(SumOfSumsRequest::new).toList()).stream()
                .map(SumOfSumsResponse::result)
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** Creates the batches that are not there yet. */
    private void create() {
        List<RandomsBatchInit> inits = ids().mapToObj(id -> new RandomsBatchInit(id, RANDOMS_PER_BATCH))
                .toList();
        try (Stream<Reply<Object>> replies = batches.sendAndStream(inits)) {
            replies.filter(RandomsController::isFailure).forEach(Reply::get);
        }
    }

    private static boolean isFailure(Reply<?> reply) {
        return reply instanceof Reply.Failure<?> failure && !(failure.cause() instanceof ItemExistsException);
    }

    private static LongStream ids() {
        return LongStream.range(0, BATCHES);
    }
}
