import type { Context } from "../../context.ts";
import { notFound, unauthenticated } from "../../errors.ts";
import { inTurn } from "../../export/give-turn.ts";
import { inOneTransaction, type Snapshot } from "../../queries/one-transaction.ts";
import { isRow, type Row, type Selection } from "../../reading/request.ts";
import { only } from "../comparison/open-text.ts";
import { commentsDocument, type ToldComment } from "./comments-document.ts";
import { marksOf } from "./copy.ts";
import { fileTitle } from "./file-title.ts";
import { answerFile, type PrintFile } from "./print-answer.ts";
import { printed } from "./print-words.ts";

/** More comments than a draft gets; more provisions than a regulation has. */
const MOST_COMMENTS = 5_000;
const MOST_PROVISIONS = 10_000;

const all = (field: string, selection: Selection, limit: number) => ({ field, key: field, where: null, orderBy: [], limit, selection });

const commented: Selection = {
  ...only("id", "title", "ordinal"),
  ones: new Map([
    ["document", only("number")],
    ["level", only("name", "rank", "watermark")],
  ]),
  manys: [
    all("provisions", only("identity", "place"), MOST_PROVISIONS),
    all(
      "comments",
      {
        ...only("identity", "provisionPath", "quote", "text", "proposed", "state", "answer", "createdAt"),
        ones: new Map([
          ["author", only("name")],
          ["department", only("name")],
        ]),
      },
      MOST_COMMENTS,
    ),
  ],
};

const rowsOf = (value: unknown): Row[] => (Array.isArray(value) ? value.filter(isRow) : []);
const textOf = (value: unknown): string | null => (typeof value === "string" ? value : null);
const nameOf = (value: unknown): string | null => (isRow(value) ? textOf(value.name) : null);

const toldOf = (row: Row): ToldComment => ({
  path: textOf(row.provisionPath),
  quote: textOf(row.quote),
  text: textOf(row.text) ?? "",
  proposed: textOf(row.proposed),
  author: nameOf(row.author),
  department: nameOf(row.department),
  state: row.state as ToldComment["state"],
  answer: textOf(row.answer),
});

/** What was said and not taken back, in the order of the text; on the whole first, on provisions that are gone last. */
function inOrder(revision: Row): ToldComment[] {
  const places = new Map(rowsOf(revision.provisions).map(({ identity, place }) => [identity, Number(place)]));
  const placeOf = ({ identity }: Row) => (identity === null ? -1 : (places.get(identity) ?? MOST_PROVISIONS));
  return rowsOf(revision.comments)
    .filter(({ state }) => state !== "withdrawn")
    .toSorted((one, other) => placeOf(one) - placeOf(other))
    .map(toldOf);
}

/** Of those who were asked, as far as the actor may know: all, who has answered, and who had no comment; null where nobody was. */
async function askedOf({ reader }: Snapshot, revisionId: string) {
  const request = {
    resource: "invitees",
    selection: only("answer"),
    where: { revision: { id: { eq: revisionId } }, leftAt: { isNull: true } },
    orderBy: [],
  } as const;
  const answers: unknown[] = [];
  for await (const batch of reader.batches(request, MOST_COMMENTS, MOST_COMMENTS)) answers.push(...batch.map(({ answer }) => answer));
  if (answers.length === 0) return null;
  return {
    people: answers.length,
    answered: answers.filter(Boolean).length,
    without: answers.filter((answer) => answer === "noComment").length,
  };
}

/** The comments on a draft and what became of them as a Word file, as far as the actor may read them. */
export function exportComments(context: Context, revisionId: string): Promise<PrintFile> {
  if (!context.actor) throw unauthenticated();
  return inTurn(context.actor.accountId, async () => {
    const { revision, asked, marks } = await inOneTransaction(context, "export", async (snapshot) => {
      const found = await snapshot.reader.single("revisions", revisionId, commented);
      if (!found) throw notFound();
      // Who cannot see what the level is gets a copy as of the strictest.
      const level = isRow(found.level)
        ? { name: nameOf(found.level) ?? "", rank: Number(found.level.rank), watermark: found.level.watermark !== false }
        : { name: "", rank: 0, watermark: true };
      const marked = await marksOf(context, snapshot, [{ level }], context.language);
      return { revision: found, asked: await askedOf(snapshot, revisionId), marks: marked };
    });
    const { language } = context;
    const [title, number] = [textOf(revision.title) ?? "", isRow(revision.document) ? textOf(revision.document.number) : null];
    const comments = inOrder(revision);
    const document = commentsDocument({ title, number, level: marks.level, asked }, comments, language, marks);
    const name = fileTitle(context, { number, title }, printed("commentTable", language));
    return answerFile(
      context,
      { document, pictures: [] },
      { name, format: "docx", copyNumber: marks.number },
      {
        command: "exportComments",
        subject: { type: "Revision", id: revisionId },
        revisionId,
        asked: { comments: comments.length },
      },
    );
  });
}
