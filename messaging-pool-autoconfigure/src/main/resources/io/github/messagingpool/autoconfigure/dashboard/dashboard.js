// Asks for the pools every now and then while somebody looks, and shows what came of it.

import { Client } from "./client.js";
import { h, show, text, attribute } from "./dom.js";
import { seconds, time } from "./format.js";
import { afterLastLook, History } from "./history.js";
import { Overview } from "./overview.js";
import { PoolPage } from "./pool.js";
import { level, ofPool } from "./problems.js";

const EVERY = 2_000;
/** What a thread adds to the time between two reads, so that a pool of a thousand costs no more than one of ten. */
const FOR_EACH_THREAD = 8;
const LONGEST = 10_000;

const main = document.getElementById("main");
const link = document.getElementById("link");
const linkText = document.getElementById("link-text");
const pause = document.getElementById("pause");
const announcer = document.getElementById("announcer");

const client = new Client(document.documentElement.dataset.endpoint);
const history = new History();
const overview = new Overview(name => {
  location.hash = "#/pool/" + encodeURIComponent(name);
});
const message = h("div", { class: "message", hidden: "" });
const content = h("div", { id: "content" });

let page = null;
let pools = null;
let seenAt = null;
let timer = null;
let forgetting = null;
let reading = 0;
let announced = null;

function route() {
  const found = /^#\/pool\/(.+)$/.exec(location.hash);
  try {
    return found ? decodeURIComponent(found[1]) : null;
  } catch {
    return null;
  }
}

/** Reads once, and again later. An answer to an earlier read, from before a pause or another page, is left out. */
async function read() {
  clearTimeout(timer);
  const mine = ++reading;
  const name = route();
  const [all, one] = await Promise.all([client.pools(), name === null ? null : client.pool(name)]);
  if (mine !== reading) {
    return;
  }
  if (all.kind === "ok" && (one === null || one.kind === "ok" || one.kind === "absent")) {
    accept(all.body.pools, one);
  } else {
    refuse(all.kind === "ok" ? one : all);
  }
  if (isLooking()) {
    timer = setTimeout(read, all.kind === "denied" || all.kind === "absent" ? LONGEST : pace(one));
  }
}

function pace(one) {
  const threads = one?.kind === "ok" ? one.body.threads.length : 0;
  return Math.min(LONGEST, EVERY + FOR_EACH_THREAD * threads);
}

function accept(all, one) {
  const now = Date.now();
  seenAt = now;
  pools = all;
  history.keepPools(new Set(all.map(pool => pool.name)));
  all.forEach(pool => history.pool(pool.name).add(now, numbersOfPool(pool)));
  if (one?.kind === "ok") {
    one.body.threads.forEach(thread => history.thread(one.body.name, thread).add(now, numbersOfThread(thread)));
  }
  say("live", "Live");
  show(message, false);
  content.classList.remove("stale");
  draw(now, one);
  announce(all);
}

function numbersOfPool(pool) {
  return {
    processed: pool.processed,
    failed: pool.failed,
    refused: pool.rejected + pool.dropped,
    notRun: pool.expired + pool.cancelled,
    deadlocks: pool.deadlocks,
    depth: pool.queueDepth,
    busy: seconds(pool.busyTime),
  };
}

function numbersOfThread(thread) {
  return {
    processed: thread.processed,
    failed: thread.failed,
    refused: thread.rejected + thread.dropped,
    notRun: thread.expired + thread.cancelled,
    deadlocks: thread.deadlocks,
    depth: thread.queueDepth,
    busy: seconds(thread.busyTime) + seconds(thread.busyFor),
  };
}

function draw(now, one) {
  const name = route();
  if (name === null) {
    overview.update(pools, history, now, client.now());
    put(overview.element);
    document.title = `Pools · ${location.host}`;
  } else if (one?.kind === "ok") {
    if (page?.name !== name) {
      page = { name, view: new PoolPage() };
    }
    page.view.update(pools.find(pool => pool.name === name), one.body, history, now, client.now());
    put(page.view.element);
    document.title = `${name} · Pools · ${location.host}`;
  } else if (one?.kind === "absent") {
    tell(`There is no pool ${name}.`, h("p", {}, h("a", { href: "#/" }, "All pools")));
    content.replaceChildren();
  }
}

