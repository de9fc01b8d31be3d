import { monitorEventLoopDelay } from "node:perf_hooks";
import { pino } from "pino";
import { loadConfig } from "../../server/config.ts";
import { openDatabase } from "../../server/database/database.ts";
import { webServer } from "../../server/http/web-server.ts";

/** Rulebook as it runs in production, on the bench's database. */
const database = await openDatabase(JSON.parse(process.env.BENCH_CONNECTION ?? "{}"));
const app = await webServer({ config: loadConfig({ DEMO: "off", PRODUCTION: "on" }), database, log: pino({ level: "error" }) });
await app.listen({ port: 0, host: "127.0.0.1" });
const address = app.server.address();
process.send?.({ port: typeof address === "object" ? address?.port : 0 });
const delay = monitorEventLoopDelay({ resolution: 5 });
process.on("message", (asked) => {
  process.send?.({ rss: process.memoryUsage().rss, delay: { p95: delay.percentile(95) / 1e6, most: delay.max / 1e6 } });
  // Looking at it costs something, so that it begins with the first asking.
  if (asked !== "delay") return;
  delay.enable();
  delay.reset();
});
process.on("disconnect", () => process.exit(0));
