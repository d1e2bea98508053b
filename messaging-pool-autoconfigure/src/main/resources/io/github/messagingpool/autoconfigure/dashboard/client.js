// Reads the endpoint. Only GET, only the endpoint of this application.

const PATIENCE = 10_000;

/**
 * What came of a read: `kind` is "ok" with a `body`; "denied" where there is no access; "absent" where there is no such
 * resource; "failed" with a `status` where the application answers something else; "gone" where nothing answers.
 */
export class Client {
  /** @param endpoint the endpoint's path, from that of the page */
  constructor(endpoint) {
    // The page may have been opened with credentials in its address, and fetch refuses an address that has any.
    this.endpoint = location.origin + new URL(endpoint, document.baseURI).pathname;
    this.clockOffset = 0;
  }

  pools() {
    return this.read(this.endpoint);
  }

  pool(name) {
    return this.read(`${this.endpoint}/${encodeURIComponent(name)}`);
  }

  /** The application's time, in milliseconds: its clock may differ from the browser's. */
  now() {
    return Date.now() + this.clockOffset;
  }

  async read(url) {
    try {
      // A login page is no answer: a redirect is not followed, and Spring Security does not send who asks like this to one.
      const response = await fetch(url, {
        headers: { Accept: "application/json", "X-Requested-With": "XMLHttpRequest" },
        credentials: "same-origin",
        redirect: "manual",
        cache: "no-store",
        signal: AbortSignal.timeout(PATIENCE),
      });
      this.setClock(response);
      return await this.answer(response);
    } catch {
      return { kind: "gone" };
    }
  }

  async answer(response) {
    if (response.type === "opaqueredirect" || response.status === 401 || response.status === 403) {
      return { kind: "denied" };
    }
    if (response.status === 404) {
      return { kind: "absent" };
    }
    if (!response.ok) {
      return { kind: "failed", status: response.status };
    }
    const type = response.headers.get("Content-Type") ?? "";
    return type.includes("json") ? { kind: "ok", body: await response.json() } : { kind: "denied" };
  }

  setClock(response) {
    const there = Date.parse(response.headers.get("Date") ?? "");
    if (!Number.isNaN(there)) {
      const offset = there - Date.now();
      this.clockOffset = Math.abs(offset) < 2_000 ? 0 : offset;
    }
  }
}
