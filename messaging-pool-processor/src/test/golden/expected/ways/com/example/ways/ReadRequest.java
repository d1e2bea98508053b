package com.example.ways;

import io.github.messagingpool.Request;
import java.io.FileNotFoundException;
import java.io.IOException;
import javax.annotation.processing.Generated;

/**
 * Reads a file.
 *
 * @param id the item's id
 * @param name its name
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record ReadRequest(long id, String name) implements Request.OfLong<Store, ReadResponse> {

    @Override
    public ReadResponse process(Store item) throws FileNotFoundException, IOException, IllegalStateException {
        return new ReadResponse(id, item.read(name));
    }
}
