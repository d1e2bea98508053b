// One pool: what is wrong, its threads as lanes, hot ids, deadlocks, dead letters.

import { attribute, bar, Children, h, show, sparkline, text } from "./dom.js";
import { ago, count, duration, instant, keyOf, percent, plural, rate, seconds, simpleName, time } from "./format.js";
import { busyShare, figure, zero } from "./overview.js";
import { level, levelOfThread, ofThreads } from "./problems.js";

const HIDDEN = "******";
const FEW = 24;
const MOST_HOT_IDS = 10;
const LANE_COLUMNS = ["Thread", "Busy", "Runs", "Queue", "Requests/s", "Items", "Failed", "Refused", "Not run"];

export class PoolPage {
  constructor() {
    this.all = false;
    this.title = h("h2", { id: "pool-title", tabindex: "-1" });
    this.item = h("span", { class: "item" });
    this.state = h("span", { class: "state" });
    this.problems = h("ul", { class: "problems" });
    this.problemRows = new Children(this.problems, problem);
    this.well = h("p", { class: "well" }, "Nothing is wrong.");
    this.totals = h("dl", { class: "totals" });
    this.figures = new Children(this.totals, figure);
    this.depth = chart("Waiting requests", value => count(value));
    this.rate = chart("Requests a second", value => rate(value));
    this.heat = h("div", { class: "heat", role: "img" });
    this.cells = new Children(this.heat, cell);
    this.lanes = h("div", { class: "rows", role: "rowgroup" });
    this.laneRows = new Children(this.lanes, lane);
    this.laneNote = h("p", { class: "note" });
    this.more = h("button", { type: "button", class: "quiet", on: { click: () => this.toggle() } });
    this.hot = hotIds();
    this.deadlocks = deadlocks();
    this.letters = deadLetters();
    this.element = h(
      "section",
      { class: "pool-page", "aria-labelledby": "pool-title" },
      h("nav", { "aria-label": "Where you are" }, h("a", { class: "back", href: "#/" }, "All pools")),
      h("div", { class: "title-row" }, this.title, this.item, this.state),
      this.well,
      this.problems,
      this.totals,
      h("div", { class: "charts" }, this.depth.element, this.rate.element),
      h(
        "section",
        { class: "card", "aria-labelledby": "lanes-title" },
        h("div", { class: "card-head" }, h("h3", { id: "lanes-title" }, "Threads"), this.laneNote, this.more),
        this.heat,
        h(
          "div",
          { class: "table lanes", role: "table", "aria-label": "Threads" },
          h(
            "div",
            { role: "rowgroup", class: "head-group" },
            h("div", { class: "row head", role: "row" }, ...LANE_COLUMNS.map((column, i) => h("div", { role: "columnheader", class: i > 3 ? "number" : "" }, column))),
          ),
          this.lanes,
        ),
      ),
      h("div", { class: "columns" }, this.hot.element, h("div", { class: "stack" }, this.deadlocks.element, this.letters.element)),
    );
  }

  toggle() {
    this.all = !this.all;
    this.draw();
  }

  /**
   * Shows the pool; the history has the last samples.
   *
   * @param summary what is told of it among all pools
   * @param now the browser's time, for what it saw; there: the application's, for what that tells
   */
  update(summary, details, history, now, there) {
    const series = history.pool(details.name);
    this.shown = { summary, details, history, now, series };
    text(this.title, details.name);
    text(this.item, simpleName(details.item));
    text(this.state, details.state.toLowerCase());
    attribute(this.state, "data-state", details.state);
    const problems = ofThreads(details, series, there);
    this.problemRows.update(problems, each => each.key);
    show(this.problems, problems.length > 0);
    show(this.well, problems.length === 0);
    this.figures.update(figuresOf(summary, details, series), each => each.name);
    this.depth.update(series.points("depth"), series.span(now));
    this.rate.update(series.rates("processed"), series.span(now));
    this.hot.update(details, history);
    this.deadlocks.update(details, there);
    this.letters.update(details, there);
    this.draw();
    return level(problems);
  }

  draw() {
    const { details, history, now } = this.shown;
    const threads = details.threads.map(thread => threadOf(thread, details, history, now));
    const many = threads.length > FEW;
    const shown = many && !this.all ? [...threads].sort(worstFirst).slice(0, FEW) : threads;
    this.laneRows.update(shown, each => keyOf(each.thread));
    this.cells.update(many ? threads : [], each => keyOf(each.thread));
    this.lanes.classList.toggle("many", shown.length > FEW);
    attribute(this.heat, "aria-label", many ? heatText(threads) : null);
    show(this.heat, many);
    show(this.more, many);
    text(this.more, this.all ? `Show the ${FEW} worst` : `Show all ${count(threads.length)}`);
    attribute(this.more, "aria-expanded", this.all);
    text(this.laneNote, many && !this.all ? `the ${FEW} worst of ${count(threads.length)}` : "");
  }
}

