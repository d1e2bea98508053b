/** Looking after all items of a pool, as the documentation shows it. */
@NullMarked
package com.example.rounds;

import org.jspecify.annotations.NullMarked;
