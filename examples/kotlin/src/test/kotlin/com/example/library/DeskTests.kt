package com.example.library

import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.Timeout
import org.springframework.beans.factory.annotation.Autowired
import org.springframework.boot.test.context.SpringBootTest

/** Tests for [Desk] and [Room], which are made from more than an id. */
@SpringBootTest
@Timeout(60)
class DeskTests(@param:Autowired val desks: DeskClient, @param:Autowired val rooms: RoomClient) {

    @Test
    fun anItemIsMadeFromItsInit() {
        desks.create(DeskInit(1, 1))

        assertThat(desks.sit(1)).isTrue()
        assertThat(desks.sit(1)).isFalse()
    }

    @Test
    fun theIdOfAnInitMayBeAKey() {
        rooms.create(RoomInit("maps", 2))

        assertThat(rooms.sign("maps")).isEqualTo("maps, floor 2")
    }
}
