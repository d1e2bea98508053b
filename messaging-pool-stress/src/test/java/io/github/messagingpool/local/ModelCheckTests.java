package io.github.messagingpool.local;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.messagingpool.local.ModelChecker.Race;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/**
 * {@link RequestQueue}, {@link Peeks}, {@link ItemOwner}, {@link Relay}, {@link Pulse}, {@link BlockingCall} and {@link Call} under a
 * scheduler that chooses the interleavings: a wrong end, or under Fray a thread that is never woken, fails the test with
 * the interleaving that leads to it.
 */
@Timeout(300)
class ModelCheckTests {

    private static final Optional<ModelChecker> CHECKER = ModelChecker.here();

    @BeforeEach
    void somethingChoosesTheInterleavings() {
        if (CHECKER.isEmpty()) {
            System.out.println("Left out: Lincheck is for JDK 17 to 21, Fray for JDK 25 on Linux and x86-64");
        }
        assumeThat(CHECKER).isPresent();
    }

    private static void check(Race race) throws IOException, InterruptedException {
        CHECKER.orElseThrow().check(race);
    }

    /** The first control: what it does wrong must be found, or the others prove nothing. */
    @Test
    void aLostUpdateIsFound() {
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> check(new Races.LostUpdate()));
    }

    /** The second one. */
    @EnabledForJreRange(min = JRE.JAVA_25, disabledReason = "Lincheck lets each park end by itself")
    @Test
    void aLostWakeUpIsFound() {
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> check(new Races.LostWakeUp()));
    }

    @Test
    void anOwnerThatParksFindsWhatIsOffered() throws IOException, InterruptedException {
        check(new Races.Offer());
    }

    @Test
    void anOwnerThatRestsIsWokenByWhatIsOffered() throws IOException, InterruptedException {
        check(new Races.RestAndOffer());
    }

    @Test
    void anOwnerThatRestsIsWokenByAContinuation() throws IOException, InterruptedException {
        check(new Races.RestAndContinuation());
    }

    @Test
    void anOwnerThatRestsFindsWhoLooks() throws IOException, InterruptedException {
        check(new Races.RestAndLook());
    }

    @Test
    void aSenderThatParksIsWokenByItsReply() throws IOException, InterruptedException {
        check(new Races.Reply());
    }

    @Test
    void whatIsOfferedWhileTheQueueEndsIsEndedOnceOrRefused() throws IOException, InterruptedException {
        check(new Races.End());
    }

    @Test
    void whatIsSentOneWayWhileTheQueueEndsIsEndedOnceOrRefused() throws IOException, InterruptedException {
        check(new Races.OneWayEnd());
    }

    @Test
    void aRequestThatTwoEndHasOneOutcomeAndOneDeadLetter() throws IOException, InterruptedException {
        check(new Races.TwoEnds());
    }

    /** An owner that closes runs what was accepted before, also where it is accepted just when the owner finds nothing. */
    @Test
    void whatIsAcceptedBeforeTheCloseIsRun() throws IOException, InterruptedException {
        check(new Races.Close());
    }

    @Test
    void whatIsAskedForJustWhenTheLastWorkerLeavesIsRun() throws IOException, InterruptedException {
        check(new Races.LastWorker());
    }

    @Test
    void thePulseBeatsOnWhenItIsWantedJustWhenItEnds() throws IOException, InterruptedException {
        check(new Races.LastBeat());
    }
}
