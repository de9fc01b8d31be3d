import { useEffect } from "react";
import { useLogoutIfAccessDenied } from "react-admin";

/** Leads to the sign-in page, and back here afterwards, when an answer tells that the session has ended. */
export function useSessionEnd(error: Error | null): void {
  const signOutIfEnded = useLogoutIfAccessDenied();
  useEffect(() => {
    if (error) void signOutIfEnded(error);
  }, [error, signOutIfEnded]);
}
