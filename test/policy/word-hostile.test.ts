import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { work } from "../../server/policy/import/read-regulation.ts";
import { par, table, wordFile } from "./word-file.ts";

const problem = (bytes: Uint8Array) => {
  const answer = work({ content: bytes, page: false, part: null });
  return "problem" in answer ? answer.problem : "read";
};
const ONE = par("某某办法") + par("第一条 甲。");
const nested = (depth: number): string =>
  depth === 0 ? par("甲") : `<w:tbl><w:tr><w:tc>${nested(depth - 1)}${par("")}</w:tc></w:tr></w:tbl>`;

describe("a Word file that is not what it should be", () => {
  it("is refused with what is wrong with it", () => {
    const document = (xml: string) => zipSync({ "word/document.xml": strToU8(xml) });
    const entity = `<!DOCTYPE w:document [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><w:document><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`;
    const outside = `<!DOCTYPE w:document SYSTEM "file:///etc/passwd"><w:document><w:body/></w:document>`;
    const bomb = zipSync({ "word/document.xml": new Uint8Array(70 * 1024 ** 2).fill(32) });
    const lying = Buffer.from(wordFile({ body: ONE }));
    for (let at = 0; at < lying.length - 4; at += 1) if (lying.readUInt32LE(at) === 0x02014b50) lying.writeUInt32LE(10, at + 24);
    const refused: Readonly<Record<string, readonly [Uint8Array, string]>> = {
      "old or locked": [Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), "wordLocked"],
      "no archive": [strToU8("第一条 甲。"), "wordBroken"],
      nothing: [new Uint8Array(), "wordBroken"],
      "cut off": [wordFile({ body: ONE }).slice(0, 300), "wordBroken"],
      "another kind": [zipSync({ "xl/workbook.xml": strToU8("<workbook/>") }), "wordBroken"],
      "not XML": [document("<w:document><w:body><w:p>"), "wordBroken"],
      "own entities": [document(entity), "wordBroken"],
      "outside entity": [document(outside), "wordBroken"],
      "unpacked too large": [bomb, "wordUnpacked"],
      "sizes that are not true": [lying, "wordBroken"],
      "thousands of parts": [zipSync(Object.fromEntries(Array.from({ length: 2_100 }, (_, at) => [`x${at}`, strToU8("")]))), "wordBroken"],
      macros: [wordFile({ body: ONE, others: { "word/vbaProject.bin": "x" } }), "wordMacros"],
      "a hundred tables in one another": [wordFile({ body: ONE + nested(100) }), "wordDeep"],
      "a million empty paragraphs": [wordFile({ body: "<w:p/>".repeat(1_000_000) }), "wordTooLong"],
      "a text elsewhere": [wordFile({ body: `<w:altChunk r:id="a"/>` }), "wordElsewhere"],
    };
    for (const [name, [bytes, code]] of Object.entries(refused)) expect([name, problem(bytes)]).toEqual([name, code]);
  });

  it("costs no more than its size where it asks for much", () => {
    const wide = `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr>${par("甲")}</w:tc></w:tr></w:tbl>`;
    const circle = `<w:style w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>`;
    const far = `<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="999999999"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum>`;
    const body = ONE + wide + nested(20) + par("乙", { style: "a" }) + par("丙", { list: 1 });
    expect(problem(wordFile({ body, styles: circle, numbering: far }))).toBe("read");
    expect(problem(wordFile({ body: ONE + table(...Array.from({ length: 2_000 }, () => ["甲", "乙"])) }))).toBe("read");
    const paths = { "../../outside.xml": "x", "/etc/passwd": "x", "word/_rels/numbering.xml.rels": "<x" };
    expect(problem(wordFile({ body: ONE, others: paths }))).toBe("read");
  });

  it("never fails by a mistake of ours, whatever was damaged", () => {
    const whole = wordFile({ body: ONE + table(["甲", "乙"]), numbering: "<w:num/>", styles: "<w:style/>" });
    const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(damage, (places) => {
        const damaged = Uint8Array.from(whole);
        for (const [at, byte] of places) damaged[at] = byte;
        expect(["read", "wordBroken", "wordUnpacked", "wordLocked"]).toContain(problem(damaged));
      }),
      { numRuns: 200 },
    );
  });
});
