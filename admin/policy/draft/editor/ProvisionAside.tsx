import { type ReactNode, useSyncExternalStore } from "react";
import { createPortal } from "react-dom";
import type { DraftSession } from "./draft-session.ts";
import { useSession } from "./session-context.ts";

interface ProvisionAsideProps {
  readonly provisionId: string;
  readonly children: ReactNode;
}

/** What stands beside a provision's label while its text is edited, such as how many comments it has. Small: the gutter is narrow. */
export function ProvisionAside(props: ProvisionAsideProps) {
  const session = useSession();
  return session && <Beside session={session} {...props} />;
}

function Beside({ session, provisionId, children }: ProvisionAsideProps & { readonly session: DraftSession }) {
  const gutter = useSyncExternalStore(session.gutters.subscribe, () => session.gutters.of(provisionId));
  return gutter && createPortal(children, gutter);
}
