import type { RecordsImport } from "../../../schema/register/answer/records-import.screen.ts";
import type { FieldKindDefinition } from "../../../schema/register/definition/field.screen.ts";
import type { PackGroup } from "../../../schema/register/definition/pack.screen.ts";
import type { GuessedColumn } from "../../../schema/register/sheet/guess-register.screen.ts";
import type { Bilingual } from "../../../schema/registry.screen.ts";
import { shapedOperation } from "../../graphql/operation.ts";
import type { PackParameterOffer } from "../file/pack-parameter.ts";

/** A template of a register, in words. */
export interface PackOffer {
  readonly slug: string;
  readonly group?: PackGroup;
  readonly titles: { readonly singular: Bilingual; readonly plural: Bilingual };
  readonly says: Bilingual;
  readonly needs: readonly string[];
  readonly parameters: readonly PackParameterOffer[];
  readonly counts: Readonly<Record<"fields" | "states" | "limits" | "duties" | "reports", number>>;
  readonly figures: readonly Bilingual[];
  readonly sealed: boolean;
  readonly installedId: string | null;
}

export const Packs = shapedOperation<{ packs: readonly PackOffer[] }>()(`query Packs { packs }`);

export const InstallPack = shapedOperation<{ installPack: { readonly slug: string; readonly published: boolean } }>()(
  `mutation InstallPack($input: InstallPackInput!) { installPack(input: $input) }`,
);

/** A column of a list with what it seems to be. */
export interface ReadColumn extends GuessedColumn {
  readonly values: readonly string[] | null;
  readonly numbering: string;
}

/** A list as it was read. */
export interface ReadSheet {
  readonly title: string;
  readonly slug: string;
  readonly rows: number;
  readonly sums: readonly number[];
  readonly columns: readonly ReadColumn[];
}

export const ReadSpreadsheet = shapedOperation<{ readSpreadsheet: ReadSheet }>()(
  `query ReadSpreadsheet($fileName: String!, $base64: String!) { readSpreadsheet(fileName: $fileName, base64: $base64) }`,
);

export const BeginRegister = shapedOperation<{
  saveRegisterDraft: {
    readonly registerId: string;
    readonly expectedVersion: number;
    readonly problems: readonly { readonly message: Bilingual }[];
  };
}>()(`mutation BeginRegister($input: SaveRegisterDraftInput!) { saveRegisterDraft(input: $input) }`);

export const PublishBegun = shapedOperation<object>()(
  `mutation PublishBegunRegister($input: PublishRegisterInput!) { publishRegister(input: $input) { id } }`,
);

export const ImportRecords = shapedOperation<{ importRecords: RecordsImport }>()(
  `mutation ImportRecords($input: ImportRecordsInput!) { importRecords(input: $input) }`,
);

export type Kind = FieldKindDefinition["kind"];
