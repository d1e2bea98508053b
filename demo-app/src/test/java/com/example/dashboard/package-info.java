/** Tests for the dashboard in a real browser: each state that it can show is made to happen, by a real pool where one can have it. */
@NullMarked
package com.example.dashboard;

import org.jspecify.annotations.NullMarked;
