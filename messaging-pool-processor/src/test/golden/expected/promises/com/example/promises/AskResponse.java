package com.example.promises;

import javax.annotation.processing.Generated;

/**
 * The answer to {@link AskRequest}.
 *
 * @param id the item's id
 * @param result what {@code ask} returned
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
record AskResponse(long id, Desk.Level result) {}
