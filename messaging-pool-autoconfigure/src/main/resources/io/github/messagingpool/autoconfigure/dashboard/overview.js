// All pools: what is wrong, the worst first.

import { bar, Children, h, show, sparkline, text, attribute } from "./dom.js";
import { count, percent, plural, rate, simpleName } from "./format.js";
import { level, ofPool } from "./problems.js";

const COLUMNS = [
  { key: "trouble", title: "Pool", sort: row => [-row.level, row.pool.name] },
  { key: "busy", title: "Busy", number: true, sort: row => [-(row.busy ?? 0), row.pool.name] },
  { key: "queue", title: "Waiting", number: true, sort: row => [-row.pool.fullestQueue, -row.pool.queueDepth, row.pool.name] },
  { key: "rate", title: "Requests/s", number: true, sort: row => [-(row.rate ?? 0), row.pool.name] },
  { key: "failed", title: "Failed", number: true, sort: row => [-row.pool.failed, row.pool.name] },
  { key: "refused", title: "Refused", number: true, sort: row => [-row.refused, row.pool.name] },
  { key: "items", title: "Items", number: true, sort: row => [-row.pool.items, row.pool.name] },
  { key: "imbalance", title: "Imbalance", number: true, sort: row => [-row.pool.imbalance, row.pool.name] },
];
const MANY = 8;

export class Overview {
  constructor(open) {
    this.open = open;
    this.sortedBy = "trouble";
    this.rows = [];
    this.totals = h("dl", { class: "totals" });
    this.figures = new Children(this.totals, figure);
    this.search = h("input", {
      type: "search", id: "search", placeholder: "Find a pool", "aria-label": "Find a pool", autocomplete: "off",
      on: { input: () => this.draw() },
    });
    this.headers = new Map();
    this.body = h("div", { class: "rows", role: "rowgroup" });
    this.children = new Children(this.body, () => poolRow(this.open));
    this.none = h("p", { class: "message quiet-text", hidden: "" }, "No pool has a name like that.");
    this.empty = h("p", { class: "message", hidden: "" }, "This application has no pools.");
    this.tools = h("div", { class: "tools" }, this.search);
    this.table = h(
      "div",
      { class: "table pools", role: "table", "aria-label": "Pools" },
      h("div", { role: "rowgroup", class: "head-group" }, h("div", { class: "row head", role: "row" }, ...COLUMNS.map(column => this.header(column)))),
      this.body,
    );
    this.element = h(
      "section",
      { class: "overview", "aria-labelledby": "overview-title" },
      h("div", { class: "title-row" }, h("h2", { id: "overview-title" }, "All pools"), this.tools),
      this.totals,
      this.table,
      this.none,
      this.empty,
    );
  }

  header(column) {
    const button = h("button", { type: "button", class: "sort", on: { click: () => this.sortBy(column.key) } }, column.title);
    const cell = h("div", { role: "columnheader", class: column.number ? "number" : "" }, button);
    this.headers.set(column.key, cell);
    return cell;
  }

  sortBy(key) {
    this.sortedBy = key;
    this.draw();
  }

  /** Shows the pools; the history has their last sample, and there is the application's time. */
  update(pools, history, now, there) {
    this.now = now;
    this.rows = pools.map(pool => rowOf(pool, history.pool(pool.name), there));
    show(this.tools, pools.length > MANY);
    show(this.empty, pools.length === 0);
    show(this.table, pools.length > 0);
    this.figures.update(totalsOf(this.rows), each => each.name);
    this.draw();
  }

  draw() {
    const wanted = this.search.value.trim().toLowerCase();
    const column = COLUMNS.find(each => each.key === this.sortedBy);
    const shown = this.rows
      .filter(row => row.pool.name.toLowerCase().includes(wanted) || row.pool.item.toLowerCase().includes(wanted))
      .sort((a, b) => compare(column.sort(a), column.sort(b)));
    this.headers.forEach((cell, key) => {
      attribute(cell, "aria-sort", key !== this.sortedBy ? "none" : key === "trouble" ? "other" : "descending");
    });
    this.children.update(shown.map(row => ({ ...row, now: this.now })), row => row.pool.name);
    show(this.none, shown.length === 0 && this.rows.length > 0);
  }
}

function compare(a, b) {
  for (let i = 0; i < a.length; i++) {
    const order = typeof a[i] === "string" ? a[i].localeCompare(b[i]) : a[i] - b[i];
    if (order !== 0) {
      return order;
    }
  }
  return 0;
}

function rowOf(pool, series, there) {
  const problems = ofPool(pool, series, there);
  return {
    pool,
    series,
    problems,
    level: level(problems),
    busy: busyShare(pool, series),
    rate: series.rate("processed"),
    refused: pool.rejected + pool.dropped,
  };
}

