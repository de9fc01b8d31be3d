import { createContext, useContext, useSyncExternalStore } from "react";
import type { DraftSession } from "./draft-session.ts";
import type { SessionState } from "./session-state.ts";

/** The work on the draft whose text stands around or above; null while it is not there yet, or only read. */
export const SessionContext = createContext<DraftSession | null>(null);

export const useSession = (): DraftSession | null => useContext(SessionContext);

/** How the work stands: caret, saving, conflicts, selected words. */
export function useSessionState(session: DraftSession): SessionState {
  return useSyncExternalStore(session.subscribe, session.snapshot);
}