function threadOf(thread, details, history, now) {
  const series = history.thread(details.name, thread);
  const measured = thread.processed === 0 || seconds(thread.busyTime) > 0;
  const runs = thread.currentRequest !== null;
  const busy = series.rate("busy");
  return {
    thread,
    series,
    now,
    level: levelOfThread(thread, details.state, series),
    busy: busy === null || !measured ? (runs ? 1 : 0) : Math.min(1, busy),
  };
}

function worstFirst(a, b) {
  return b.level - a.level || Math.round((b.busy - a.busy) * 10) || b.thread.queueDepth - a.thread.queueDepth || a.thread.index - b.thread.index;
}

function heatText(threads) {
  const busy = threads.filter(each => each.busy >= 0.5).length;
  const bad = threads.filter(each => each.level >= 2).length;
  return `${plural(threads.length, "thread")}: ${count(busy)} busy for more than half of the time, ${count(bad)} in trouble`;
}

function figuresOf(summary, details, series) {
  const sum = of => details.threads.reduce((all, thread) => all + of(thread), 0);
  const lastMinute = field => {
    const growth = series.growth(field, 60_000);
    return growth === null ? "in all" : `${count(growth.more)} in ${growth.seconds < 55 ? Math.round(growth.seconds) + " s" : "1 min"}`;
  };
  const refused = sum(thread => thread.rejected + thread.dropped);
  const notRun = sum(thread => thread.expired + thread.cancelled);
  const failed = sum(thread => thread.failed);
  const capacity = sum(thread => thread.queueCapacity);
  const running = details.threads.filter(thread => thread.currentRequest !== null).length;
  return [
    { name: "Requests/s", value: rate(series.rate("processed")), more: `${count(sum(thread => thread.processed))} in all` },
    { name: "Busy", value: percent(busyShare({ ...summary, threads: details.threads.length, busyThreads: running }, series)), more: `of ${plural(details.threads.length, "thread")}` },
    { name: "Waiting", value: count(sum(thread => thread.queueDepth)), more: `room for ${count(capacity)}` },
    { name: "Items", value: count(sum(thread => thread.items)), more: `${count(sum(thread => thread.itemsCreated))} created` },
    { name: "Failed", value: count(failed), more: lastMinute("failed"), level: series.growth("failed", 60_000)?.more > 0 ? 1 : 0 },
    { name: "Refused", value: count(refused), more: lastMinute("refused"), level: series.growth("refused", 60_000)?.more > 0 ? 2 : 0 },
    { name: "Not run", value: count(notRun), more: lastMinute("notRun"), level: series.growth("notRun", 60_000)?.more > 0 ? 1 : 0 },
    { name: "Imbalance", value: details.imbalance <= 1 ? "–" : details.imbalance.toFixed(1) + " ×", more: "of its share at most", level: details.imbalance > 2 ? 1 : 0 },
  ];
}

function problem() {
  const title = h("strong");
  const advice = h("span", { class: "advice" });
  const element = h("li", {}, h("span", { class: "mark", "aria-hidden": "true" }), h("span", {}, title, " ", advice));
  return {
    element,
    update(each) {
      attribute(element, "data-level", each.level);
      text(title, each.text + ".");
      text(advice, each.advice);
    },
  };
}

function chart(name, written) {
  const spark = sparkline(600, 72, "tall");
  const now = h("span", { class: "value" });
  const top = h("span", { class: "top" });
  const since = h("span");
  const element = h(
    "figure",
    { class: "card chart" },
    h("figcaption", {}, h("span", {}, name), top, now),
    h("div", { class: "plot" }, spark.element),
    h("div", { class: "axis", "aria-hidden": "true" }, since, h("span", {}, "now")),
  );
  return {
    element,
    update(points, span) {
      const most = points.reduce((max, point) => Math.max(max, point[1]), 0);
      spark.update(points, span, Math.max(1, most));
      text(since, Math.round((span[1] - span[0]) / 60_000) + " min ago");
      text(now, points.length === 0 ? "–" : written(points.at(-1)[1]));
      text(top, points.length === 0 ? "" : "most " + written(most));
    },
  };
}

