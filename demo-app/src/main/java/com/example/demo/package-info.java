/** An application with four kinds of items, each in a package of its own. */
@NullMarked
package com.example.demo;

import org.jspecify.annotations.NullMarked;
