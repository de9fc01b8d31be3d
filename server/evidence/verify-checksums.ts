import type { ProvisionKind } from "../../schema/policy/Provision.ts";
import type { WordOf } from "../../schema/shared/fields.ts";
import { agreementChecksum } from "../confidentiality/agreement-checksum.ts";
import type { SqlExecutor } from "../database/executor.ts";
import { textChecksum } from "../policy/revision/checksum.ts";
import type { ProblemList } from "./problem-list.ts";

/** Texts that are in memory at a time. */
const BATCH = 20;

const FIRST = "00000000-0000-0000-0000-000000000000";

type Provisions = [depth: number, kind: WordOf<typeof ProvisionKind>, label: string, heading: string, text: string][];

/** Whatever comes in batches in the order of its identity. */
async function each<Row extends [id: string, ...unknown[]]>(sql: SqlExecutor, text: string, check: (row: Row) => void): Promise<number> {
  let [count, after] = [0, FIRST];
  for (;;) {
    const rows = await sql.rows<Row>(`${text} limit ${BATCH}`, [after]);
    rows.forEach(check);
    count += rows.length;
    after = rows.at(-1)?.[0] ?? after;
    if (rows.length < BATCH) return count;
  }
}

function texts(sql: SqlExecutor, problems: ProblemList): Promise<number> {
  return each<[string, string, string, Provisions, [id: string, checksum: string][]]>(
    sql,
    `select r."id", r."title", r."checksum",
       (select coalesce(json_agg(json_build_array(p."depth", p."kind", p."label", p."heading", p."text") order by p."place"), '[]') from "provision" p where p."revision_id" = r."id") as "provisions",
       (select coalesce(json_agg(json_build_array(f."id", f."checksum")), '[]') from "attachment" f where f."revision_id" = r."id" and f."width" is not null) as "pictures"
     from "revision" r where r."published_at" is not null and r."id" > $1 order by r."id"`,
    ([id, title, checksum, provisions, pictures]) => {
      const again = textChecksum(
        title,
        provisions.map(([depth, kind, label, heading, text]) => ({ depth, kind, label, heading, text })),
        new Map(pictures),
        checksum,
      );
      if (again !== checksum) problems.record("textChanged", `Revision ${id}`);
    },
  );
}

function agreements(sql: SqlExecutor, problems: ProblemList): Promise<number> {
  return each<[string, string, string, string]>(
    sql,
    `select g."id", g."title", g."text", g."checksum" from "agreement" g where g."published_at" is not null and g."id" > $1 order by g."id"`,
    ([id, title, text, checksum]) => {
      if (agreementChecksum({ title, text }) !== checksum) problems.record("agreementChanged", `Agreement ${id}`);
    },
  );
}

/** The database hashes files itself, so that no file travels. */
function files(sql: SqlExecutor, problems: ProblemList): Promise<number> {
  return each<[string, boolean]>(
    sql,
    `select f."id", encode(sha256(f."bytes"), 'hex') = f."checksum" as "same" from "attachment" f where f."id" > $1 order by f."id"`,
    ([id, same]) => {
      if (!same) problems.record("fileChanged", `Attachment ${id}`);
    },
  );
}

/** What people confirmed must be what was published. */
async function evidence(sql: SqlExecutor, problems: ProblemList): Promise<number> {
  const kinds = [
    ["acknowledgementDiffers", "Acknowledgement", "acknowledgement", "revision"],
    ["signatureDiffers", "AgreementSignature", "agreement_signature", "agreement"],
  ] as const;
  let count = 0;
  for (const [code, name, table, subject] of kinds) {
    const [total] = await sql.rows<[number]>(`select count(*)::int from "${table}"`, []);
    count += total?.[0] ?? 0;
    const rows = await sql.rows<[string]>(
      `select e."id" from "${table}" e join "${subject}" s on s."id" = e."${subject}_id" where e."checksum" is distinct from s."checksum" order by e."id" limit 500`,
      [],
    );
    for (const [id] of rows) problems.record(code, `${name} ${id}`);
  }
  return count;
}

/** Works out the checksums of everything that evidence rests on again, a batch at a time; answers how many were compared. */
export async function verifyChecksums(sql: SqlExecutor, problems: ProblemList): Promise<number> {
  let count = 0;
  for (const check of [texts, agreements, files, evidence]) count += await check(sql, problems);
  return count;
}
