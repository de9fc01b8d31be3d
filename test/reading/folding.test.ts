import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fold } from "../../schema/shared/fold.screen.ts";
import { marksOf } from "../../server/queries/marks.ts";
import { type Client, TestServer } from "../support/server.ts";

describe("what people mean by a text", () => {
  let server: TestServer;
  let administrator: Client;

  beforeAll(async () => {
    server = await TestServer.start();
    const chief = await server.make.person();
    await server.make.role(chief, "administrator");
    administrator = await server.as(chief);
  });
  afterAll(() => server.close());

  it("does not depend on width, case, dots, dashes, spaces, and what cannot be seen", () => {
    const same = [
      ["ABC-123", "ＡＢＣ－１２３", "abc–123", "a\u200bbc\u00ad-123\ufeff", " ABC‑123 "],
      ["张三", "张　三", "张 三", "张\u00a0三", "张\u200d三\ufe0f", "张\t三"],
      ["阿依古丽·买买提", "阿依古丽•买买提", "阿依古丽・买买提", "阿依古丽．买买提", "阿依古丽 · 买买提", "阿依古丽.买买提"],
      ["Élodie  Müller", "E\u0301ＬＯＤＩＥ\u3000müller", "élodie müller"],
      ["Σωκράτης", "ΣΩΚΡΆΤΗΣ"],
      ["第 3 条", "第３条"],
    ];
    for (const texts of same) expect(new Set(texts.map(fold))).toEqual(new Set([fold(texts[0] ?? "")]));
    for (const [one, other] of [
      ["李娜", "李 娜娜"],
      ["Li Na", "LiNa"],
      ["A-1", "A1"],
      ["é", "e"],
    ] as const)
      expect(fold(one)).not.toBe(fold(other));
  });

  it("is the same to the database", async () => {
    const pools = [
      fc.constantFrom(
        ..."AaÉéßΣσςİıДдſ０Ａａ－．・·•‧ \t\n\u00a0\u3000\u2028\u0085\u200b\ufeff\u00ad\u2014\u2212張三𠮷㈠①½ﬁ℃㎡豈\u0301か\u3099ｶﾞ각\u1100\u1161한글\u180e\ufe0f\u{e0100}'\\%_{}",
      ),
      fc.integer({ min: 1, max: 0x2fff }).map((code) => String.fromCodePoint(code)),
      fc.integer({ min: 0x3000, max: 0xd7ff }).map((code) => String.fromCodePoint(code)),
      fc.integer({ min: 0xf900, max: 0xffff }).map((code) => String.fromCodePoint(code)),
      fc.integer({ min: 0x10000, max: 0x3ffff }).map((code) => String.fromCodePoint(code)),
      fc.integer({ min: 0xe0000, max: 0xe0fff }).map((code) => String.fromCodePoint(code)),
    ];
    const text = fc.array(fc.oneof(...pools), { maxLength: 12 }).map((parts) => parts.join("").replace(/\p{Unassigned}/gu, "x"));
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 40, maxLength: 80 }), async (texts) => {
        const rows = await server.sql<[string, string, boolean]>(
          `select x."text", folded(x."text"), unicode_assigned(x."text") from unnest($1::text[]) with ordinality x("text", "n") order by "n"`,
          [texts],
        );
        // Characters that are younger than the database's Unicode mean nothing to it yet.
        const known = rows.filter(([, , isKnown]) => isKnown);
        expect(known.length).toBeGreaterThan(texts.length / 2);
        expect(known.map(([, folded]) => folded)).toEqual(known.map(([text]) => fold(text)));
      }),
      { numRuns: 60 },
    );
  });

  it("is found by searches, filters of lists and lists' own search, and marked where it stands", async () => {
    const { make } = server;
    await make.person({ number: "ＡＢＣ－１２３", name: "张　三" });
    await make.person({ number: "X9", name: "阿依古丽・买买提" });
    const names = async (where: object) =>
      (await administrator.get(`query ($where: PersonWhere) { people(where: $where) { items { number } } }`, { where })).people.items.map(
        ({ number }: { number: string }) => number,
      );
    const first = ["ＡＢＣ－１２３"];
    for (const q of ["ABC-123", "abc－1", "张三", "张 三", "\u200b张三"]) expect([q, await names({ q })]).toEqual([q, first]);
    expect(await names({ q: "阿依古丽·买买提" })).toEqual(["X9"]);
    expect(await names({ name: { contains: "张三" } })).toEqual(first);
    expect(await names({ number: { startsWith: "abc" } })).toEqual(first);
    expect(await names({ q: "\u200b" })).toHaveLength((await names({})).length);
    const { search } = await administrator.get(`{ search(text: "张三") { title titleMarks } }`);
    expect(search).toMatchObject([{ title: "张　三", titleMarks: [0, 3] }]);
    expect(marksOf("编号ＡＢＣ－１２３。", ["abc-12"])).toEqual([2, 8]);
    expect(marksOf("the Plain text", ["plain"])).toEqual([4, 9]);
    expect(marksOf("联系人变动的，联 系人，新联系人", ["联系人"])).toEqual([0, 3, 7, 11, 13, 16]);
  });

  it("cannot be taken twice, and what was there before stays", async () => {
    const { make } = server;
    await make.person({ number: "K-01" });
    await make.department({ code: "ops" });
    const create = async (mutation: string, type: string, input: object) => {
      const [error] =
        (await administrator.ask(`mutation ($input: ${type}!) { ${mutation}(input: $input) { id } }`, { input })).errors ?? [];
      return error?.extensions.fields?.map(({ path, code }) => [path, code]);
    };
    expect(await create("createPerson", "CreatePersonInput", { number: "ｋ－０１", name: "x" })).toEqual([
      ["input.number", "alreadyTaken"],
    ]);
    expect(await create("createDepartment", "CreateDepartmentInput", { code: "OPS\u200b", name: "x" })).toEqual([
      ["input.code", "alreadyTaken"],
    ]);
  });
});
