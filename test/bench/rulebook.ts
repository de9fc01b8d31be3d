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
process.on("message", () => process.send?.({ rss: process.memoryUsage().rss }));
process.on("disconnect", () => process.exit(0));
