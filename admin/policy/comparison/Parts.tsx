import { BlockTable } from "../provisions/BlockTable.tsx";
import { ChangedPicture } from "./ChangedPicture.tsx";
import type { PartChange } from "./comparison.ts";
import { hiddenOn, Segments, type Side } from "./Segments.tsx";

/** A line at the side of a row says which text has it, also where its cells are empty. */
const colours = { same: undefined, form: undefined, added: "roles.pine", removed: "roles.overdue" } as const;

/** What a provision says in two texts, changes marked inside sentences and cells; of one side alone where told so. */
export function Parts({ parts, side = "both" }: { readonly parts: readonly PartChange[]; readonly side?: Side }) {
  const hidden = hiddenOn(side);
  return parts.map(({ segments, rows, picture }, place) => {
    const key = `${place}`;
    if (picture) return <ChangedPicture key={key} picture={picture} side={side} />;
    if (!rows) return <Segments key={key} segments={segments} side={side} />;
    const shown = rows.flatMap(({ change, cells }, row) => {
      if (change === hidden) return [];
      const words = cells.flatMap((cell, column) =>
        cell.change === hidden ? [] : [<Segments key={`${column}`} segments={cell.segments} side={side} />],
      );
      return [{ key: `${row}`, cells: words, colour: colours[change] }];
    });
    return <BlockTable key={key} rows={shown} />;
  });
}
