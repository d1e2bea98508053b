package io.github.messagingpool.autoconfigure.advised;

import io.github.messagingpool.Init;
import io.github.messagingpool.PoolItem;
import io.github.messagingpool.Request;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.validation.constraints.Positive;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** An item with all that a proxy may do before its methods. */
@PoolItem("accounts")
@Validated
public class Account implements AutoCloseable {

    private final Notes notes;
    private int balance;
    private int attempts;

    Account(AccountInit init, Notes notes) {
        this.notes = notes;
    }

    @PostConstruct
    void open() {
        notes.add("open");
    }

    @Transactional
    int deposit(@Positive int amount) {
        notes.add("deposit");
        balance += amount;
        return balance;
    }

    @Retryable(maxRetries = 2, delay = 0)
    int withdraw(int amount) {
        attempts++;
        if (attempts < 3) {
            throw new IllegalStateException("attempt " + attempts);
        }
        balance -= amount;
        return balance;
    }

    @PreDestroy
    void leave() {
        notes.add("leave " + balance);
    }

    @Override
    public void close() {
        notes.add("close " + balance);
    }

    record AccountInit(long id) implements Init.OfLong<Account> {}

    record DepositRequest(long id, int amount) implements Request.OfLong<Account, Integer> {

        @Override
        public Integer process(Account account) {
            return account.deposit(amount);
        }
    }

    record WithdrawRequest(long id, int amount) implements Request.OfLong<Account, Integer> {

        @Override
        public Integer process(Account account) {
            return account.withdraw(amount);
        }
    }
}
