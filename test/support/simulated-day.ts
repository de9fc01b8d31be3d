import type pg from "pg";
import { SIMULATED_CLOCK, SIMULATED_NOW } from "../../server/database/clock.ts";

/** Lets the day change often for one connection, by `setDay`. Not within a transaction that is taken back. */
export async function simulateDays(client: pg.Client, day: string): Promise<void> {
  await client.query(SIMULATED_CLOCK);
  await setDay(client, day);
}

/** Lets it be noon of the day in Asia/Shanghai, for as long as the transaction is not taken back. */
export async function setDay(client: pg.Client, day: string): Promise<void> {
  await client.query("select set_config($1, $2, false)", [SIMULATED_NOW, `${day} 12:00+08`]);
}
