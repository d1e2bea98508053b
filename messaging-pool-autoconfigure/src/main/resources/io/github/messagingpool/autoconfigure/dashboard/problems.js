// What is wrong, the worst first. Levels: 3 is down, 2 hurts somebody now, 1 is worth a look.

import { ago, count, duration, instant, keyOf, percent, plural, seconds } from "./format.js";

const MINUTE = 60_000;
/** How full a queue is, from 0 to 1, that is worth a look. */
const NEARLY_FULL = 0.8;

/**
 * Problems of a pool from what all pools tell of themselves.
 *
 * @param there the application's time
 */
export function ofPool(pool, series, there) {
  const found = [];
  const add = (level, text) => found.push({ level, text });
  if (pool.state !== "RUNNING") {
    add(1, `The pool is ${pool.state.toLowerCase()}`);
  } else if (pool.endedThreads > 0) {
    add(3, `${pool.endedThreads} of ${plural(pool.threads, "thread")} ended`);
  }
  if (pool.outOfMemoryThreads > 0) {
    add(3, `${pool.outOfMemoryThreads} of ${plural(pool.threads, "thread")} ran out of memory`);
  }
  if (pool.stuckThreads > 0) {
    add(pool.stuckThreads === pool.threads ? 3 : 2, `${pool.stuckThreads} of ${plural(pool.threads, "thread")} stuck`);
  }
  if (pool.fullestQueue >= 1) {
    add(2, "A queue is full");
  } else if (pool.fullestQueue >= NEARLY_FULL) {
    add(1, `A queue is ${percent(pool.fullestQueue)} full`);
  }
  growing(series, "refused", MINUTE, (more, span) => add(2, `${count(more)} refused ${span}`));
  const last = pool.lastDeadlock ? instant(pool.lastDeadlock) : 0;
  if (there - last < 5 * MINUTE) {
    add(2, `A deadlock ${ago(last, there)}`);
  }
  growing(series, "failed", MINUTE, (more, span) => add(1, `${count(more)} failed ${span}`));
  growing(series, "notRun", MINUTE, (more, span) => add(1, `${count(more)} not run ${span}`));
  if (pool.imbalance > 2) {
    add(1, `One thread has ${pool.imbalance.toFixed(1)} times its share`);
  }
  return worstFirst(found);
}

/** Problems of a pool and its threads, with what to do; each has a key by which it is known when its text has changed. */
export function ofThreads(details, series, there) {
  const found = [];
  const add = (key, level, text, advice) => found.push({ key, level, text, advice });
  if (details.state !== "RUNNING") {
    add("state", 1, `The pool is ${details.state.toLowerCase()}`, "Requests are refused. A pool stops with its application context.");
  }
  const worst = new Map();
  const allStuck = details.threads.every(thread => thread.stuck);
  details.threads.forEach(thread => {
    const of = problemsOfThread(thread, details.state, allStuck);
    of.forEach(each => {
      const group = worst.get(each.kind) ?? [];
      group.push({ thread, ...each });
      worst.set(each.kind, group);
    });
  });
  worst.forEach(group => group.slice(0, 3).forEach(({ thread, kind, level, text, advice }, i) => {
    const others = i === 2 && group.length > 3 ? ` And ${plural(group.length - 3, "other thread")}.` : "";
    add(`${kind} ${keyOf(thread)}`, level, text, advice + others);
  }));
  growing(series, "refused", MINUTE, (more, span) => add(
    "refused",
    2,
    `${plural(more, "request")} refused ${span}`,
    "Queues were full. Too few threads, a hot id, or an item that takes too long.",
  ));
  const last = Math.max(0, ...details.threads.map(thread => (thread.lastDeadlock ? instant(thread.lastDeadlock.at) : 0)));
  if (there - last < 5 * MINUTE) {
    add(
      "deadlock",
      2,
      `A call was refused as a deadlock ${ago(last, there)}`,
      "An item would have waited for itself: a mistake in the application. It is spelt out below.",
    );
  }
  growing(series, "failed", MINUTE, (more, span) => {
    const all = series.growth("processed", MINUTE).more;
    add("failed", 1, `${count(more)} of ${plural(all, "request")} failed ${span}`, "The item threw, there was none with that id, or a filter refused.");
  });
  growing(series, "notRun", MINUTE, (more, span) => add(
    "notRun",
    1,
    `${plural(more, "request")} not run ${span}`,
    "Their senders had stopped waiting before their turn came.",
  ));
  if (details.imbalance > 2) {
    add(
      "imbalance",
      1,
      `One thread has ${details.imbalance.toFixed(1)} times its share`,
      "Its hot ids say why. Where many ids fall so unevenly, another routing spreads them.",
    );
  }
  return worstFirst(found);
}

function problemsOfThread(thread, state, allStuck = false) {
  const found = [];
  if (!thread.alive && state === "RUNNING") {
    found.push({
      kind: "ended", level: 3, text: `${thread.name} has ended`,
      advice: "Its items are not reachable. Restart the instance; the log says why it ended.",
    });
  }
  if (thread.outOfMemory) {
    found.push({
      kind: "memory", level: 3, text: `${thread.name} ran out of memory`,
      advice: "The process cannot be trusted any more. Restart the instance.",
    });
  }
  if (thread.stuck) {
    const at = thread.currentRequest === null ? "" : ` in ${thread.currentRequest} for ${duration(seconds(thread.busyFor))}`;
    found.push({
      kind: "stuck", level: allStuck ? 3 : 2, text: `${thread.name} is stuck${at}`,
      advice: `Its items wait, ${allStuck ? "and no thread goes on" : "other threads go on"}. The log has its stack.`,
    });
  }
  const filled = thread.queueDepth / Math.max(1, thread.queueCapacity);
  if (filled >= NEARLY_FULL) {
    const full = filled >= 1;
    found.push({
      kind: full ? "full" : "filling", level: full ? 2 : 1, text: `The queue of ${thread.name} is ${full ? "" : percent(filled) + " "}full`,
      advice: `${count(thread.queueDepth)} wait in ${plural(thread.queueCapacity, "place")}.`,
    });
  }
  return found;
}

/** How bad a thread is, for the order of the lanes and their colours. */
export function levelOfThread(thread, state, series) {
  const own = problemsOfThread(thread, state).reduce((most, each) => Math.max(most, each.level), 0);
  const refused = series?.growth("refused", MINUTE)?.more > 0;
  const failed = series?.growth("failed", MINUTE)?.more > 0;
  return Math.max(own, refused ? 2 : 0, failed ? 1 : 0);
}

function growing(series, field, within, then) {
  const growth = series.growth(field, within);
  if (growth && growth.more > 0) {
    then(growth.more, inTheLast(growth.seconds));
  }
}

function inTheLast(seconds) {
  const minutes = Math.round(seconds / 60);
  return seconds < 55 ? `in the last ${Math.round(seconds)} s` : minutes === 1 ? "in the last minute" : `in the last ${minutes} minutes`;
}

function worstFirst(problems) {
  return problems.sort((a, b) => b.level - a.level);
}

export function level(problems) {
  return problems.length === 0 ? 0 : problems[0].level;
}
