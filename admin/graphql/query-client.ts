import { QueryClient } from "@tanstack/react-query";

/** Milliseconds for which what has been read is not asked again on the way back. */
export const FRESH = 5_000;

/**
 * What has been read, kept for going back. Nothing is asked again by itself: an unreachable server is waited for where requests are sent, and
 * other errors are answers.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: FRESH, retry: false, networkMode: "always" },
    mutations: { networkMode: "always" },
  },
});
