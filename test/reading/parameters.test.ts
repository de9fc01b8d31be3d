import fc from "fast-check";
import { expect, it } from "vitest";
import { Parameters } from "../../server/model/parameters.ts";

const SIGNS = /\$\d+/g;

it("a statement has just the values that it uses, numbered as they come", () => {
  const value = fc.nat(11).map((index) => `value ${index}`);
  const piece = fc.oneof(
    value.map((one) => (parameters: Parameters) => parameters.add(one)),
    fc.constantFrom("$", "$$", " ", "1", "'$x'", '"id" = ', "客", "::uuid").map((text) => () => text),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), fc.array(value, { maxLength: 5 }), (pieces, unused) => {
      const parameters = new Parameters();
      for (const one of unused) parameters.add(one);
      const made = pieces.map((one) => one(parameters)).join("|");
      const { text, values } = parameters.statement(made);
      const known = new Map(Array.from({ length: 12 }, (_, index) => [parameters.add(`value ${index}`), `value ${index}`]));
      const filled = made.replace(SIGNS, (sign) => `<${known.get(sign)}>`);
      expect(text.replace(SIGNS, (sign) => `<${values[Number(sign.slice(1)) - 1]}>`)).toBe(filled);
      expect([...new Set(text.match(SIGNS))]).toEqual(values.map((_, place) => `$${place + 1}`));
    }),
  );
});
