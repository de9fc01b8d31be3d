import { ObligationDialog } from "./ObligationDialog.tsx";

interface CellDialogProps {
  readonly personId: string;
  readonly assignmentId: string;
  readonly onClose: () => void;
}

/** What is behind a square of the matrix: the newest of what the assignment asked of the person. */
export function CellDialog({ personId, assignmentId, onClose }: CellDialogProps) {
  return <ObligationDialog where={{ person: { id: { eq: personId } }, assignment: { id: { eq: assignmentId } } }} onClose={onClose} />;
}
