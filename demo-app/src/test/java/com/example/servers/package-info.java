/** Real servers for tests: each in a container where Docker answers, else as a program of this machine. */
@NullMarked
package com.example.servers;

import org.jspecify.annotations.NullMarked;
