import { picturesIn, withPictures } from "../../../schema/policy/blocks/pictures.screen.ts";
import type { SqlExecutor } from "../../database/executor.ts";
import type { TextProvision } from "./provision-store.ts";
import { picturesOf } from "./shown-pictures.ts";

const HAN = /\p{Script=Han}/u;

/**
 * A text of before as it can be kept with a revision now: where it shows a picture that was removed meanwhile, of which nothing is left, words
 * say so and what it showed, in the language of the text.
 */
export async function withoutGonePictures(
  sql: SqlExecutor,
  revisionId: string,
  provisions: readonly TextProvision[],
): Promise<readonly TextProvision[]> {
  if (!provisions.some((one) => picturesIn(one).length > 0)) return provisions;
  const kept = await picturesOf(sql, revisionId);
  const isChinese = provisions.some(({ heading, text }) => HAN.test(heading + text));
  const gone = (shows: string): string => {
    const what = shows === "" ? "" : `${isChinese ? "：" : ": "}${shows}`;
    return isChinese ? `〔图片已删除${what}〕` : `[Picture removed${what}]`;
  };
  return provisions.map((one) => ({
    ...one,
    text: withPictures(one, (picture) => (kept.has(picture.attachment) ? picture : { kind: "text", text: gone(picture.text) })),
  }));
}