function lane() {
  const name = h("span", { class: "name" });
  const badge = h("span", { class: "badge" });
  const busyBar = bar("busy");
  const busy = h("span");
  const request = h("span", { class: "request" });
  const id = h("span", { class: "id" });
  const since = h("span", { class: "unit" });
  const spark = sparkline(120, 22);
  const fill = bar("queue");
  const depth = h("span");
  const capacity = h("span", { class: "unit" });
  const cells = { rate: h("span"), items: h("span"), failed: h("span"), refused: h("span"), notRun: h("span") };
  const number = (label, content) => h("div", { role: "cell", class: "number", "data-label": label }, content);
  const element = h(
    "div",
    { class: "row lane", role: "row" },
    h("div", { role: "cell", class: "first" }, h("span", { class: "mark", "aria-hidden": "true" }), name, badge),
    h("div", { role: "cell", class: "busy-cell", "data-label": "Busy" }, busyBar.element, busy),
    h("div", { role: "cell", class: "runs", "data-label": "Runs" }, request, id, since),
    h("div", { role: "cell", class: "queue-cell", "data-label": "Queue" }, h("span", { class: "queue-picture" }, spark.element, fill.element), h("span", { class: "pair" }, depth, capacity)),
    number("Requests/s", cells.rate),
    number("Items", cells.items),
    number("Failed", cells.failed),
    number("Refused", cells.refused),
    number("Not run", cells.notRun),
  );
  return {
    element,
    update({ thread, series, now, level: how, busy: share }) {
      attribute(element, "data-level", how);
      attribute(element, "data-thread", keyOf(thread));
      text(name, thread.node ? `${thread.node} ${thread.name}` : thread.name);
      const state = !thread.alive ? "ended" : thread.outOfMemory ? "out of memory" : thread.stuck ? "stuck" : "";
      text(badge, state);
      show(badge, state !== "");
      busyBar.update(share);
      text(busy, percent(share));
      text(request, thread.currentRequest ?? "idle");
      attribute(request, "data-idle", thread.currentRequest === null ? "" : null);
      text(id, thread.currentId === null || thread.currentId === HIDDEN ? "" : "#" + thread.currentId);
      text(since, thread.busyFor === null ? "" : duration(seconds(thread.busyFor)));
      spark.update(series.points("depth"), series.span(now), Math.max(8, series.most("depth")));
      fill.update(thread.queueDepth / Math.max(1, thread.queueCapacity));
      text(depth, count(thread.queueDepth));
      text(capacity, ` / ${count(thread.queueCapacity)}`);
      text(cells.rate, rate(series.rate("processed")));
      text(cells.items, count(thread.items));
      zero(cells.failed, thread.failed);
      zero(cells.refused, thread.rejected + thread.dropped);
      zero(cells.notRun, thread.expired + thread.cancelled);
    },
  };
}

/** One thread of many, as dark as it is busy. */
function cell() {
  const element = h("span", {});
  return {
    element,
    update({ thread, level: how, busy }) {
      attribute(element, "data-level", how);
      attribute(element, "data-busy", Math.ceil(busy * 4));
      attribute(element, "title", thread.name);
    },
  };
}

function card(id, title, ...content) {
  return h("section", { class: "card", "aria-labelledby": id }, h("div", { class: "card-head" }, h("h3", { id }, title)), ...content);
}

function hotIds() {
  const none = h("p", { class: "quiet-text" }, "No id stands out: there were few requests, or hot ids are switched off.");
  const hidden = h(
    "p",
    { class: "note" },
    "Ids are hidden here, since they can be personal data. ",
    h("code", {}, "management.endpoint.messagingpools.show-ids=when-authorized"),
    " shows them to users with one of the roles in ",
    h("code", {}, "management.endpoint.messagingpools.roles"),
    " and, where none is named, to all who have logged in.",
  );
  const rows = h("div", { class: "rows", role: "rowgroup" });
  const table = h(
    "div",
    { class: "table hot", role: "table", "aria-label": "Hot ids" },
    h("div", { role: "rowgroup", class: "head-group" }, h("div", { class: "row head", role: "row" }, ...["Id", "Thread", "Of its time", "Of its requests"].map(name => h("div", { role: "columnheader" }, name)))),
    rows,
  );
  const children = new Children(rows, hotId);
  return {
    element: card("hot-title", "Hot ids", hidden, table, none),
    update(details, history) {
      const hot = details.threads.flatMap(thread => {
        const busy = Math.min(1, history.thread(details.name, thread).rate("busy", 60_000) ?? 0);
        return thread.hotIds.map((each, rank) => ({ ...each, rank, thread, busy, weight: each.time * (0.01 + busy) }));
      });
      const shown = hot.sort((a, b) => b.weight - a.weight).slice(0, MOST_HOT_IDS);
      children.update(shown, each => (each.id === HIDDEN ? `${keyOf(each.thread)} ${each.rank}` : `${keyOf(each.thread)}#${each.id}`));
      show(none, shown.length === 0);
      show(table, shown.length > 0);
      show(hidden, shown.some(each => each.id === HIDDEN));
    },
  };
}

