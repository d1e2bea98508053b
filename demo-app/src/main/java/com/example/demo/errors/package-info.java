/** What a client of the application sees when a request fails. */
@NullMarked
package com.example.demo.errors;

import org.jspecify.annotations.NullMarked;
