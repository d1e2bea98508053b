package com.example.library

import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.Timeout
import org.springframework.beans.factory.annotation.Autowired
import org.springframework.boot.test.context.SpringBootTest

/** Tests for [Locker], whose ids are those within a value class. */
@SpringBootTest
@Timeout(60)
class LockerTests(@param:Autowired val client: LockerClient) {

    @Test
    fun anIdIsWhatIsWithinAValueClass() {
        val number = LockerNumber(ULong.MAX_VALUE)

        assertThat(client.nameplate(number.value.toLong())).isEqualTo("locker 18446744073709551615")
    }
}