function hotId() {
  const id = h("span", { class: "id" });
  const thread = h("span");
  const ofTime = bar("busy");
  const time = h("span");
  const ofRequests = bar("calm");
  const requests = h("span");
  const element = h(
    "div",
    { class: "row", role: "row" },
    h("div", { role: "cell" }, id),
    h("div", { role: "cell", "data-label": "Thread" }, thread),
    h("div", { role: "cell", class: "share", "data-label": "Of its time" }, ofTime.element, time),
    h("div", { role: "cell", class: "share", "data-label": "Of its requests" }, ofRequests.element, requests),
  );
  return {
    element,
    update(each) {
      attribute(element, "data-calm", each.busy < 0.05 ? "" : null);
      text(id, each.id === HIDDEN ? "hidden" : each.id);
      attribute(id, "data-hidden", each.id === HIDDEN ? "" : null);
      text(thread, each.thread.name);
      ofTime.update(each.time);
      text(time, percent(each.time));
      ofRequests.update(each.requests);
      text(requests, percent(each.requests));
    },
  };
}

function deadlocks() {
  const none = h("p", { class: "quiet-text" }, "No call was refused because it could only wait for itself.");
  const list = h("ol", { class: "cycles" });
  const children = new Children(list, cycle);
  return {
    element: card("deadlocks-title", "Deadlocks", list, none),
    update(details, there) {
      const found = details.threads
        .filter(thread => thread.deadlocks > 0)
        .map(thread => ({ thread, there, at: thread.lastDeadlock ? instant(thread.lastDeadlock.at) : 0 }))
        .sort((a, b) => b.at - a.at);
      children.update(found.slice(0, 10), each => keyOf(each.thread));
      show(list, found.length > 0);
      show(none, found.length === 0);
    },
  };
}

function cycle() {
  const when = h("time");
  const total = h("span", { class: "note" });
  const steps = h("ol", { class: "steps", "aria-label": "Who waited for whom" });
  const element = h("li", {}, h("p", { class: "cycle-head" }, when, " ", total), steps);
  let spelt = null;
  return {
    element,
    update({ thread, there, at }) {
      const last = thread.lastDeadlock;
      text(when, last ? `${time(at)}, ${ago(at, there)}` : "Before the thread began");
      attribute(when, "datetime", last ? new Date(at).toISOString() : null);
      text(total, `on ${thread.name}, ${plural(thread.deadlocks, "call")} refused in all`);
      const wanted = last ? last.cycle : "";
      if (wanted !== spelt) {
        spelt = wanted;
        steps.replaceChildren(...wanted.split(" → ").filter(step => step !== "").map(step => h("li", {}, h("code", {}, step.replace("#" + HIDDEN, " · hidden id")))));
      }
    },
  };
}

function deadLetters() {
  const none = h("p", { class: "quiet-text" });
  const rows = h("div", { class: "rows", role: "rowgroup" });
  const table = h(
    "div",
    { class: "table letters", role: "table", "aria-label": "Dead letters" },
    h("div", { role: "rowgroup", class: "head-group" }, h("div", { class: "row head", role: "row" }, ...["When", "Request", "Why", "What"].map(name => h("div", { role: "columnheader" }, name)))),
    rows,
  );
  const children = new Children(rows, letter);
  return {
    element: card("letters-title", "Dead letters", table, none),
    update(details, there) {
      const letters = details.deadLetters;
      text(none, letters === null || letters === undefined
        ? "Dead letters of this pool are not kept."
        : "Every request that was accepted was run.");
      children.update((letters ?? []).map((each, i) => ({ ...each, there, place: i })), each => each.place);
      show(table, (letters ?? []).length > 0);
      show(none, (letters ?? []).length === 0);
    },
  };
}

const REASONS = {
  EXPIRED: "time was over",
  CANCELLED: "sender stopped waiting",
  DROPPED: "made room for a newer one",
  CLOSED: "pool closed",
};

function letter() {
  const when = h("time");
  const request = h("span");
  const reason = h("span");
  const content = h("code");
  const element = h(
    "div",
    { class: "row", role: "row" },
    h("div", { role: "cell", "data-label": "When" }, when),
    h("div", { role: "cell", "data-label": "Request" }, request),
    h("div", { role: "cell", "data-label": "Why" }, reason),
    h("div", { role: "cell", class: "content", "data-label": "What" }, content),
  );
  return {
    element,
    update(each) {
      const at = instant(each.at);
      text(when, time(at));
      attribute(when, "title", ago(at, each.there));
      text(request, each.request);
      text(reason, REASONS[each.reason] ?? each.reason);
      text(content, each.content ?? (each.id === HIDDEN ? "hidden" : "#" + each.id));
    },
  };
}
