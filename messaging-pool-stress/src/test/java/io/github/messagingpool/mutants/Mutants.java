package io.github.messagingpool.mutants;

import java.util.List;

/** The mistakes, in the order of a request's way. */
final class Mutants {

    static final List<Mutant> ALL = List.of(
            // Queue
            new Mutant(
                    "an owner sleeps beside a request that came while it looked whether any was there",
                    "local/RequestQueue",
                    """
                    STATE.compareAndSet(this, RUNNING, PARKED);
                    return (isEmpty() || isTornForLong()) && !isClosed();""",
                    """
                    boolean may = (isEmpty() || isTornForLong()) && !isClosed();
                    STATE.compareAndSet(this, RUNNING, PARKED);
                    return may;""",
                    "local.RequestQueueParkStress.Offer"),
            new Mutant(
                    "a continuation stays in the queue of an owner that sleeps",
                    "local/RequestQueue",
                    """
                    continuations.add(continuation);
                    signal();""",
                    """
                    signal();
                    continuations.add(continuation);""",
                    "local.RequestQueueParkStress.Resume"),
            new Mutant(
                    "a pool does not close whose thread is just going to sleep",
                    "local/RequestQueue",
                    """
                    intake = CLOSED;
                    owner.wake();""",
                    """
                    owner.wake();
                    intake = CLOSED;""",
                    "local.RequestQueueParkStress.Close"),
            new Mutant(
                    "what is sent while the queue ends is lost: its sender waits for ever",
                    "local/RequestQueue",
                    """
                    state = ENDED;
                    rest.end();""",
                    "state = ENDED;",
                    "local.RequestQueueEndStress.Offer"),
            new Mutant(
                    "what is sent when the queue has ended is lost: its sender waits for ever",
                    "local/RequestQueue",
                    """
                    } else if (seen == ENDED) {
                    rest.end();
                    }""",
                    "}",
                    "local.RequestQueueEndStress.Resume"),
            new Mutant(
                    "a batch that comes back to a queue which has ended is lost",
                    "local/RequestQueue",
                    """
                    if (state == ENDED) {
                    batch.poolClosed();
                    }""",
                    "",
                    "local.RequestQueueEndStress.GoOnLater"),
            new Mutant(
                    "what is behind the place of a sender that ran out of stack is never ended",
                    "local/QueueRest",
                    "takeBehindTornPlace();",
                    "",
                    "local.RequestQueueTests#whatIsBehindATornPlaceIsEndedOnce"),
            new Mutant(
                    "a pool does not close after a sender ran out of stack",
                    "local/RequestQueue",
                    "while (isTorn() && System.nanoTime() - began < MOMENT_NANOS) {",
                    "while (isTorn()) {",
                    "local.RequestQueueTests#whatIsBehindATornPlaceIsEndedOnce"),
            new Mutant(
                    "a thread turns for ever after a sender ran out of stack",
                    "local/RequestQueue",
                    "return (isEmpty() || isTornForLong()) && !isClosed();",
                    "return isEmpty() && !isClosed();",
                    "local.RequestQueueTests#anOwnerRestsBesideATornPlaceForAMomentEachTime"),
            new Mutant(
                    "a sender that begins to wait for room while the queue closes waits on",
                    "local/WaitingSenders",
                    "if (!told && isRoom.getAsBoolean()) {",
                    "if (told && isRoom.getAsBoolean()) {",
                    "local.WaitingSendersStress"),
            new Mutant(
                    "an owner wakes no sender that waits for room",
                    "local/ItemOwner",
                    "if (queue.waitingSenders().isAny()) {",
                    "if (!queue.waitingSenders().isAny()) {",
                    "local.WaitingSendersTests#anOwnerThatTakesARequestWakesASender"),
            new Mutant(
                    "a sender that is told of room and does not want it any more keeps it from the next",
                    "local/WaitingSenders",
                    "if (isAny() && isRoom.getAsBoolean()) {",
                    "if (isAny() && !isRoom.getAsBoolean()) {",
                    "local.WaitingSendersTests#whoeverWasWokenWakesTheNextWhileThereIsRoom"),
            new Mutant(
                    "an item is evicted for which a request has just gone in",
                    "local/WaitingIds",
                    "if (now != markedIn) {",
                    "if (now < markedIn) {",
                    "local.WaitingIdsStress"),
            new Mutant(
                    "an item is evicted for which a request went in while a round ended",
                    "local/WaitingIds",
                    "lastIn = queue.currentProducerIndex(); // after the round has ended",
                    "lastIn = in;",
                    "local.WaitingIdsStress"),
            // One request
            new Mutant(
                    "a request is run although its sender was told that it is not",
                    "local/Call",
                    "if (STATE.compareAndSet(this, QUEUED, STARTED)) {",
                    """
                    if (state == QUEUED) {
                    state = STARTED;""",
                    "local.CallStress.Cancel"),
            new Mutant(
                    "a request that runs is said not to have started, so a retry does it twice",
                    "local/Call",
                    "before == STARTED ? Certainty.STARTED : Certainty.NOT_STARTED",
                    "Certainty.NOT_STARTED",
                    "local.CallStress.TimeOut"),
            new Mutant(
                    "a request is run whose time is over, where its sender is late to say so",
                    "local/Call",
                    """
                    if (deadline.passed(pool.ticker())) {
                    expire();
                    }""",
                    "",
                    "local.EndingTests#aRequestThatComesToItsTurnTooLateIsNotRunThoughNobodyHasWithdrawnIt"),
            new Mutant(
                    "a sender that parks is never woken",
                    "local/BlockingCall",
                    "OUTCOME.compareAndSet(this, null, waiter);",
                    "outcome = waiter;",
                    "local.BlockingCallStress"),
            new Mutant(
                            "a sender does not see what the item wrote",
                            "local/BlockingCall",
                            "private volatile @Nullable Object outcome;",
                            "private @Nullable Object outcome;",
                            "local.BlockingCallStress")
                    .onAarch64(),
            new Mutant(
                    "each answered request stays in memory until its time-out: 250 MB after some minutes",
                    "local/FutureCall",
                    "running.cancel(false);",
                    "",
                    "local.FutureCallTests#aTimerIsStoppedHoweverTheFutureEnds"),
            new Mutant(
                    "a request stays in memory until its time-out whose reply came before its timer",
                    "local/FutureCall",
                    """
                    if (future.isDone()) {
                    timer.cancel(false);
                    }""",
                    "",
                    "local.FutureCallTests#aTimerThatComesAfterTheReplyIsStopped"),
            new Mutant(
                    "one request in a thousand stays in memory until its time-out",
                    "local/FutureCall",
                    """
                    try {
                    return (of == null || future.isDone())
                    ? complete(future, outcome)
                    : of.completes(this, () -> complete(future, outcome));
                    } finally {
                    stopTimer();
                    future.ended();
                    }""",
                    """
                    stopTimer();
                    try {
                    return (of == null || future.isDone())
                    ? complete(future, outcome)
                    : of.completes(this, () -> complete(future, outcome));
                    } finally {
                    future.ended();
                    }""",
                    "local.FutureCallStress"),
            new Mutant(
                    "a request runs whose future was ended",
                    "local/CheckedFuture",
                    "addCallsOfThisAlone(calls);",
                    "",
                    "FutureEndTests#aRequestOnWhichOnlyAnEndedFutureDependsIsNotRun"),
            // Batches and streams
            new Mutant(
                    "requests of a withdrawn batch are run after all",
                    "local/BatchPart",
                    """
                    if (!CLAIMED.compareAndSet(this, from, to)) {
                    skipFrom(from, turn);
                    return true;
                    }""",
                    "claimed = to;",
                    "local.BatchPartStress.Withdraw"),
            new Mutant(
                    "the rest of a slice is run after its sender was told that it is not",
                    "local/BatchPart",
                    "while (next < to && inTime && claimed == to) {",
                    "while (next < to && inTime) {",
                    "local.EndingTests#theRestOfASliceIsNotRunWhenItsBatchIsWithdrawnMeanwhile"),
            new Mutant(
                    "of a withdrawn batch the request that runs is said not to have started",
                    "local/BatchPart",
                    "return Math.min((int) DONE.getVolatile(this) + 1, claimedBefore);",
                    "return Math.min((int) DONE.getVolatile(this), claimedBefore);",
                    "DeadlineTests#aBatchThatTimesOutInTheMiddleSaysWhichOfItsRequestsHadStarted"),
            new Mutant(
                    "of a withdrawn batch a request that runs may be said not to have started",
                    "local/BatchPart",
                    "runner.fence();",
                    "",
                    "local.BatchPartStress.Withdraw"),
            new Mutant(
                            "an outcome of a withdrawn batch is missing",
                            "local/BatchPart",
                            "DONE.setRelease(this, next);",
                            "done = next;",
                            "local.BatchPartStress")
                    .onAarch64(),
            new Mutant(
                    "a batch is run whose time is over, where its sender is late to say so",
                    "local/BatchPart",
                    """
                    if (deadline.passed(pool.ticker())) {
                    expire();
                    }""",
                    "",
                    "local.EndingTests#aBatchThatComesToItsTurnTooLateIsNotRunThoughNobodyHasWithdrawnIt"),
            new Mutant(
                    "the sender of a batch is never woken",
                    "local/Batch",
                    "LockSupport.unpark(waiting);",
                    "",
                    "local.BatchStress"),
            new Mutant(
                    "an outcome of a withdrawn batch is missing",
                    "local/Batch",
                    "parts.get(i).fillGaps(all, done[i]);",
                    "parts.get(i).fillGaps(all, parts.get(i).done());",
                    "local.EndingTests#theRepliesOfAWithdrawnBatchAreCompleteAlsoWhenARequestEndsWhileTheyAreRead"),
            new Mutant(
                    "the reader of a stream is never woken",
                    "local/ReplyStream",
                    "LockSupport.unpark(waiting);",
                    "",
                    "local.ReplyStreamStress"),
            new Mutant(
                    "a reader to whom a reply has come is refused as waiting for itself",
                    "local/StreamShare",
                    "came.incrementAndGet();",
                    "came.set(came.get() + 1);",
                    "local.StreamShareStress.Count"),
            // Owners
            new Mutant(
                            "accepted requests are not finished at the close",
                            "local/ItemOwner",
                            """
                    boolean closed = queue.isClosed(); // before looking: what was accepted until then is seen
                    if (!running.isGivenUp() && runQueued()) {
                    clock.busy();
                    return true;
                    }""",
                            """
                    if (!running.isGivenUp() && runQueued()) {
                    clock.busy();
                    return true;
                    }
                    boolean closed = queue.isClosed();""",
                            "local.ModelCheckTests#whatIsAcceptedBeforeTheCloseIsRun")
                    .byModelCheck(),
            new Mutant(
                    "a request that a thread takes while the pool gives up is lost",
                    "local/CurrentEnvelope",
                    """
                    fence.run();
                    while""",
                    "while",
                    "local.CurrentEnvelopeStress"),
            new Mutant(
                    "two take out of the queue when the pool gives up",
                    "local/CurrentEnvelope",
                    """
                    while ((boolean) TAKES.getVolatile(this)) {
                    Thread.yield();
                    }""",
                    "",
                    "local.CurrentEnvelopeStress.Take"),
            new Mutant(
                    "two take out of the queue when the pool gives up, as none says that it does",
                    "local/CurrentEnvelope",
                    "TAKES.setOpaque(this, true);",
                    "",
                    "local.CurrentEnvelopeStress.Take"),
            new Mutant(
                            "two take out of the queue when the pool gives up, as one says too soon that it has taken",
                            "local/CurrentEnvelope",
                            "TAKES.setRelease(this, false);",
                            "takes = false;",
                            "local.CurrentEnvelopeStress.Take")
                    .onAarch64(),
            new Mutant(
                            "an owner sleeps beside somebody who looks whether an item is there",
                            "local/ItemOwner",
                            "return queue.rests() && peeks.isEmpty();",
                            "return peeks.isEmpty() && queue.rests();",
                            "local.ModelCheckTests#anOwnerThatRestsFindsWhoLooks")
                    .byFray(),
            new Mutant(
                            "an owner sleeps beside somebody who looks whether an item is there",
                            "local/Peeks",
                            """
                    asked.add(peek);
                    wake.run();""",
                            "asked.add(peek);",
                            "local.ModelCheckTests#anOwnerThatRestsFindsWhoLooks")
                    .byModelCheck(),
            new Mutant(
                    "a request after a pause is said to have been running since before it",
                    "local/ItemOwner",
                    "clock.paused();",
                    "",
                    "ThreadStatusTests#aRequestAfterAPauseHasNotBeenRunningSinceBeforeIt"),
            new Mutant(
                    "an item that works for long is evicted as idle when it has done its work",
                    "local/ItemOwner",
                    "runner.used(request);",
                    "",
                    "ItemLifeTests#aRequestThatTakesLongIsAUseUntilItEnds"),
            new Mutant(
                    "an interrupt reaches the next request, as it is looked for too early",
                    "local/Interruption",
                    """
                    current.end(requestsAreInterrupted);
                    if (interrupting || Thread.currentThread().isInterrupted()) {
                    clear();
                    }""",
                    """
                    if (interrupting || Thread.currentThread().isInterrupted()) {
                    clear();
                    }
                    current.end(requestsAreInterrupted);""",
                    "local.InterruptionStress.End"),
            new Mutant(
                    "an interrupt reaches the next request, as the end is seen too late",
                    "local/Interruption",
                    "current.end(requestsAreInterrupted);",
                    "current.end(false);",
                    "local.InterruptionStress.End"),
            new Mutant(
                    "an interrupt reaches the next request, as nobody waits for it to come",
                    "local/Interruption",
                    "synchronized void clear() {",
                    "void clear() {",
                    "local.InterruptionStress.End"),
            new Mutant(
                    "an interrupt reaches the next request, as it is announced too late",
                    "local/Interruption",
                    """
                    interrupting = true;
                    if (envelope != null && current.envelope() == envelope) {""",
                    """
                    if (envelope != null && current.envelope() == envelope) {
                    interrupting = true;""",
                    "local.InterruptionStress.End"),
            new Mutant(
                    "a thread sleeps although its owner said that it may not",
                    "threads/PoolThread",
                    """
                    if (owner.rests()) {
                    LockSupport""",
                    """
                    owner.rests();
                    {
                    LockSupport""",
                    "local.PoolThreadStress"),
            new Mutant(
                    "refusals are not counted that come at the same time",
                    "local/OwnerCounts",
                    "rejected.add(count);",
                    """
                    long sum = rejected.sum();
                    rejected.reset();
                    rejected.add(sum + count);""",
                    "local.OwnerCountsStress"),
            new Mutant(
                    "the time stands still for a while for requests that count on the pulse",
                    "local/Pulse",
                    """
                    beating = false;
                    beating = wanted;""",
                    "beating = wanted;",
                    "local.PulseStress"),
            new Mutant(
                    "the time stands still for a while for requests that count on the pulse",
                    "local/Pulse",
                    "private volatile boolean wanted;",
                    "private boolean wanted;",
                    "local.PulseStress"),
            new Mutant(
                            "what follows a time-out is left until the next one",
                            "local/Relay",
                            "} while (!tasks.isEmpty() && workers.compareAndSet(0, 1));",
                            "} while (false);",
                            "local.ModelCheckTests#whatIsAskedForJustWhenTheLastWorkerLeavesIsRun")
                    .byModelCheck(),
            new Mutant(
                    "what follows a time-out is left until the next one", "local/Relay", """
                    tasks.add(task);
                    if (workers.compareAndSet(0, 1)) {""", """
                    boolean none = workers.compareAndSet(0, 1);
                    tasks.add(task);
                    if (none) {""", "local.RelayStress"),
            // Who waits for whom
            new Mutant(
                    "two that wait for each other hang, as neither sees the other's wait",
                    "spi/WaitNode",
                    "volatile @Nullable Wait wait;",
                    "@Nullable Wait wait;",
                    "local.WaitStress.Two"),
            new Mutant(
                    "two that wait for each other hang, as both look before they say that they wait",
                    "spi/Wait",
                    """
                    waiter.wait = wait;
                    try {
                    wait.refuseCycle(waiter);""",
                    """
                    try {
                    wait.refuseCycle(waiter);
                    waiter.wait = wait;""",
                    "local.WaitStress.Two"),
            new Mutant(
                    "a cycle is not seen after user code has waited in the middle of a wait",
                    "spi/Wait",
                    "waiter.wait = outer;",
                    "waiter.wait = null;",
                    "spi.WaitTests#whatWasWaitedForBeforeIsWaitedForAgainAfterwards"),
            new Mutant(
                    "after a deadlock others are refused for ever that wait for nobody",
                    "spi/Wait",
                    """
                    waiter.wait = wait.outer;
                    throw e;""",
                    "throw e;",
                    "spi.WaitTests#aRefusedWaitIsNotThereAnyMore"),
            new Mutant(
                    "a request is refused as waiting for itself whose reply is just coming",
                    "spi/Wait",
                    "} while (!found.isEmpty() && !isStillSo());",
                    "} while (false);",
                    "spi.WaitTests#aCallThatEndsDuringTheLookIsNoCycle"),
            new Mutant(
                    "a thread that runs no item any more is taken for one that does",
                    "spi/Current",
                    "OF_OTHERS.remove();",
                    "",
                    "local.CurrentStress"),
            new Mutant(
                    "an item hangs for ever that waits for many replies of its own thread by a latch",
                    "local/SentCalls",
                    "SIZE.setRelease(this, open.length);",
                    "",
                    "local.SentCallsStress"),
            new Mutant(
                    "calls that an item has sent are not seen",
                    "local/SentCalls",
                    "calls[size] = call;",
                    "calls[Math.min(size + 1, calls.length - 1)] = call;",
                    "local.SentCallsStress"),
            new Mutant(
                    "an item hangs for ever that waits for what a function sends",
                    "local/Origin",
                    "calls.add(call);",
                    "",
                    "HiddenWaitTests#aWaitForItselfByAFunctionFailsAfterASecond"),
            new Mutant(
                    "an item hangs for ever that waits for a function which asks it",
                    "local/FutureCall",
                    "future.functions = node;",
                    "",
                    "HiddenWaitTests#aWaitForItselfByAFunctionFailsAfterASecond"),
            new Mutant(
                    "an item hangs for ever that waits for a function on an executor which asks it",
                    "local/Origin",
                    "running.add(run);",
                    "",
                    "HiddenWaitTests#aWaitForItselfByAFunctionFailsAfterASecond"),
            new Mutant(
                    "an item hangs for ever that waits for a function of what an earlier request has sent",
                    "local/FutureCall",
                    "maker.sends(open);",
                    "",
                    "HiddenWaitTests#aWaitForItselfByAFunctionOfAFutureThatWasKeptFails"),
            new Mutant(
                    "a request that waits for something else fails because of what an earlier one has sent",
                    "local/ItemOwner",
                    "sentCalls.clear();",
                    "",
                    "HiddenWaitTests#whatAnEarlierRequestHasSentIsNotWaitedFor"),
            new Mutant(
                    "requests fail that wait shortly one after the other, as if that were one long wait",
                    "local/HiddenWaits",
                    "if (before == null || !before.is(now, at)) {",
                    "if (before == null) {",
                    "HiddenWaitTests#shortWaitsOfManyRequestsAreNotOneLongWait"),
            new Mutant(
                    "an item hangs for ever that waits for what it has left to itself",
                    "local/Continuations",
                    "sent.accept(continuation.call);",
                    "",
                    "HiddenWaitTests#aHiddenWaitForItselfFailsAfterASecond"),
            new Mutant(
                    "a request fails that waits no longer than a time",
                    "local/Origin",
                    "each.endsAnyway() ? List.<CompletableFuture<?>>of() : each.sources()",
                    "each.sources()",
                    "HiddenWaitTests#anItemThatNeedNotWaitForEverIsLeftAlone"),
            // Items
            new Mutant(
                    "an item that was made after a failure is refused later because of it",
                    "local/FailedCreations",
                    "byId.remove(init.itemId());",
                    "",
                    "local.FailedCreationsTests#whatHasBeenMadeHasNotFailed"),
            new Mutant(
                    "a back-off ends early for what has failed again, and others' failures stay in memory behind it",
                    "local/FailedCreations",
                    "byId.remove(id); // else it keeps its place",
                    "",
                    "local.FailedCreationsTests"),
            new Mutant(
                    "what each item was made from stays in memory when the item is gone",
                    "local/Items",
                    "inits.remove(request);",
                    "",
                    "ItemLifeTests#nothingIsKeptToRecreateAnItemThatIsGone"),
            new Mutant(
                    "ids that look alike are missing from pages",
                    "local/IdOrder",
                    ".thenComparing(IdOrder::byNumber)",
                    "",
                    "WholePoolTests#pagesHaveEveryIdOnceWhateverTheIdsAre"),
            new Mutant(
                    "the engine can be extended, and its invariants with it",
                    "local/Items",
                    "final class Items<T> {",
                    "class Items<T> {",
                    "ArchitectureTests"),
            new Mutant(
                    "the engine can be extended, and its invariants with it",
                    "local/Watchdog",
                    "final class Watchdog<T> {",
                    "class Watchdog<T> {",
                    "ArchitectureTests"),
            // What users are told
            new Mutant(
                    "each time-out is explained by what held up the first one",
                    "local/Holdups",
                    "if (known != null && known.until() - began > 0) {",
                    "if (known != null) {",
                    "local.HoldupsTests#whatHoldsUpLaterIsLookedForAgain"),
            // Start and stop
            new Mutant(
                    "a pool that is closed while its container starts it runs on",
                    "local/LocalThreadPool",
                    "private synchronized Shutdown<T> lastForGood() {",
                    "private Shutdown<T> lastForGood() {",
                    "local.LifecycleStress.StartAndClose"),
            new Mutant(
                    "a pool that is closed goes on with what was due at some time",
                    "threads/Timer",
                    """
                    while (running) {
                    Thread.yield();
                    }""",
                    "",
                    "threads.TimerTests#aCloseWaitsForTheTaskThatRuns"),
            new Mutant(
                    "senders are told that a closed pool may start again",
                    "local/Shutdown",
                    """
                    if (forGood) { // said before, or just now
                    pool.startsAgain(false);
                    }""",
                    "",
                    "local.LifecycleStress.StopAndClose"));

    private Mutants() {}
}