function put(element) {
  if (content.firstElementChild !== element) {
    content.replaceChildren(element);
  }
}

/** Says why there is nothing new. What was seen before stays, unless it may not be seen any more. */
function refuse(answer) {
  if (answer.kind === "denied" || answer.kind === "absent") {
    forget();
  }
  switch (answer.kind) {
    case "denied":
      say("off", "No access");
      tell(
        "No access.",
        h("p", {}, "You may not read the pools of this application. Log in with an account that may, and load this page again."),
      );
      break;
    case "absent":
      say("off", "Not exposed");
      tell(
        "The endpoint is not exposed.",
        h("p", {}, "This page reads the pools from the endpoint ", h("code", {}, "messagingpools"), ", which this application does not expose over HTTP. Add it:"),
        h("pre", { tabindex: "0" }, h("code", {}, "management.endpoints.web.exposure.include=health,messagingpools")),
      );
      break;
    case "failed":
      away(`The application answers with an error (${answer.status}).`);
      break;
    default:
      away("The application does not answer.");
  }
}

function away(what) {
  say("away", "Not connected");
  const since = seenAt === null ? "" : ` What you see is from ${time(seenAt)}.`;
  tell(what, h("p", {}, `Trying again every few seconds.${since}`));
  content.classList.add("stale");
}

function forget() {
  history.clear();
  pools = null;
  page = null;
  seenAt = null;
  content.replaceChildren();
}

function tell(title, ...more) {
  if (message.dataset.title !== title || message.textContent !== title + more.map(each => each.textContent).join("")) {
    message.dataset.title = title;
    message.replaceChildren(h("h2", {}, title), ...more);
  }
  show(message, true);
  announceText(title);
}

function say(state, what) {
  attribute(link, "data-state", state);
  text(linkText, what);
}

/** Says aloud how many pools are in trouble when that has changed, and nothing else. */
function announce(all) {
  const bad = all.filter(pool => level(ofPool(pool, history.pool(pool.name), client.now())) >= 2).map(pool => pool.name);
  announceText(bad.length === 0 ? "No pool is in trouble." : bad.length > 3 ? `${bad.length} pools are in trouble.` : `In trouble: ${bad.join(", ")}.`);
}

function announceText(what) {
  if (what !== announced) {
    announced = what;
    text(announcer, what);
  }
}

function isLooking() {
  return !document.hidden && !isPaused();
}

function isPaused() {
  return pause.getAttribute("aria-pressed") === "true";
}

function look() {
  if (forgetting !== null) {
    clearTimeout(forgetting);
    forgetting = null;
  }
  if (isLooking()) {
    read();
  }
}

function lookAway() {
  clearTimeout(timer);
  reading++;
  forgetting ??= afterLastLook(() => {
    forgetting = null;
    forget();
    if (isPaused()) {
      tell("Paused.", h("p", {}, "What was seen has been forgotten, a minute after the last look."));
    }
  });
}

pause.addEventListener("click", () => {
  const paused = !isPaused();
  attribute(pause, "aria-pressed", paused);
  text(pause, paused ? "Go on" : "Pause");
  if (paused) {
    clearTimeout(timer);
    reading++;
    say("paused", "Paused");
  } else {
    look();
  }
});

document.addEventListener("visibilitychange", () => (document.hidden ? lookAway() : look()));

addEventListener("pagehide", () => {
  if (pools !== null) {
    history.store(Date.now());
  }
});

addEventListener("hashchange", () => {
  scrollTo(0, 0);
  main.focus({ preventScroll: true });
  if (route() === null && pools !== null) {
    draw(Date.now(), null);
  }
  look();
});

text(document.getElementById("host"), location.host);
main.append(message, content);
history.restore(Date.now());
look();
