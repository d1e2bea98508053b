package com.example.demo.trouble;

import java.util.Map;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Makes trouble, and answers what it did: for the buttons of the demo's page. No application should have this. */
@RestController
final class TroubleController {

    private final TroubleService trouble;

    TroubleController(TroubleService trouble) {
        this.trouble = trouble;
    }

    /** Fills a queue. */
    @PostMapping("/trouble/full-queue")
    Map<String, String> fullQueue() {
        return Map.of("done", trouble.overload());
    }

    /** Blocks a thread. */
    @PostMapping("/trouble/stuck-thread")
    Map<String, String> stuckThread() {
        return Map.of("done", trouble.stick());
    }

    /** Raises a deadlock. */
    @PostMapping("/trouble/deadlock")
    Map<String, String> deadlock() {
        return Map.of("done", trouble.deadlock());
    }

    /** Makes an id hot. */
    @PostMapping("/trouble/hot-id")
    Map<String, String> hotId() {
        return Map.of("done", trouble.heat());
    }

    /** Lets requests expire. */
    @PostMapping("/trouble/dead-letters")
    Map<String, String> deadLetters() {
        return Map.of("done", trouble.expire());
    }
}
