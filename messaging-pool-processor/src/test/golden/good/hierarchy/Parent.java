package com.example.hierarchy;

import io.github.messagingpool.Messaging;
import io.github.messagingpool.PoolItem;
import io.github.messagingpool.ThreadPool;
import java.util.List;

@PoolItem
public class Parent {

    private final ChildClient children;

    Parent(long id, ThreadPool<Child> pool, ChildClient children) {
        this.children = children;
        children.create(id);
    }

    @Messaging
    long total(List<SumResponse> sums) {
        return sums.stream().mapToLong(SumResponse::result).sum() + children.sum(1);
    }
}
