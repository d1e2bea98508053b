package com.example.library

import io.github.messagingpool.Messaging
import io.github.messagingpool.PoolItem
import io.github.messagingpool.Sendable

/** What a book is; its constants have bodies. */
enum class Genre {
    NOVEL {
        override fun sign() = "N"
    },
    POEMS {
        override fun sign() = "P"
    };

    abstract fun sign(): String
}

/** What a catalogue lists. */
@Sendable
sealed interface Entry {
    val title: String
}

/** Another kind of entry than a book. */
@Sendable
data class Journal(override val title: String, val issue: Int) : Entry

/** A list of books by genre. */
@PoolItem(createOnDemand = true)
class Catalogue(id: Long) {

    private val name = "catalogue $id"
    private val books = mutableListOf<Book>()

    @Messaging
    fun signs(genres: Set<Genre>): List<String> = genres.map { it.sign() }

    @Messaging
    fun add(more: List<Book>): Int {
        books += more
        return books.size
    }

    @Messaging
    fun addAll(byGenre: Map<String, List<Book>>): Int {
        byGenre.values.forEach { books += it }
        return books.size
    }

    @Messaging
    fun titles(shelves: List<List<Entry>>, byGenre: Map<Genre, Set<Entry>>): List<List<String>> =
        (shelves + byGenre.values).map { shelf -> shelf.map { it.title } }

    @Messaging
    fun contents(): String = name + books.joinToString(prefix = ": ") { it.title }
}
