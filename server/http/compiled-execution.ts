import type { ApolloServerOptions } from "@apollo/server";
import {
  type DocumentNode,
  execute,
  GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  OperationTypeNode,
  type TypeNode,
  type VariableDefinitionNode,
  visit,
} from "graphql";
import { type CompiledQuery, compileQuery, isCompiledQuery } from "graphql-jit";
import { LRUCache } from "lru-cache";
import { JsonScalar } from "../../schema/shared/scalars.ts";
import type { Context } from "../context.ts";
import { publicErrorOf } from "../errors.ts";
import { MAKES_SURE } from "../queries/graphql.ts";
import { checkVariables } from "./check-variables.ts";
import { checkOneAtATime, rootFields } from "./one-at-a-time.ts";
import { RequestContext } from "./request-context.ts";

type Gateway = NonNullable<ApolloServerOptions<Context>["gateway"]>;
type LoadedGateway = Awaited<ReturnType<Gateway["load"]>>;
type Executor = NonNullable<LoadedGateway["executor"]>;

/** Compiled queries that are kept at most, and their tokens; the panel has far fewer. The least recently used goes first. */
const KEPT = { max: 500, maxSize: 60_000 } as const;
/** Queries of which it is known that they came before: one that never comes again is not worth compiling. */
const KNOWN = 2_000;

/** As in graphql-js. */
const MOST_VARIABLE_ERRORS = 50;

/** Where `@skip` and `@include` insist on their type. */
const isBoolean = (type: TypeNode): boolean =>
  type.kind === Kind.NAMED_TYPE ? type.name.value === "Boolean" : type.kind === Kind.NON_NULL_TYPE && isBoolean(type.type);

/**
 * The document for variables that graphql-js has checked already. graphql-jit would write out the check of a variable along every
 * path of its input type: filters lead from record to record, so that would take seconds and gigabytes.
 */
const withCheckedVariables = (document: DocumentNode): DocumentNode =>
  visit(document, {
    VariableDefinition(node): VariableDefinitionNode | undefined {
      if (isBoolean(node.type)) return undefined;
      const type = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: JsonScalar.name } } as const;
      return { kind: Kind.VARIABLE_DEFINITION, variable: node.variable, type };
    },
  });

/** A query as a function. */
interface Compiled {
  readonly query: CompiledQuery["query"];
  /** Whether the query begins with a statement that makes sure of an assumed actor. */
  readonly makesSure: boolean;
}

const fragmentsOf = ({ definitions }: DocumentNode) =>
  Object.fromEntries(definitions.flatMap((part) => (part.kind === Kind.FRAGMENT_DEFINITION ? [[part.name.value, part]] : [])));

const confirmed = async (context: RequestContext) => (context.isSure ? context : context.sure());

function executorOf(schema: GraphQLSchema): Executor {
  // The key is the hash of the text, and the operation's name. What variables skip or include is decided at each execution.
  const kept = new LRUCache<string, Compiled>(KEPT);
  const known = new LRUCache<string, true>({ max: KNOWN });
  return async ({ document, source, queryHash, operation, operationName, request, context }) => {
    if (!(context instanceof RequestContext)) throw new Error("The context is not a request's.");
    const interpreted = async () =>
      execute({
        contextValue: await confirmed(context),
        schema,
        document,
        variableValues: request.variables ?? {},
        operationName: request.operationName ?? null,
      });
    // None of the operations was chosen: graphql-js says so.
    if (!operation) return interpreted();
    const fields = rootFields(operation, fragmentsOf(document));
    try {
      // Guesses of passwords are counted one by one, however they come.
      if (context.actor) checkOneAtATime(operation, fields);
      checkVariables(operation, request.variables ?? {});
    } catch (error) {
      if (!publicErrorOf(error)) throw error;
      return { errors: [new GraphQLError("", { originalError: error instanceof Error ? error : null })] };
    }
    // Commands are rare and differ: compiling them costs more than it saves. Nor may strangers make the server compile.
    if (operation.operation !== OperationTypeNode.QUERY || !context.actor) return interpreted();
    const key = `${queryHash} ${operationName ?? ""}`;
    const variables = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables ?? {}, {
      maxErrors: MOST_VARIABLE_ERRORS,
    });
    if (variables.errors) return { errors: variables.errors };
    let compiled = kept.get(key);
    if (!compiled) {
      if (!known.get(key)) {
        known.set(key, true);
        return interpreted();
      }
      const made = compileQuery(schema, withCheckedVariables(document), operationName ?? "", { disablingCapturingStackErrors: true });
      if (!isCompiledQuery(made)) return interpreted();
      const [first] = fields;
      const makesSure = fields.length === 1 && schema.getQueryType()?.getFields()[first ?? ""]?.extensions[MAKES_SURE] === true;
      compiled = { query: made.query, makesSure };
      kept.set(key, compiled, { size: document.tokenCount ?? source.length });
    }
    const run = (contextValue: RequestContext) => compiled.query(undefined, contextValue, variables.coerced);
    if (!compiled.makesSure) return run(await confirmed(context));
    const answer = await run(context);
    return context.isSure ? answer : run(await context.sure());
  };
}

/**
 * Executes queries by graphql-jit, which compiles each query once into a function instead of walking it for every row. Apollo
 * takes an executor only from what it calls a gateway.
 */
export function compiledExecution(schema: GraphQLSchema): Gateway {
  const listeners = new Set<Parameters<Gateway["onSchemaLoadOrUpdate"]>[0]>();
  return {
    onSchemaLoadOrUpdate(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async load() {
      for (const listener of listeners) listener({ apiSchema: schema, coreSupergraphSdl: "" });
      return { executor: executorOf(schema) };
    },
    async stop() {
      listeners.clear();
    },
  };
}
