package com.example.library

import io.github.messagingpool.Messaging
import io.github.messagingpool.PoolItem

class TrolleyFullException(message: String) : Exception(message)

/** The books on their way back to the shelves. */
@PoolItem(createOnDemand = true)
class Trolley(private val number: Int) {

    private val books = mutableListOf<Book>()

    @Messaging
    @Throws(TrolleyFullException::class)
    fun load(more: List<Book>): Int {
        if (books.size + more.size > MOST) {
            throw TrolleyFullException("There is room for $MOST books on trolley $number")
        }
        books += more
        return books.size
    }

    private companion object {
        const val MOST = 30
    }
}