/** The share of their time that the threads are busy; where that is not measured, that of them that are at the moment. */
export function busyShare(pool, series) {
  const busy = series.rate("busy");
  const measured = series.most("busy") > 0 || pool.processed === 0;
  return busy === null || !measured ? pool.busyThreads / Math.max(1, pool.threads) : Math.min(1, busy / Math.max(1, pool.threads));
}

function totalsOf(rows) {
  const sum = of => rows.reduce((all, row) => all + of(row), 0);
  const threads = sum(row => row.pool.threads);
  const troubled = rows.filter(row => row.level >= 2).length;
  return [
    { name: "In trouble", value: count(troubled), more: `of ${plural(rows.length, "pool")}`, level: troubled > 0 ? 2 : 0 },
    { name: "Threads busy", value: percent(threads === 0 ? 0 : sum(row => (row.busy ?? 0) * row.pool.threads) / threads), more: `of ${plural(threads, "thread")}` },
    { name: "Requests/s", value: rate(rows.every(row => row.rate === null) ? null : sum(row => row.rate ?? 0)), more: `${count(sum(row => row.pool.processed))} in all` },
    { name: "Waiting", value: count(sum(row => row.pool.queueDepth)), more: `fullest queue ${percent(Math.max(0, ...rows.map(row => row.pool.fullestQueue)))}` },
    { name: "Items", value: count(sum(row => row.pool.items)), more: "in all pools" },
  ];
}

/** A number with its name. */
export function figure() {
  const name = h("dt");
  const value = h("dd", { class: "value" });
  const more = h("dd", { class: "more" });
  const element = h("div", { class: "figure" }, name, value, more);
  return {
    element,
    update(each) {
      text(name, each.name);
      text(value, each.value);
      text(more, each.more);
      attribute(element, "data-level", each.level ?? 0);
    },
  };
}

function poolRow(open) {
  const link = h("a", { class: "name" });
  const item = h("span", { class: "item" });
  const trouble = h("span", { class: "trouble" });
  const busyBar = bar("busy");
  const busy = h("span");
  const threads = h("span", { class: "unit" });
  const spark = sparkline(96, 22);
  const depth = h("span");
  const cells = { rate: h("span"), failed: h("span"), refused: h("span"), items: h("span"), imbalance: h("span") };
  const number = (label, ...content) => h("div", { role: "cell", class: "number", "data-label": label }, ...content);
  const element = h(
    "div",
    { class: "row pool", role: "row" },
    h("div", { role: "cell", class: "first" }, h("span", { class: "mark", "aria-hidden": "true" }), h("span", { class: "names" }, link, item, trouble)),
    number("Busy", busyBar.element, h("span", { class: "pair" }, busy, threads)),
    number("Waiting", spark.element, depth),
    number("Requests/s", cells.rate),
    number("Failed", cells.failed),
    number("Refused", cells.refused),
    number("Items", cells.items),
    number("Imbalance", cells.imbalance),
  );
  element.addEventListener("click", event => {
    if (!(event.target instanceof HTMLAnchorElement) && document.getSelection().isCollapsed) {
      open(element.dataset.pool);
    }
  });
  return {
    element,
    update({ pool, series, problems, level, busy: share, rate: requests, refused, now }) {
      element.dataset.pool = pool.name;
      attribute(element, "data-level", level);
      attribute(link, "href", "#/pool/" + encodeURIComponent(pool.name));
      text(link, pool.name);
      text(item, simpleName(pool.item));
      const [first, ...others] = problems;
      text(trouble, first ? first.text + (others.length > 0 ? `, and ${plural(others.length, "more thing", "more things")}` : "") : "");
      show(trouble, Boolean(first));
      busyBar.update(share);
      text(busy, percent(share));
      text(threads, ` of ${pool.threads}`);
      spark.update(series.points("depth"), series.span(now), Math.max(8, series.most("depth")));
      text(depth, count(pool.queueDepth));
      text(cells.rate, rate(requests));
      zero(cells.failed, pool.failed);
      zero(cells.refused, refused);
      text(cells.items, count(pool.items));
      text(cells.imbalance, pool.imbalance <= 1 ? "–" : pool.imbalance.toFixed(1) + " ×");
      attribute(cells.imbalance, "data-zero", pool.imbalance <= 1 ? "" : null);
    },
  };
}

/** A count of what is bad: nothing is shown faintly. */
export function zero(element, value) {
  text(element, count(value));
  attribute(element, "data-zero", value === 0 ? "" : null);
}
