package com.example.library

import io.github.messagingpool.Messaging
import io.github.messagingpool.PoolItem

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

/** A list of books by genre. */
@PoolItem(createOnDemand = true)
class Catalogue(id: Long) {

    private val name = "catalogue $id"
    private val books = mutableListOf<Book>()

    @Messaging
    fun signs(genres: Set<Genre>): List<String> = genres.map { it.sign() }

    @Messaging
    fun putAll(more: List<Book>): Int {
        books += more
        return books.size
    }

    @Messaging
    fun genres(byTitle: Map<String, Genre>): Map<Genre, List<String>> =
        byTitle.entries.groupBy({ it.value }, { it.key })

    @Messaging
    fun titles(byGenre: Map<Genre, List<Book>>): String =
        name + byGenre.values.flatten().joinToString(prefix = ": ") { it.title }
}
