package com.example.shop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Tests for {@link Cart}, in the application. */
@SpringBootTest
@Timeout(60)
class CartTests {

    @Autowired
    CartClient carts;

    @Test
    void aProductThatIsAddedAgainIsCounted() {
        assertThat(carts.add(1, new Product("shoe", "42"))).isEqualTo(1);
        assertThat(carts.add(1, new Product("shoe", "42"))).isEqualTo(2);
        assertThat(carts.add(1, new Product("shoe", "43"))).isEqualTo(1);

        assertThat(carts.bill(1)).isEqualTo(new Bill(1, 1200));
    }
}
