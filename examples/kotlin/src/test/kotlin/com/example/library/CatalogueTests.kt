package com.example.library

import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.Timeout
import org.springframework.beans.factory.annotation.Autowired
import org.springframework.boot.test.context.SpringBootTest

/** Tests for [Catalogue], whose parameters are collections. */
@SpringBootTest
@Timeout(60)
class CatalogueTests(@param:Autowired val client: CatalogueClient) {

    private val emma = Book("Emma", 1815)
    private val ulysses = Book("Ulysses", 1922)

    @Test
    fun collectionsOfEnumsAndDataClassesNeedNoAnnotation() {
        assertThat(client.signs(1, linkedSetOf(Genre.POEMS, Genre.NOVEL))).containsExactly("P", "N")
        assertThat(client.add(1, listOf(emma))).isEqualTo(1)
        assertThat(client.addAll(1, mapOf("novels" to listOf(ulysses)))).isEqualTo(2)
        assertThat(client.contents(1)).isEqualTo("catalogue 1: Emma, Ulysses")
    }

    @Test
    fun collectionsOfAnInterfaceNeedNoAnnotation() {
        val journal = Journal("Nature", 1)

        assertThat(client.titles(2, listOf(listOf(journal)), mapOf(Genre.NOVEL to setOf(journal))))
            .containsExactly(listOf("Nature"), listOf("Nature"))
    }

    @Test
    fun whatIsAddedToAListLaterIsNotInTheMessage() {
        val books = mutableListOf(emma)
        val request = AddRequest(3, books)

        books += ulysses

        assertThat(request.more()).containsExactly(emma)
    }
}
