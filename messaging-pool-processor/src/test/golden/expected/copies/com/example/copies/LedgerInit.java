package com.example.copies;

import io.github.messagingpool.Init;
import javax.annotation.processing.Generated;

/**
 * Creates a {@link Ledger}.
 *
 * @param id the item's id
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record LedgerInit(long id) implements Init.OfLong<Ledger> {}
