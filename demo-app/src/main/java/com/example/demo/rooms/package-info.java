/** Chat rooms, each with its posts. */
@NullMarked
package com.example.demo.rooms;

import org.jspecify.annotations.NullMarked;
