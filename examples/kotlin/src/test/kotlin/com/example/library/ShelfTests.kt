package com.example.library

import io.github.messagingpool.ThreadPool
import org.assertj.core.api.Assertions.assertThat
import org.assertj.core.api.Assertions.assertThatThrownBy
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.Timeout
import org.springframework.beans.factory.annotation.Autowired
import org.springframework.boot.test.context.SpringBootTest

/** Tests for [Shelf], in the application. */
@SpringBootTest
@Timeout(60)
class ShelfTests(@param:Autowired val pool: ThreadPool<Shelf>, @param:Autowired val client: ShelfClient) {

    private val here = Place(3, 7)

    @Test
    fun booksAreKeptInOrderUnderTheirPlace() {
        assertThat(client.put(here, Book("Emma", 1815))).isEqualTo(1)
        assertThat(client.put(Place(3, 7), Book("Ulysses", 1922))).isEqualTo(2)

        assertThat(client.books(here)).containsExactly(Book("Emma", 1815), Book("Ulysses", 1922))
        assertThat(pool.sendAndReceive(OldestRequest(here)).result()).isEqualTo(Book("Emma", 1815))
        assertThat(client.label(here)).isEqualTo("3/7 in 2026")
    }

    @Test
    fun whatIsNotThereIsNull() {
        assertThat(client.oldest(Place(0, 0))).isNull()
    }

    /** Kotlin refuses it where it is written; what is not Kotlin may give it. */
    @Test
    fun nullIsRefusedBeforeItReachesTheItem() {
        val made = PutRequest::class.java.declaredConstructors.single()

        assertThatThrownBy { made.newInstance(here, null) }
            .hasRootCauseInstanceOf(NullPointerException::class.java)
            .hasRootCauseMessage(
                "The parameter book of Shelf.put is null in PutRequest; give a value, or declare its type with ?"
            )
    }
}
