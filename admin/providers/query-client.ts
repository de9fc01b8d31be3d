import { QueryClient } from "@tanstack/react-query";

/**
 * What has been read, kept for going back. Nothing is asked again by itself: an unreachable server is waited for where requests are sent, and
 * other errors are answers.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 5_000, retry: false, networkMode: "always" },
    mutations: { networkMode: "always" },
  },
});
