/** Code by key, as the documentation shows it. */
@NullMarked
package com.example.lanes;

import org.jspecify.annotations.NullMarked;
