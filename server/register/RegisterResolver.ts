import { Arg, Ctx, ID, Int, Query, Resolver } from "type-graphql";
import type { RecordActs } from "../../schema/register/answer/record-acts.screen.ts";
import type { TrialAnswer } from "../../schema/register/answer/register-trial.screen.ts";
import { JsonScalar } from "../../schema/shared/scalars.ts";
import { look } from "../commands/look.ts";
import { rehearse } from "../commands/rehearse.ts";
import type { Context } from "../context.ts";
import { emptyCircles } from "./circle/refill-circle.ts";
import { type MyRegister, myRegisters } from "./definition/my-registers.ts";
import { previewRegister, type RegisterPreview } from "./definition/preview.ts";
import { recordActs } from "./flow/record-acts.ts";
import { type ReadSpreadsheet, readSpreadsheet } from "./import/read-spreadsheet.ts";
import { type ExportedRegister, exportRegister } from "./packs/export-register.ts";
import { type OfferedPack, offeredPacks } from "./packs/offered-packs.ts";
import { type EditableRecord, editableRecords } from "./records/editable-records.ts";
import { recordHistory, type TellableEvent } from "./records/record-history.ts";
import { tryRegister } from "./trial/try-register.ts";

/** What is asked about registers beyond their lists. */
@Resolver()
export class RegisterResolver {
  @Query(() => [JsonScalar], {
    description:
      "The registers that you may know of, with what you may do: [{ id, slug, version, titles, about, owningDepartmentId, sealed, archivedOn, ordinal, definition, hasDraft, may: { read, create, act, configure } }]; with a slug that one alone.",
  })
  myRegisters(
    @Arg("slug", () => String, { nullable: true }) slug: string | null | undefined,
    @Ctx() context: Context,
  ): Promise<readonly MyRegister[]> {
    return myRegisters(context, slug ?? null);
  }

  @Query(() => JsonScalar, {
    description:
      "What publishing the draft of a register would change: { problems: [{ at, severity, message }], changes: [{ at, kind, says, records }], openRecords, allRecords }.",
  })
  previewRegister(@Arg("registerId", () => ID) registerId: string, @Ctx() context: Context): Promise<RegisterPreview> {
    return look(context, (tx) => previewRegister(tx, registerId));
  }

  @Query(() => JsonScalar, {
    description:
      "What you may do with a record as it stands: { mayChange, frozen, transitions: [{ transition, unmet, step, steps, agreed }], handover: { mine, signedBy } }.",
  })
  recordActs(@Arg("recordId", () => ID) recordId: string, @Ctx() context: Context): Promise<RecordActs> {
    return look(context, (tx) => recordActs(tx, recordId));
  }

  @Query(() => JsonScalar, {
    description:
      "Tries the draft of a register, or a definition, as somebody on a record that is made up, for whoever may design it: { may: { read, create, act, configure }, refused: [{ field, message }], record: { state, data, hidden, frozen, transitions: [{ transition, may, unmet, step, steps }] } }. Nothing of it is kept.",
  })
  tryRegister(
    @Arg("registerId", () => ID) registerId: string,
    @Arg("personId", () => ID) personId: string,
    @Arg("definition", () => JsonScalar, { nullable: true, description: "The draft, or what is published, where left out." })
    definition: unknown,
    @Arg("openedById", () => ID, { nullable: true, description: "Who opened the record." }) openedById: string | null,
    @Arg("state", () => String, { nullable: true, description: "Key of the state in which the record stands." }) state: string | null,
    @Arg("data", () => JsonScalar, { nullable: true, description: "Values in the place of those that are made up." }) data: unknown,
    @Ctx() context: Context,
  ): Promise<TrialAnswer> {
    return rehearse(context, (tx) => tryRegister(tx, { registerId, personId, definition, openedById, state, data }));
  }

  @Query(() => [JsonScalar], {
    description:
      'Which fields you may not change of each of these records as they stand: [{ id, version, frozen }], frozen being a list of keys or "all". At most 500 records; those that you may not read are left out.',
  })
  editableRecords(@Arg("recordIds", () => [ID]) recordIds: string[], @Ctx() context: Context): Promise<readonly EditableRecord[]> {
    return look(context, (tx) => editableRecords(tx, recordIds));
  }

  @Query(() => [JsonScalar], {
    description:
      "Templates of registers for whoever may make one: [{ slug, group, titles, says, about, needs, parameters: [{ key, label, of, resource, suggested: [{ id, title }] }], counts, figures, sealed, installedId }].",
  })
  packs(@Ctx() context: Context): Promise<readonly OfferedPack[]> {
    return offeredPacks(context);
  }

  @Query(() => [JsonScalar], {
    description:
      "Sealed registers of whose circle nobody is left, for confidentiality officers: [{ circle }], and nothing else of them; refillCircle names new people.",
  })
  emptyCircles(@Ctx() context: Context): Promise<readonly { readonly circle: string }[]> {
    return emptyCircles(context);
  }

  @Query(() => JsonScalar, {
    description:
      "A register that you configure as one readable file that importRegister takes, here or in another installation: { fileName, text, omits: [{ at, says }] }. Departments, positions, people and levels become parameters that suggest them by code or name.",
  })
  exportRegister(@Arg("registerId", () => ID) registerId: string, @Ctx() context: Context): Promise<ExportedRegister> {
    return look(context, (tx) => exportRegister(tx, registerId));
  }

  @Query(() => [JsonScalar], {
    description:
      "What was done with a record, the newest first, at most 100: [{ id, ordinal, kind, what, from, to, by: { id, name }, at, values: { field: { before, after } }, reason, signatureId, ordinalOfVersion }]; values as far as you may read their fields.",
  })
  recordHistory(
    @Arg("recordId", () => ID) recordId: string,
    @Arg("before", () => Int, { nullable: true, description: "Only those with a smaller ordinal." }) before: number | null | undefined,
    @Ctx() context: Context,
  ): Promise<readonly TellableEvent[]> {
    return look(context, (tx) => recordHistory(tx, recordId, before ?? null));
  }

  @Query(() => JsonScalar, {
    description:
      "Reads a list that people keep (CSV or XLSX) and guesses what its columns are, for whoever may make registers: { title, slug, rows, sums, headingRows, columns: [{ column, heading, key, use, guess: { of, why, examples, misfits, empty, unique, others }, values, numbering }] }.",
  })
  readSpreadsheet(
    @Arg("fileName", () => String) fileName: string,
    @Arg("base64", () => String) base64: string,
    @Ctx() context: Context,
  ): Promise<ReadSpreadsheet> {
    return readSpreadsheet(context, fileName, base64);
  }
}
