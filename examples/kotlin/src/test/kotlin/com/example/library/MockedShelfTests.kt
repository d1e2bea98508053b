package com.example.library

import io.github.messagingpool.ReplyMapper
import io.github.messagingpool.ThreadPool
import java.util.concurrent.CompletableFuture
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.mockito.kotlin.any
import org.mockito.kotlin.eq
import org.mockito.kotlin.given
import org.mockito.kotlin.mock
import org.mockito.kotlin.verify

/** Tests for a client whose pool is a mock: Mockito's own matchers return null, which Kotlin does not take. */
class MockedShelfTests {

    private val here = Place(3, 7)

    private val pool = mock<ThreadPool<Shelf>>()

    private val client = ShelfClient(pool)

    @Test
    fun aResponseIsStubbed() {
        given(pool.sendAndReceive(LabelRequest(here))).willReturn(LabelResponse(here, "3/7"))

        assertThat(client.label(here)).isEqualTo("3/7")
        verify(pool).sendAndReceive(LabelRequest(here))
    }

    @Test
    fun aFutureIsStubbedWithItsResult() {
        given(pool.sendAsync(eq(LabelRequest(here)), any<ReplyMapper<LabelResponse, String>>()))
            .willReturn(CompletableFuture.completedFuture("3/7"))

        assertThat(client.labelAsync(here)).isCompletedWithValue("3/7")
    }
}
