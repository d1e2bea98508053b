package com.example.library

import io.github.messagingpool.Messaging
import io.github.messagingpool.PoolItem

/** The number of a locker. Java sees what is within, so items and messages take that. */
@JvmInline
value class LockerNumber(val value: ULong)

/** A locker. */
@PoolItem(createOnDemand = true)
class Locker(id: Long) {

    private val number = LockerNumber(id.toULong())

    @Messaging
    fun nameplate(): String = "locker ${number.value}"
}
