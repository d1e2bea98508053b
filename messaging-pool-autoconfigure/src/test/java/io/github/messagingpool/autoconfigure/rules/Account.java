package io.github.messagingpool.autoconfigure.rules;

import io.github.messagingpool.Init;
import io.github.messagingpool.PoolItem;
import io.github.messagingpool.Request;
import org.springframework.security.access.annotation.Secured;

/** An item that belongs to a tenant. */
@PoolItem(value = "accounts", createOnDemand = true)
class Account {

    private long balance;

    Account(AccountInit init) {}

    /** Whose account, and which of theirs. */
    record AccountId(String tenant, int number) {}

    record AccountInit(AccountId id) implements Init.OfKey<Account> {}

    record Deposit(AccountId id, long amount) implements Request.OfKey<Account, Balance> {

        @Override
        public Balance process(Account account) {
            account.balance += amount;
            return new Balance(id, account.balance);
        }
    }

    @Secured("ROLE_CLERK")
    record Correct(AccountId id, long balance) implements Request.OfKey<Account, Balance> {

        @Override
        public Balance process(Account account) {
            account.balance = balance;
            return new Balance(id, balance);
        }
    }

    record Balance(AccountId id, long amount) {}
}
