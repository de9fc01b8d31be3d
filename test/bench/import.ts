import assert from "node:assert/strict";
import type pg from "pg";
import { csvFile } from "../../server/export/csv-file.ts";
import { xlsxFile } from "../../server/export/xlsx-file.ts";
import type { Child } from "./child.ts";
import { send, type Target } from "./load.ts";
import { REGISTER } from "./register.ts";

/** So many rows has the list that is imported. */
const ROWS = 20_000;

const head = ["What", "Urgency", "Answer", "Taken by", "Status"];
const row = (n: number) => [
  `来电事由${n}`,
  ["low", "usual", "raised", "high", "now"][n % 5] ?? "",
  "已答复客户，并记录在案，三日内回访。",
  `RB${String(1 + (n % 900)).padStart(6, "0")}`,
  n % 3 === 0 ? "Open" : "Closed",
];

/** Seconds that the work took, and how much memory the server held at most meanwhile, in MB. */
async function watched(child: Child, work: () => Promise<void>): Promise<{ readonly seconds: number; readonly most: number }> {
  let most = 0;
  let running = true;
  const watch = (async () => {
    while (running) {
      most = Math.max(most, await child.memory());
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  })();
  const begun = performance.now();
  await work();
  const seconds = (performance.now() - begun) / 1000;
  running = false;
  await watch;
  return { seconds, most: most / 2 ** 20 };
}

/** How long 20,000 rows take to be looked at and taken over into a register that is there; the bars are 20 s, 60 s and 350 MB. */
export async function importing(client: pg.Client, child: Child, publisher: (body: string) => Target): Promise<void> {
  const { rows: registers } = await client.query<{ id: string }>(`select "id" from "register" where "slug" = $1`, [REGISTER]);
  const rows = Array.from({ length: ROWS }, (_, n) => row(n));
  for (const [fileName, bytes] of [
    ["calls.xlsx", await xlsxFile({ head, rows, language: "en" })],
    ["calls.csv", await csvFile(head, rows)],
  ] as const) {
    const give = async (dryRun: boolean) => {
      const query = "mutation ($input: ImportRecordsInput!) { importRecords(input: $input) }";
      const input = { registerId: registers[0]?.id, fileName, base64: bytes.toString("base64"), dryRun };
      const { data, errors } = JSON.parse(await send(publisher(JSON.stringify({ query, variables: { input } }))));
      assert.equal(errors, undefined);
      const { opened, rows: read, failed } = data.importRecords;
      assert.deepEqual([read, failed], [ROWS, 0]);
      if (!dryRun) assert.equal(opened, ROWS);
    };
    const preview = await watched(child, () => give(true));
    const real = await watched(child, () => give(false));
    const most = Math.max(preview.most, real.most);
    console.log(
      `${ROWS.toLocaleString("en")} rows of ${fileName}: preview ${preview.seconds.toFixed(1)} s, import ${real.seconds.toFixed(1)} s, memory at most ${most.toFixed(0)} MB`,
    );
  }
}
