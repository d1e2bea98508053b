package com.example.library

import org.springframework.boot.autoconfigure.SpringBootApplication
import org.springframework.boot.runApplication
import org.springframework.stereotype.Component

/** A library with one item for each shelf. */
@SpringBootApplication
class LibraryApplication

/** A bean that items take. */
@Component
class Clock {
    fun year() = 2026
}

fun main(args: Array<String>) {
    runApplication<LibraryApplication>(*args)
}
