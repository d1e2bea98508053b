/** Pools in a hierarchy: batches in one pool, made of random numbers in another. */
@NullMarked
package com.example.demo.randoms;

import org.jspecify.annotations.NullMarked;
