package com.example.library

import io.github.messagingpool.Init
import io.github.messagingpool.Messaging
import io.github.messagingpool.PoolItem

/** What a desk is made from: its number, which is the id, and more. */
data class DeskInit(private val id: Long, val seats: Int) : Init.OfLong<Desk> {
    override fun id() = id
}

/** A desk. It is not made on demand, since nobody would know how many seats it has. */
@PoolItem
class Desk(private val init: DeskInit) {

    private var taken = 0

    @Messaging
    fun sit(): Boolean {
        if (taken == init.seats) {
            return false
        }
        taken++
        return true
    }
}

/** What a room is made from: an id that is no number is a key. */
data class RoomInit(val name: String, val floor: Int) : Init.OfKey<Room> {
    override fun id() = name
}

/** A room. */
@PoolItem
class Room(private val init: RoomInit) {

    @Messaging
    fun sign(): String = "${init.name}, floor ${init.floor}"
}
