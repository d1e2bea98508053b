/** Airports, through which 20,000 real flights are replayed. */
@NullMarked
package com.example.demo.flights;

import org.jspecify.annotations.NullMarked;
