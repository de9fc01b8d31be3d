import { fold } from "../../../schema/shared/fold.screen.ts";
import type { MessageCode } from "../../messages/message.ts";
import type { Place } from "./known.ts";

/** Finds departments or positions by code, full name or name. */
export class Places {
  private readonly byCode: ReadonlyMap<string, Place[]>;
  private readonly byFullName: ReadonlyMap<string, Place[]>;
  private readonly byName: ReadonlyMap<string, Place[]>;

  constructor(places: readonly Place[]) {
    this.byCode = Map.groupBy(places, ({ code }) => fold(code));
    this.byFullName = Map.groupBy(places, ({ fullName }) => normal(fullName));
    this.byName = Map.groupBy(places, ({ name }) => normal(name));
  }

  /** The live one of that code or name, or why there is none. */
  find(text: string): Place | MessageCode {
    const found = this.byCode.get(fold(text)) ?? this.byFullName.get(normal(text)) ?? this.byName.get(normal(text)) ?? [];
    const live = found.filter(({ archived }) => !archived);
    const [first] = live;
    if (first) return live.length > 1 ? "cellAmbiguous" : first;
    return found.length > 0 ? "archivedReference" : "cellUnknown";
  }
}

const normal = (name: string) => name.split("/").map(fold).join("/");
