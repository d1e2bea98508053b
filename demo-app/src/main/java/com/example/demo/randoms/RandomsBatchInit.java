package com.example.demo.randoms;

import io.github.messagingpool.Init;

/**
 * Creates a {@link RandomsBatch}.
 *
 * @param id the batch's id
 * @param size how many {@link Randoms} it is made of
 */
record RandomsBatchInit(long id, int size) implements Init.OfLong<RandomsBatch> {}
