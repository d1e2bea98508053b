package com.example.servers;

/** A way to have a server, as in a container or as a program of this machine. Its {@code toString} names it. */
interface ServerWay {

    /**
     * Starts the server, and returns once it answers.
     *
     * @throws ServerUnavailableException if the server cannot be had this way; nothing is left running then
     */
    void start();

    /** Ends the server, and removes what it kept; without effect if it does not run. */
    void stop();
}
