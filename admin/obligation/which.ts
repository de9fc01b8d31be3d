import { joinTitle, type TitleReader, titleTexts } from "../../schema/record-title.screen.ts";
import { momentText } from "../../schema/shared/moment-text.screen.ts";
import { sayIn } from "../i18n/say.ts";
import { valueAt } from "../records/field-path.ts";
import { obligationWords } from "./words.ts";

/** Which text of its title something asks for, e.g. "Revision 2 · KF-2025-001"; empty for a course, of which there is one text only. */
export const whichOf = (asked: object, reader: TitleReader): string =>
  joinTitle(titleTexts("assignments", (path) => valueAt(asked, path), reader).slice(1));

/** The same things, each with what tells it from the others and with its whole name; what is alike but for that says when it was asked. */
export function withWhich<Thing extends { readonly title: string | null; readonly createdAt: string | null }>(
  things: readonly Thing[],
  reader: TitleReader,
): readonly (Thing & { readonly which: string; readonly name: string })[] {
  const named = things.map((thing) => ({ thing, which: whichOf(thing, reader) }));
  const alike = Map.groupBy(named, ({ thing, which }) => joinTitle([thing.title, which]));
  return named.map(({ thing, which }) => {
    const { title, createdAt } = thing;
    const alone = alike.get(joinTitle([title, which]))?.length === 1;
    const asked =
      alone || !createdAt ? null : sayIn(reader.language, obligationWords.askedAt, { at: momentText(createdAt, reader.timeZone) });
    const all = joinTitle([asked, which]);
    return { ...thing, which: all, name: joinTitle([title, all]) };
  });
}
