import { basename } from "node:path";
import { attachFile } from "../server/evidence/attach-file.ts";
import type { OwnerIds } from "../server/evidence/attachment-owner.ts";
import type { DemoWorld } from "./demo-world.ts";
import type { SeedAttachment } from "./seed-types.ts";

/** Keeps the files of the company that are meant for the record with it, as the person would bring them in. */
export async function attach(world: DemoWorld, by: string, owner: OwnerIds, meant: (file: SeedAttachment) => boolean): Promise<void> {
  for (const { file } of world.seeds.attachments.filter(meant)) {
    const base64 = Buffer.from(world.seeds.text(file)).toString("base64");
    await world.act(by, "attachFile", { ...owner, fileName: basename(file), base64 }, attachFile);
  }
}
