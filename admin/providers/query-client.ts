import { QueryClient } from "@tanstack/react-query";
import { ApiError } from "../graphql/api-error.ts";

/** What has been read, kept for going back. Only an unreachable server is asked again by itself: other errors are answers. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (failures, error) => failures < 2 && error instanceof ApiError && error.code === "NETWORK",
    },
  },
});
