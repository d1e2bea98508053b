package io.github.messagingpool;

/** The rules by which a pool can choose the thread that owns an id, unless it has a {@link Router} of its own. */
public enum RoutingRule {
    /** By all bits of the id: any ids are spread, whatever pattern they have. See {@link Router#spread()}. */
    SPREAD(Router.spread()),
    /** By the remainder: for few items with consecutive ids. See {@link Router#remainder()}. */
    REMAINDER(Router.remainder());

    @SuppressWarnings("ImmutableEnumChecker") // both are records without a field
    private final Router.OfLong router;

    RoutingRule(Router.OfLong router) {
        this.router = router;
    }

    /** Returns the router that follows the rule. */
    public Router.OfLong router() {
        return router;
    }
}
