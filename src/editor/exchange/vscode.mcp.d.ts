import 'vscode';

/*
 * What VS Code has from 1.101 on, which the types that we build with do not tell of. With newer types this file has to go.
 */
declare module 'vscode' {
  /** A server that is started as a program of its own. */
  interface AssistantServer {
    readonly label: string;
    readonly command: string;
    readonly args: readonly string[];
    env: Readonly<Record<string, string>>;
    cwd?: Uri;
  }
  interface AssistantServerProvider {
    readonly onDidChangeMcpServerDefinitions: Event<void>;
    provideMcpServerDefinitions(): AssistantServer[];
    resolveMcpServerDefinition(server: AssistantServer): AssistantServer;
  }
  const McpStdioServerDefinition:
    | (new (
        label: string,
        command: string,
        args: readonly string[],
        env: Readonly<Record<string, string>>,
        version: string,
      ) => AssistantServer)
    | undefined;
  namespace lm {
    const registerMcpServerDefinitionProvider:
      ((id: string, provider: AssistantServerProvider) => Disposable) | undefined;
  }
}
