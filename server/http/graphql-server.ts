import { ApolloServer, type ApolloServerOptions, type ApolloServerPlugin } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import { ApolloArmor } from "@escape.tech/graphql-armor";
import type { DocumentNode, GraphQLSchema } from "graphql";
import { LRUCache } from "lru-cache";
import type { Context } from "../context.ts";
import { invalid } from "../errors.ts";
import { compiledExecution } from "./compiled-execution.ts";
import { formatError } from "./format-error.ts";
import type { Storage } from "./health.ts";
import { isLargerThan } from "./is-larger-than.ts";
import { keepableLiterals } from "./keepable-text.ts";
import { LARGEST_ANSWER, QUERY_LIMITS } from "./query-limits.ts";
import type { Parts } from "./request-context.ts";

/** Parsed queries that are kept at most, and their tokens: of each of these far more is kept than its characters. */
const KEPT = { max: 1_000, maxSize: 60_000 } as const;

function keptDocuments(): DocumentStore {
  const kept = new LRUCache<string, DocumentNode>({ ...KEPT, sizeCalculation: ({ tokenCount = QUERY_LIMITS.tokens }) => tokenCount + 1 });
  return {
    get: async (key) => kept.get(key),
    set: async (key, document) => void kept.set(key, document),
    delete: async (key) => kept.delete(key),
  };
}

type DocumentStore = NonNullable<ApolloServerOptions<Context>["documentStore"]>;

function limits() {
  const quiet = { propagateOnRejection: true } as const;
  return new ApolloArmor({
    maxDepth: { n: QUERY_LIMITS.depth, flattenFragments: true, ...quiet },
    maxAliases: { n: QUERY_LIMITS.aliases, ...quiet },
    costLimit: { maxCost: QUERY_LIMITS.cost, flattenFragments: true, ...quiet },
    maxDirectives: { n: 50, ...quiet },
    maxTokens: { enabled: false },
    // Apollo hides suggestions by itself, with hideSchemaDetailsFromClientErrors.
    blockFieldSuggestion: { enabled: false },
  }).protect();
}

/** Apollo Server over the API, with everything turned off that costs each field or tells too much. */
export function graphqlServer(schema: GraphQLSchema, { config, log }: Parts, storage: Storage): ApolloServer<Context> {
  const armor = limits();
  const answeredInLanguage: ApolloServerPlugin<Context> = {
    async requestDidStart() {
      return {
        async willSendResponse({ response, contextValue, errors }) {
          if (response.body.kind !== "single") return;
          if (isLargerThan(LARGEST_ANSWER, response.body.singleResult.data)) {
            const about = { language: contextValue.language, requestId: contextValue.origin.requestId, log, storage };
            const error = invalid("page.limit", "answerTooLarge", { megabytes: LARGEST_ANSWER / 1024 ** 2 });
            response.body.singleResult = { data: null, errors: [formatError({ message: "" }, error, about)] };
          }
          if (!errors) return;
          const { errors: formatted } = response.body.singleResult;
          if (!formatted) return;
          const about = { language: contextValue.language, requestId: contextValue.origin.requestId, log, storage };
          response.body.singleResult.errors = formatted.map((error, index) => formatError(error, errors[index], about));
        },
      };
    },
  };
  return new ApolloServer<Context>({
    gateway: compiledExecution(schema),
    introspection: !config.production,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: config.production,
    // Of a text much more is kept than its characters.
    documentStore: keptDocuments(),
    parseOptions: { maxTokens: QUERY_LIMITS.tokens },
    validationRules: [...armor.validationRules, keepableLiterals],
    stopOnTerminationSignals: false,
    // Without the line end that Apollo appends, which would have the whole text copied once more.
    stringifyResult: JSON.stringify,
    plugins: [
      answeredInLanguage,
      ...(armor.plugins as ApolloServerPlugin<Context>[]),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
}
