/** State that one thread alone may touch. */
@NullMarked
package com.example.arena;

import org.jspecify.annotations.NullMarked;
