package io.github.messagingpool.processor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads a message of Protocol Buffers from its start to its end. What is none ends in an
 * {@code IllegalArgumentException} or an {@code IndexOutOfBoundsException}.
 *
 * <p>Source: <a href="https://protobuf.dev/programming-guides/encoding/">encoding</a>.
 */
final class ProtocolBuffer {

    private static final int NUMBER = 0;
    private static final int EIGHT_BYTES = 1;
    private static final int BYTES = 2;
    private static final int FOUR_BYTES = 5;

    private final byte[] data;
    private int at;

    ProtocolBuffer(byte[] data) {
        this.data = data;
    }

    /** A field: its value is 0 where it is no number, and its content is empty where it is one. */
    record Field(int number, int value, ProtocolBuffer content) {}

    List<Field> readFields() {
        List<Field> result = new ArrayList<>();
        while (at < data.length) {
            int tag = readNumber();
            result.add(readField(tag >>> 3, tag & 7));
        }
        return result;
    }

    /** Reads what stands behind its length. */
    ProtocolBuffer readContent() {
        return read(readNumber());
    }

    private Field readField(int number, int type) {
        return switch (type) {
            case NUMBER -> new Field(number, readNumber(), new ProtocolBuffer(new byte[0]));
            case EIGHT_BYTES -> new Field(number, 0, read(8));
            case BYTES -> new Field(number, 0, readContent());
            case FOUR_BYTES -> new Field(number, 0, read(4));
            default -> throw new IllegalArgumentException("No field is of type " + type);
        };
    }

    private int readNumber() {
        long result = 0;
        int shift = 0;
        byte next;
        do {
            next = data[at++];
            result |= (next & 0x7FL) << shift;
            shift += 7;
        } while (next < 0);
        return (int) result;
    }

    private ProtocolBuffer read(int length) {
        if (length < 0 || length > data.length - at) {
            throw new IllegalArgumentException("There are no " + length + " bytes");
        }
        at += length;
        return new ProtocolBuffer(Arrays.copyOfRange(data, at - length, at));
    }
}
