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

    @Test
    fun collectionsOfEnumsAndDataClassesNeedNoAnnotation() {
        assertThat(client.signs(1, linkedSetOf(Genre.POEMS, Genre.NOVEL))).containsExactly("P", "N")
        assertThat(client.putAll(1, listOf(emma))).isEqualTo(1)
        assertThat(client.genres(1, mapOf("Emma" to Genre.NOVEL))).isEqualTo(mapOf(Genre.NOVEL to listOf("Emma")))
        assertThat(client.titles(1, mapOf(Genre.NOVEL to listOf(emma)))).isEqualTo("catalogue 1: Emma")
    }
}
