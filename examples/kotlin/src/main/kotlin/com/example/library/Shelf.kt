package com.example.library

import io.github.messagingpool.Messaging
import io.github.messagingpool.PoolItem
import io.github.messagingpool.Sendable

/** The id of a shelf. It holds nothing that changes, which @Sendable promises. */
@Sendable
data class Place(val room: Int, val row: Int)

/** Crosses threads, so it is @Sendable too. */
@Sendable
data class Book(val title: String, val year: Int)

/** The books in one place. */
@PoolItem(createOnDemand = true)
class Shelf(private val place: Place, private val clock: Clock) {

    private val books = mutableListOf<Book>()

    @Messaging
    fun put(book: Book): Int {
        books += book
        return books.size
    }

    @Messaging
    fun books(): List<Book> = books // the sender gets a copy

    @Messaging
    fun oldest(): Book? = books.minByOrNull { it.year }

    @Messaging
    fun label(): String = "${place.room}/${place.row} in ${clock.year()}"
}
