// What was read in the last minutes. It is kept in this browser alone, while somebody looks and for a minute after.

import { keyOf } from "./format.js";

export const SPAN = 300_000;

/** A line is not drawn over less than this, however short the history is. */
const SHORTEST = 60_000;
const FORGET_AFTER = 60_000;
const KEY = "messaging-pool-dashboard";
const MOST_STORED_THREADS = 64;

/** The numbers of a sample, in the order in which they stand in it after the time. */
export const FIELDS = ["processed", "failed", "refused", "notRun", "deadlocks", "depth", "busy"];
const PLACE = Object.fromEntries(FIELDS.map((field, i) => [field, i + 1]));

/** The samples of one pool or thread: arrays of a time and the numbers. */
export class Series {
  constructor(samples = []) {
    this.samples = samples;
  }

  /** Adds a sample. Where a count has gone back the application, or the pool, has started again. */
  add(at, numbers) {
    const last = this.samples.at(-1);
    if (last && numbers.processed < last[PLACE.processed]) {
      this.samples = [];
    }
    this.samples.push([at, ...FIELDS.map(field => numbers[field])]);
    while (this.samples.length > 2 && this.samples[1][0] < at - SPAN) {
      this.samples.shift();
    }
  }

  /** From when to when there is something to draw. */
  span(now) {
    const first = this.samples.length === 0 ? now : this.samples[0][0];
    return [Math.max(now - SPAN, Math.min(first, now - SHORTEST)), now];
  }

  points(field) {
    return this.samples.map(sample => [sample[0], sample[PLACE[field]]]);
  }

  /** How much is counted of something a second between one sample and the next. */
  rates(field) {
    const place = PLACE[field];
    return this.samples.slice(1).map((sample, i) => {
      const before = this.samples[i];
      return [sample[0], Math.max(0, sample[place] - before[place]) / Math.max(0.001, (sample[0] - before[0]) / 1000)];
    });
  }

  /** How much more it is now than it was some time ago, and how many seconds ago that is; null where only one is known. */
  growth(field, within) {
    const last = this.samples.at(-1);
    const first = last && this.samples.find(sample => sample[0] >= last[0] - within - 500);
    if (!first || first === last) {
      return null;
    }
    return { more: Math.max(0, last[PLACE[field]] - first[PLACE[field]]), seconds: (last[0] - first[0]) / 1000 };
  }

  rate(field, within = 5_000) {
    const growth = this.growth(field, within) ?? this.growth(field, SPAN);
    return growth && growth.seconds > 0 ? growth.more / growth.seconds : null;
  }

  most(field) {
    return this.samples.reduce((most, sample) => Math.max(most, sample[PLACE[field]]), 0);
  }
}

/** The series of all pools, and those of the threads of the pool that is looked at. Ids are no part of it. */
export class History {
  constructor() {
    this.forget();
  }

  forget() {
    this.pools = new Map();
    this.threads = new Map();
    this.threadsOf = null;
  }

  clear() {
    this.forget();
    sessionStorage.removeItem(KEY);
  }

  pool(name) {
    return series(this.pools, name);
  }

  thread(pool, thread) {
    this.look(pool);
    return series(this.threads, keyOf(thread));
  }

  look(pool) {
    if (this.threadsOf !== pool) {
      this.threadsOf = pool;
      this.threads = new Map();
    }
  }

  keepPools(names) {
    [...this.pools.keys()].filter(name => !names.has(name)).forEach(name => this.pools.delete(name));
  }

  /** Leaves it for this page when it is loaded again within a minute. */
  store(now) {
    const threads = this.threads.size <= MOST_STORED_THREADS ? entries(this.threads) : [];
    try {
      sessionStorage.setItem(KEY, JSON.stringify({ at: now, pools: entries(this.pools), threadsOf: this.threadsOf, threads }));
    } catch {
      sessionStorage.removeItem(KEY); // there is no room
    }
  }

  restore(now) {
    try {
      const stored = JSON.parse(sessionStorage.getItem(KEY));
      if (stored && now - stored.at < FORGET_AFTER && stored.at <= now) {
        this.pools = maps(stored.pools);
        this.threadsOf = stored.threadsOf;
        this.threads = maps(stored.threads);
      }
    } catch {
      // of another version
    }
    sessionStorage.removeItem(KEY);
  }
}

/** Does something a minute after the last look. */
export function afterLastLook(then) {
  return setTimeout(then, FORGET_AFTER);
}

function series(map, key) {
  if (!map.has(key)) {
    map.set(key, new Series());
  }
  return map.get(key);
}

function entries(map) {
  return [...map].map(([key, each]) => [key, each.samples]);
}

function maps(stored) {
  return new Map(stored.map(([key, samples]) => [key, new Series(samples)]));
}
