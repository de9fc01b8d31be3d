import { Agent } from "node:http";
import { percentile, send, type Target } from "./load.ts";

/** Seconds after which it counts: until then caches and connections are still made. */
const WARM = 5;
const COUNTED = 8;
/** The longest that one in a hundred may wait, in milliseconds. */
const PATIENCE = 200;
/** Requests a second by which rates are told apart. */
const STEP = 20;

/** Sends requests at a rate, whether the earlier ones are answered or not, and says whether all went well. */
async function holds(next: () => Target, perSecond: number): Promise<boolean> {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });
  const times: number[] = [];
  let errors = 0;
  const under: Promise<void>[] = [];
  const begun = performance.now();
  for (let count = 0; count < perSecond * (WARM + COUNTED); count += 1) {
    const due = begun + (count * 1_000) / perSecond;
    const wait = due - performance.now();
    if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait));
    // Beyond this nobody would call it served, and the machine is to be let off.
    if (errors > perSecond || under.length - times.length - errors > perSecond * 3) break;
    const counted = due - begun >= WARM * 1_000;
    under.push(
      send(next(), agent).then(
        (text) => {
          if (JSON.parse(text).errors) errors += 1;
          else times.push(counted ? performance.now() - due : 0);
        },
        () => {
          errors += 1;
        },
      ),
    );
  }
  await Promise.all(under);
  agent.destroy();
  const sorted = times.filter((time) => time > 0).sort((a, b) => a - b);
  return errors === 0 && sorted.length > 0.9 * perSecond * COUNTED && percentile(sorted, 0.99) < PATIENCE;
}

/** The highest rate, in requests a second, at which everything is answered and all but one in a hundred within 200 ms. */
export async function highestRate(next: () => Target, most = 1_280): Promise<number> {
  let [low, high] = [0, most];
  while (high - low > STEP) {
    const rate = low === 0 ? Math.min(high / 2, 160) : Math.round((low + high) / 2);
    if (await holds(next, rate)) low = rate;
    else high = rate;
    await new Promise((resolve) => setTimeout(resolve, 2_000));
  }
  return low;
}
