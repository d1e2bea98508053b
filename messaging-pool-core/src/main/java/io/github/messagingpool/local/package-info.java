/**
 * The engine of the pools whose items live in this process; hidden. Read {@code LocalThreadPool} and {@code Sending}, then
 * {@code RequestQueue}, {@code ItemOwner} and {@code Call} or {@code BatchPart}, then {@code Items}: the way of a request.
 * {@code Generation} and {@code Shutdown} are the owners' beginning and end. Each other class is one concern beside that way.
 */
@NullMarked
package io.github.messagingpool.local;

import org.jspecify.annotations.NullMarked;
