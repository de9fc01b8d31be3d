import { useList } from "../ListContext.ts";
import { type BulkForm, BulkFrame } from "./BulkFrame.tsx";
import { BulkQuestion } from "./BulkQuestion.tsx";
import type { BulkAction } from "./bulk-actions.ts";
import { type BulkCommand, type BulkValues, useBulk } from "./use-bulk.ts";

interface BulkDialogProps {
  readonly action: BulkAction;
  readonly onClose: () => void;
}

const nothing: BulkValues = {};

/** Gives a command for all selected records. */
export function BulkDialog({ action, onClose }: BulkDialogProps) {
  const { selection, resource } = useList();
  const { command, label, help, asks, seal = false } = action;
  // The API takes those whose definitions offer it, which are the actions.
  const bulk = useBulk(command as BulkCommand, selection.selected);
  const question = asks ? (form: BulkForm<BulkValues>) => <BulkQuestion resource={resource} action={action} {...form} /> : null;
  return <BulkFrame {...{ label, help, seal, bulk, nothing, question, onClose }} />;
}
