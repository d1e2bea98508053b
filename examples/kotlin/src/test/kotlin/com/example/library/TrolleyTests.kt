package com.example.library

import org.assertj.core.api.Assertions.assertThat
import org.assertj.core.api.Assertions.assertThatThrownBy
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.Timeout
import org.springframework.beans.factory.annotation.Autowired
import org.springframework.boot.test.context.SpringBootTest

/** Tests for [Trolley], in the application. */
@SpringBootTest
@Timeout(60)
class TrolleyTests(@param:Autowired val client: TrolleyClient) {

    @Test
    fun whatAFunctionThrowsIsThrownAsItIs() {
        assertThat(client.load(1, List(30) { Book("Volume $it", 1900) })).isEqualTo(30)

        assertThatThrownBy { client.load(1, listOf(Book("Volume 30", 1900))) }
            .isInstanceOf(TrolleyFullException::class.java)
            .hasMessage("There is room for 30 books on trolley 1")
    }
}
