// Numbers, times and durations as text.

const whole = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });
const clock = new Intl.DateTimeFormat("en", { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" });

/** A count, in full up to 99,999 and then in short: 1.2M. */
export function count(value) {
  if (value < 100_000) {
    return whole.format(value);
  }
  for (const [unit, size] of [["G", 1e9], ["M", 1e6], ["k", 1e3]]) {
    if (value >= size) {
      const parts = value / size;
      return (parts >= 100 ? Math.round(parts) : parts.toFixed(1)) + unit;
    }
  }
  return whole.format(value);
}

/** A rate, with one decimal where it is small. */
export function rate(value) {
  if (value === null) {
    return "–";
  }
  return value > 0 && value < 10 ? value.toFixed(1) : count(value);
}

/** A share from 0 to 1. */
export function percent(share) {
  if (share === null) {
    return "–";
  }
  const value = share * 100;
  return (value > 0 && value < 1 ? "<1" : Math.round(value)) + " %";
}

/** A time in seconds: 12 ms, 3.4 s, 2 min 10 s, 3 h 5 min. */
export function duration(seconds) {
  if (seconds < 1) {
    return Math.round(seconds * 1000) + " ms";
  }
  if (seconds < 10) {
    return seconds.toFixed(1) + " s";
  }
  if (seconds < 60) {
    return Math.floor(seconds) + " s";
  }
  const minutes = Math.floor(seconds / 60);
  return minutes < 60 ? `${minutes} min ${Math.floor(seconds % 60)} s` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** How long ago a moment is, coarsely, so that it seldom changes. */
export function ago(at, now) {
  const seconds = Math.max(0, (now - at) / 1000);
  if (seconds < 5) {
    return "just now";
  }
  if (seconds < 60) {
    return Math.floor(seconds / 5) * 5 + " s ago";
  }
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) {
    return minutes + " min ago";
  }
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? hours + " h ago" : Math.floor(hours / 24) + " days ago";
}

export function time(at) {
  return clock.format(at);
}

export function plural(number, word, words = word + "s") {
  return `${count(number)} ${number === 1 ? word : words}`;
}

/** The name of a class without its package. */
export function simpleName(className) {
  return className.slice(className.lastIndexOf(".") + 1).replaceAll("$", ".");
}

/** What tells a thread from the others of its pool: a pool on several nodes has an index on each. */
export function keyOf(thread) {
  return thread.node ? `${thread.node}/${thread.index}` : String(thread.index);
}

/** Seconds of an ISO-8601 duration, or of a number of seconds, as an application may write it. */
export function seconds(text) {
  if (text === null || text === undefined) {
    return 0;
  }
  if (typeof text === "number") {
    return text;
  }
  const parts = /^(-)?P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(text);
  if (!parts) {
    return 0;
  }
  const [, , days = 0, hours = 0, minutes = 0, rest = 0] = parts;
  return Number(days) * 86_400 + Number(hours) * 3_600 + Number(minutes) * 60 + Number(rest);
}

/** Milliseconds of an instant, as text or as a number of seconds. */
export function instant(value) {
  return typeof value === "number" ? value * 1000 : Date.parse(value);
}
