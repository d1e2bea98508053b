/** Sessions, each with a log of what its user did. */
@NullMarked
package com.example.demo.sessions;

import org.jspecify.annotations.NullMarked;
