package io.github.messagingpool.benchmarks.generation;

import io.github.messagingpool.benchmarks.engine.WorkClock;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Some 1,290 creatures and who breeds them: generation by generation, each in six batches of which every one is made of the
 * answers to the one before, with 10 to 40 µs of computing between two. What comes out depends on the seed alone.
 */
final class Population {

    private static final int SIZE = 1_290;

    /** Of three each the best may breed. */
    private static final int RIVALS = 3;

    private static final int PORTRAYED = 416;
    private static final int BREEDING = 414;

    private static final long LEAST_GAP_NANOS = 10_000;
    private static final double MOST_TO_LEAST_GAP = 4;

    private final World world;
    private final int rounds;
    private final SplittableRandom random;
    private final List<Long> ids = new ArrayList<>();
    private long nextId;
    private long fingerprint;

    /** @param rounds how much the breeding computes */
    Population(World world, long seed, int rounds) {
        this.world = world;
        this.rounds = rounds;
        this.random = new SplittableRandom(seed);
        create(LongStream.range(0, SIZE).mapToObj(i -> Genome.random(random)).toList());
    }

    /** Returns a number that depends on all answers until now. */
    long fingerprint() {
        return fingerprint;
    }

    /** Lets a generation live, breed and die: 3,779 messages. */
    void generation() {
        List<Double> energies = live();
        compute();
        Genome champion =
                portray(List.of(ids.get(best(energies, 0, ids.size())))).get(0);
        compute();
        List<Integer> winners = winners(energies);
        List<Genome> mates = portray(winners.stream().map(ids::get).toList());
        compute();
        List<Genome> children = breed(winners, mates);
        children.add(champion);
        compute();
        create(children);
        compute();
        removeLosers(winners);
        compute();
    }

    private List<Double> live() {
        double food = random.nextDouble();
        List<Step> steps = new ArrayList<>(ids.size());
        for (long id : ids) {
            steps.add(new Step(id, food));
        }
        List<Double> energies = new ArrayList<>(ids.size());
        for (Step.Lived lived : world.ask(steps)) {
            energies.add(lived.energy());
            note(lived.energy());
        }
        return energies;
    }

    /** Returns the index of the best of some neighbours. */
    private static int best(List<Double> energies, int from, int to) {
        int best = from;
        for (int i = from + 1; i < to; i++) {
            best = energies.get(i) > energies.get(best) ? i : best;
        }
        return best;
    }

    private static List<Integer> winners(List<Double> energies) {
        List<Integer> winners = new ArrayList<>(PORTRAYED);
        for (int i = 0; i < PORTRAYED; i++) {
            winners.add(best(energies, i * RIVALS, (i + 1) * RIVALS));
        }
        return winners;
    }

    private List<Genome> portray(List<Long> models) {
        List<Genome> genomes = world.ask(models.stream().map(Portray::new).toList());
        genomes.forEach(this::note);
        return genomes;
    }

    private List<Genome> breed(List<Integer> winners, List<Genome> mates) {
        List<Breed> requests = new ArrayList<>(BREEDING);
        for (int i = 0; i < BREEDING; i++) {
            requests.add(new Breed(ids.get(winners.get(i)), mates.get(i + 1), random.nextDouble(), rounds));
        }
        List<Genome> children = new ArrayList<>(2 * BREEDING + 1);
        for (Breed.Children both : world.ask(requests)) {
            children.add(both.first());
            children.add(both.second());
            note(both.first());
            note(both.second());
        }
        return children;
    }

    private void create(List<Genome> genomes) {
        List<CreatureInit> inits = new ArrayList<>(genomes.size());
        for (Genome genome : genomes) {
            inits.add(new CreatureInit(nextId, genome));
            ids.add(nextId);
            nextId++;
        }
        world.create(inits);
    }

    /** Removes those that did not win, and one more, so that the population stays as large as it was. */
    private void removeLosers(List<Integer> winners) {
        List<Long> losers = new ArrayList<>(2 * BREEDING + 1);
        List<Long> others = new ArrayList<>(ids.size());
        for (int i = 0; i < ids.size(); i++) {
            boolean isLoser = i < BREEDING * RIVALS && winners.get(i / RIVALS) != i;
            (isLoser || i == BREEDING * RIVALS ? losers : others).add(ids.get(i));
        }
        ids.clear();
        ids.addAll(others);
        world.remove(losers);
    }

    private void note(Genome genome) {
        note(genome.body()[0]);
        note(genome.body()[Genome.LENGTH - 1]);
    }

    private void note(double answer) {
        fingerprint = fingerprint * 31 + Double.doubleToLongBits(answer);
    }

    /** What else there is to compute, for as long as a number says of which any magnitude is as likely. */
    private void compute() {
        double nanos = LEAST_GAP_NANOS * Math.pow(MOST_TO_LEAST_GAP, random.nextDouble());
        Blackhole.consumeCPU(WorkClock.tokens((long) nanos));
    }
}
