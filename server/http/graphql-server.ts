import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import { ApolloArmor } from "@escape.tech/graphql-armor";
import type { GraphQLSchema } from "graphql";
import type { Context } from "../context.ts";
import { compiledExecution } from "./compiled-execution.ts";
import { formatError } from "./format-error.ts";
import type { Parts } from "./make-context.ts";

/** Levels of nesting, aliases, fields as cost, and tokens that one request may have. The panel's largest needs a third of each. */
const LIMITS = { depth: 12, aliases: 40, cost: 20_000, tokens: 4_000 } as const;

function limits() {
  const quiet = { propagateOnRejection: true } as const;
  return new ApolloArmor({
    maxDepth: { n: LIMITS.depth, flattenFragments: true, ...quiet },
    maxAliases: { n: LIMITS.aliases, ...quiet },
    costLimit: { maxCost: LIMITS.cost, flattenFragments: true, ...quiet },
    maxDirectives: { n: 50, ...quiet },
    maxTokens: { enabled: false },
    // Apollo hides suggestions by itself, with hideSchemaDetailsFromClientErrors.
    blockFieldSuggestion: { enabled: false },
  }).protect();
}

/** Apollo Server over the API, with everything turned off that costs each field or tells too much. */
export function graphqlServer(schema: GraphQLSchema, { config, log }: Parts): ApolloServer<Context> {
  const armor = limits();
  const answeredInLanguage: ApolloServerPlugin<Context> = {
    async requestDidStart() {
      return {
        async willSendResponse({ response, contextValue, errors }) {
          if (response.body.kind !== "single" || !errors) return;
          const { errors: formatted } = response.body.singleResult;
          if (!formatted) return;
          const about = { language: contextValue.language, requestId: contextValue.origin.requestId, log };
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
    parseOptions: { maxTokens: LIMITS.tokens },
    validationRules: armor.validationRules,
    stopOnTerminationSignals: false,
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
