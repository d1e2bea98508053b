/** Things that go wrong when asked to, each within bounds, so that they can be seen on the dashboard. */
@NullMarked
package com.example.demo.trouble;

import org.jspecify.annotations.NullMarked;
