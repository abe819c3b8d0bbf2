import { inspect } from 'node:util';
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import {
  CallToolRequestSchema,
  ErrorCode,
  ListToolsRequestSchema,
  McpError,
} from '@modelcontextprotocol/sdk/types.js';
import type { CallToolResult, ListToolsResult } from '@modelcontextprotocol/sdk/types.js';
import { version } from '../../package.json';
import type { Instant, Zone } from '../core/dates/calendar';
import {
  givenWith,
  INSTRUCTIONS,
  isQuestion,
  NoAnswer,
  QUESTIONS,
} from '../core/exchange/assistantQuestions';
import type { Question, QuestionName } from '../core/exchange/assistantQuestions';
import { LARGEST_MAIL } from '../core/mails/mail';
import { answerTo } from './assistantAnswers';
import { boundedLines } from './boundedLines';
import type { FolderAgenda } from './check';
import { complain } from './folderNotes';
import { printable } from './formats';
import { Refusal } from './refusal';

/** What a server answers from. */
export interface Served {
  /** Reads the notes as they are now: done for each question, so that no answer is older than its question. */
  readonly read: () => Promise<FolderAgenda>;
  readonly now: () => Instant;
  readonly zone: Zone;
  /**
   * Whether the tools are said to be read-only. Some programs take that for leave to use them without asking the
   * person.
   */
  readonly saysReadOnly: boolean;
}

/** A mail within JSON, with the signs before its line ends and quotes, and what stands around it. */
const LONGEST_LINE = 2 * LARGEST_MAIL;

/**
 * Serves assistants over the standard input and output, by the Model Context Protocol, until the input ends. It reads
 * notes, and writes nothing but its answers.
 */
export async function serve(served: Served): Promise<void> {
  const lines = boundedLines(LONGEST_LINE, () => {
    complain('A message was too long, and is passed over.');
  });
  const ended = new Promise<void>((resolve) => {
    lines.once('end', resolve);
    // Whoever asked is gone.
    process.stdout.on('error', resolve);
  });
  const transport = new StdioServerTransport(lines, process.stdout, { maxBufferSize: LONGEST_LINE });
  await serverOf(served).connect(transport);
  process.stdin.pipe(lines);
  await ended;
  process.stdin.destroy();
}

function serverOf(served: Served): Server {
  const server = new Server(
    { name: 'job-search', title: 'Job Search Notes', version },
    { capabilities: { tools: {} }, instructions: INSTRUCTIONS },
  );
  // The errors of a library have whole messages in them.
  server.onerror = () => {
    complain('A message was not understood, and is passed over.');
  };
  const tools = toolsOf(served);
  server.setRequestHandler(ListToolsRequestSchema, (): ListToolsResult => ({ tools }));
  server.setRequestHandler(CallToolRequestSchema, ({ params: { name, arguments: given = {} } }) => {
    if (isQuestion(name)) return answered(served, name, given);
    throw new McpError(ErrorCode.InvalidParams, 'There is no tool of that name.');
  });
  return server;
}

function toolsOf({ saysReadOnly }: Served): ListToolsResult['tools'] {
  const harmless = { destructiveHint: false, idempotentHint: true, openWorldHint: false };
  return Object.entries<Question>(QUESTIONS).map(([name, { title, description, inputSchema }]) => {
    const { required, ...schema } = inputSchema;
    return {
      name,
      title,
      description,
      inputSchema: required === undefined ? schema : { ...schema, required: [...required] },
      annotations: { title, ...(saysReadOnly && { readOnlyHint: true }), ...harmless },
    };
  });
}

/** The answer to a question, or the sentence that says why there is none. */
async function answered(
  { read, now, zone }: Served,
  name: QuestionName,
  values: Readonly<Record<string, unknown>>,
): Promise<CallToolResult> {
  try {
    const given = givenWith(name, values);
    return result(await answerTo(name, given, await read(), { now: now(), zone }));
  } catch (error) {
    return { ...result(sentenceFor(error)), isError: true };
  }
}

function result(text: string): CallToolResult {
  return { content: [{ type: 'text', text }] };
}

function sentenceFor(error: unknown): string {
  if (error instanceof NoAnswer || error instanceof Refusal) return error.message;
  process.stderr.write(printable(`This is our mistake: ${inspect(error)}\n`));
  return 'This could not be done: what the server writes beside its answers says why.';
}
