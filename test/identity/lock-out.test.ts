import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { TestServer } from "../support/server.ts";

const PASSWORD = "correct horse battery";
const SIGN_IN = `mutation ($login: String!, $password: String!) { signIn(login: $login, password: $password) { personId } }`;

describe("locking somebody out", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start({ TRUST_PROXY: "on" });
  });
  afterAll(() => server.close());
  beforeEach(() => server.sql(`delete from "sign_in_throttle"`));

  const someone = async () => (await server.make.signInAccount(await server.make.person(), PASSWORD)).login;

  /** One attempt from an address, in a browser that may be known: the code, and the browser as it is known from now on. */
  async function attempt(login: string, password: string, address: string, device: string | null = null) {
    const response = await fetch(`${server.url}/graphql`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "x-forwarded-for": address,
        ...(device ? { cookie: `rulebook_device=${device}` } : {}),
      },
      body: JSON.stringify({ query: SIGN_IN, variables: { login, password } }),
    });
    const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
    const set = response.headers.getSetCookie().find((one) => one.startsWith("rulebook_device="));
    return { code: errors?.[0]?.extensions.code ?? "OK", device: set?.split(/[=;]/)[1] ?? null, cookie: set ?? "" };
  }

  const fail = (login: string, times: number, addressOf: (n: number) => string) =>
    Promise.all(Array.from({ length: times }, (_, n) => attempt(login, "a wrong password", addressOf(n))));

  it("from one address keeps nobody out who comes from another", async () => {
    const login = await someone();
    await fail(login, 12, () => "198.51.100.1");
    expect((await attempt(login, PASSWORD, "198.51.100.1")).code).toBe("RATE_LIMITED");
    expect((await attempt(login, PASSWORD, "203.0.113.7")).code).toBe("OK");
  });

  it("from everywhere keeps out new browsers, and none in which the account has signed in", async () => {
    const [login, other] = [await someone(), await someone()];
    const { device, cookie } = await attempt(login, PASSWORD, "203.0.113.7");
    expect(cookie).toMatch(/HttpOnly; SameSite=Lax/);
    await server.sql(`update "sign_in_throttle" set "failures" = 60 where "key" like 'login:%'`);
    await fail(login, 11, () => "203.0.113.7");
    expect((await attempt(login, PASSWORD, "192.0.2.9")).code).toBe("RATE_LIMITED");
    const { device: strange } = await attempt(other, PASSWORD, "192.0.2.10");
    expect((await attempt(login, PASSWORD, "192.0.2.9", strange)).code).toBe("RATE_LIMITED");
    expect((await attempt(login, PASSWORD, "192.0.2.9", "x".repeat(43))).code).toBe("RATE_LIMITED");
    expect((await attempt(login, PASSWORD, "203.0.113.7", device)).code).toBe("OK");
  });

  it("counts guesses in a known browser as well", async () => {
    const login = await someone();
    const { device } = await attempt(login, PASSWORD, "203.0.113.7");
    for (let n = 0; n < 10; n += 1) expect((await attempt(login, `wrong ${n}`, `192.0.2.${n}`, device)).code).toBe("UNAUTHENTICATED");
    expect((await attempt(login, PASSWORD, "192.0.2.99", device)).code).toBe("RATE_LIMITED");
    expect((await attempt(login, PASSWORD, "192.0.2.99")).code).toBe("OK");
  });

  it("gives a browser a new name each time, for every account of a shared desk, and keeps its hash alone", async () => {
    const [one, two] = [await someone(), await someone()];
    const first = await attempt(one, PASSWORD, "203.0.113.7");
    const second = await attempt(two, PASSWORD, "203.0.113.7", first.device);
    expect(second.device).not.toBe(first.device);
    for (const login of [one, two]) await fail(login, 11, () => "203.0.113.7");
    expect((await attempt(one, PASSWORD, "203.0.113.7", first.device)).code).toBe("RATE_LIMITED");
    const third = await attempt(one, PASSWORD, "203.0.113.7", second.device);
    expect(third.code).toBe("OK");
    expect((await attempt(two, PASSWORD, "203.0.113.7", third.device)).code).toBe("OK");
    const [row] = await server.sql<[string]>(`select string_agg(d::text, '') from "known_device" d`);
    for (const { device } of [first, second, third]) expect(row?.[0]).not.toContain(device);
  });

  it("ends by itself when the clock is set back", async () => {
    const login = await someone();
    await fail(login, 12, () => "198.51.100.1");
    await server.sql(`update "sign_in_throttle" set "window_start" = now() + interval '1 year'`);
    expect((await attempt(login, PASSWORD, "198.51.100.1")).code).toBe("OK");
  });
});
