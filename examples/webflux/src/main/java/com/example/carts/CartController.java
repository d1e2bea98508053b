package com.example.carts;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

@RestController
class CartController {

    private final CartClient carts;

    CartController(CartClient carts) {
        this.carts = carts;
    }

    @PutMapping("/carts/{id}")
    Mono<Void> create(@PathVariable long id) {
        return Mono.fromFuture(() -> carts.createAsync(id)).then();
    }

    @PostMapping("/carts/{id}/{product}")
    Mono<Integer> add(@PathVariable long id, @PathVariable String product) {
        return Mono.fromFuture(() -> carts.addAsync(id, product)); // sent when somebody subscribes
    }

    @GetMapping("/carts/{id}")
    Mono<String> summary(@PathVariable long id) {
        return Mono.fromFuture(() -> carts.productsAsync(id))
                .publishOn(Schedulers.parallel()) // away from the pool thread, before anything that takes time
                .map(CartController::summary);
    }

    private static String summary(List<String> products) {
        return products.size() + " products: " + String.join(", ", products);
    }
}
