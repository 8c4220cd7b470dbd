import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  ErrorCodes,
  MessageType,
  ResponseError,
  ShowMessageNotification,
  TextDocuments,
  type CancellationToken,
  type Connection,
  type Diagnostic,
  type InitializeParams,
  type InitializeResult,
  type ShowMessageParams,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyse } from '../analyse';
import { codeActionsAt } from '../features/codeActions';
import { diagnosticsOf, SOURCE } from '../features/diagnostics';
import { documentSymbolsOf } from '../features/documentSymbol';
import { foldingRangesOf } from '../features/foldingRange';
import { hoverAt } from '../features/hover';
import { NO_STATUS, statusOf } from '../features/status';
import type { Locale } from '../findings/model';
import { applyConfiguration } from '../findings/profile';
import { CONFIGURATION_FILE } from '../workspace/configuration';
import { capabilitiesFor } from './capabilities';
import { clientOf, type ClientProfile } from './client';
import { Configurations, type ConfigurationRemark, type FindConfiguration } from './configurations';
import { AnalysisCache, type AnalysedDocument } from './documents';
import { STATUS_METHOD, type StatusParams } from './protocol';
import { DiagnosticReports } from './reports';
import { DEFAULT_SETTINGS, SECTION, sectionOf, settingsOf, type Settings } from './settings';
import { Settling, type Turn } from './settled';
import { flatSymbols } from './symbols';
import { WarmUp } from './warmUp';

/** How long a text rests before its status goes out, in ms: the status item need not follow every keystroke. */
const STATUS_DELAY = 120;

/** What differs between the places a server runs in. */
export interface Host {
  readonly turn: Turn;
  readonly version: string;
  /** Where there are files; a worker of a browser has none. */
  readonly findConfiguration?: FindConfiguration;
}

/** How long requests wait for the client's settings, in milliseconds. */
const SETTINGS_PATIENCE = 1000;

/** A server that runs. */
export interface Serving {
  /** True once the client has asked for the shutdown: then it is right to end. */
  readonly isShutDown: boolean;
}

/** Serves one client over a connection until it ends. Every request is answered; what goes wrong is logged. */
export function serve(connection: Connection, host: Host): Serving {
  const server = new Server(connection, host);
  server.listen();
  return server;
}

class Server {
  private readonly documents = new TextDocuments(TextDocument);
  private readonly configurations: Configurations;
  private readonly cache: AnalysisCache;
  private readonly reports = new DiagnosticReports();
  private readonly settling: Settling;
  private readonly warmUp: WarmUp;
  private readonly toPush = new Set<string>();
  private pushing = false;
  private readonly statusTimers = new Map<string, ReturnType<typeof setTimeout>>();
  private client: ClientProfile | undefined;
  isShutDown = false;
  private settings: Settings = DEFAULT_SETTINGS;
  /** Done when the settings are known: what is worded before would be in the wrong language. */
  private ready: Promise<void> = Promise.resolve();

  constructor(
    private readonly connection: Connection,
    private readonly host: Host,
  ) {
    this.settling = new Settling(host.turn);
    this.warmUp = new WarmUp(host.turn, (error) => this.log(error));
    this.configurations = new Configurations(host.findConfiguration, (remark) => this.tell(remark));
    this.cache = new AnalysisCache(this.configurations, (error) => this.log(error));
  }

  listen(): void {
    const { connection, documents } = this;
    connection.onInitialize((params) =>
      this.client === undefined
        ? this.initialize(params)
        : new ResponseError<never>(ErrorCodes.InvalidRequest, 'The server has been initialized already.'),
    );
    connection.onShutdown(() => {
      if (this.client === undefined) return this.refusal();
      this.isShutDown = true;
      this.warmUp.end();
      return undefined;
    });
    connection.onInitialized(() => {
      // A client that is asked for its settings and never answers must not keep everything else waiting.
      const patience = new Promise<void>((resolve) => setTimeout(resolve, SETTINGS_PATIENCE));
      this.ready = Promise.race([this.initialized(), patience]);
    });
    connection.onDidChangeConfiguration((params) => void this.loadSettings(params.settings));
    connection.onDidChangeWatchedFiles(({ changes }) => {
      if (changes.some(({ uri }) => uri.endsWith(`/${CONFIGURATION_FILE}`))) void this.reconfigure();
    });
    this.listenToDocuments();
    this.answerRequests();
    documents.listen(connection);
    connection.listen();
  }

  private get locale(): Locale {
    return this.settings.language === 'auto' ? (this.client?.locale ?? 'zh-cn') : this.settings.language;
  }

  private initialize(params: InitializeParams): InitializeResult {
    this.client = clientOf(params);
    return {
      capabilities: capabilitiesFor(this.client),
      serverInfo: { name: SOURCE, version: this.host.version },
    };
  }

  private async initialized(): Promise<void> {
    this.watchConfigurations();
    try {
      if (this.client?.registersConfiguration === true) {
        await this.connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION });
      }
    } catch (error) {
      this.log(error);
    }
    await this.loadSettings(undefined);
  }

  /** @param pushed settings as sent by clients that cannot be asked for them */
  private async loadSettings(pushed: unknown): Promise<void> {
    try {
      const asks = this.client?.hasConfiguration === true;
      const value: unknown = asks ? await this.connection.workspace.getConfiguration(SECTION) : sectionOf(pushed);
      const before = this.locale;
      this.settings = settingsOf(value);
      if (this.locale !== before) await this.refresh();
    } catch (error) {
      this.log(error);
    }
  }

  /** Nothing waits for the answer: configurations are read with or without it. */
  private watchConfigurations(): void {
    if (this.client?.watchesFiles !== true || this.host.findConfiguration === undefined) return;
    const watchers = [{ globPattern: `**/${CONFIGURATION_FILE}` }];
    this.connection.client
      .register(DidChangeWatchedFilesNotification.type, { watchers })
      .catch((error: unknown) => this.log(error));
  }

  /** Finds everything anew: a `.disclosure.json` was written, made or removed. */
  private async reconfigure(): Promise<void> {
    this.configurations.forgetAll();
    this.cache.forgetAll();
    try {
      await this.refresh();
    } catch (error) {
      this.log(error);
    }
  }

  /** A file that does not apply is shown; an entry that may belong to another document is only logged. */
  private tell({ kind, path, message }: ConfigurationRemark): void {
    const words = `${path}${this.locale === 'en' ? ': ' : '：'}${message[this.locale]}`;
    if (kind === 'unmatched') return this.connection.console.info(words);
    const params: ShowMessageParams = { type: MessageType.Warning, message: words };
    this.connection.sendNotification(ShowMessageNotification.type, params).catch((error: unknown) => this.log(error));
  }

  /** Words everything anew that clients show. */
  private async refresh(): Promise<void> {
    for (const { uri } of this.documents.all()) {
      this.schedulePush(uri);
      this.scheduleStatus(uri);
    }
    if (this.client?.pullsDiagnostics === true && this.client.refreshesDiagnostics) {
      await this.connection.languages.diagnostics.refresh();
    }
  }

  private listenToDocuments(): void {
    this.documents.onDidChangeContent(({ document }) => {
      this.settling.changed();
      this.warmUp.rest();
      this.schedulePush(document.uri);
      this.scheduleStatus(document.uri);
    });
    this.documents.onDidClose(({ document: { uri } }) => {
      this.settling.changed();
      this.cache.forget(uri);
      this.configurations.forget(uri);
      this.reports.forget(uri);
      this.toPush.delete(uri);
      clearTimeout(this.statusTimers.get(uri));
      this.statusTimers.delete(uri);
      if (this.client?.pullsDiagnostics === false) this.push({ uri, diagnostics: [] });
    });
  }

  private answerRequests(): void {
    const { connection } = this;
    connection.languages.diagnostics.on(
      this.answer({ kind: 'full', items: [] }, (open, params) =>
        this.reports.report(open.uri, this.diagnosticsOf(open), params.previousResultId),
      ),
    );
    connection.onHover(
      this.answer(null, ({ analysis, lines }, params) =>
        hoverAt(analysis, lines, params.position, { locale: this.locale, markup: this.client?.hoverMarkup }),
      ),
    );
    connection.onDocumentSymbol(
      this.answer([], ({ uri, analysis, lines }) => {
        const symbols = documentSymbolsOf(analysis, lines, this.locale);
        return this.client?.nestedSymbols === true ? symbols : flatSymbols(symbols, uri);
      }),
    );
    connection.onFoldingRanges(
      this.answer([], ({ analysis, lines }) => foldingRangesOf(analysis, lines, this.client?.foldingLimit)),
    );
    connection.onCodeAction(
      this.answer([], ({ uri, version, analysis, lines }, { range, context }) =>
        codeActionsAt(analysis, lines, range, {
          uri,
          locale: this.locale,
          findingsOf: (text) => applyConfiguration(analyse(text), this.configurations.of(uri)).findings,
          keeps: this.client?.keeps === true && this.host.findConfiguration !== undefined && uri.startsWith('file:'),
          version: this.client?.documentChanges === true ? version : undefined,
          only: context.only,
          diagnostics: context.diagnostics,
        }),
      ),
    );
  }

  /**
   * A handler that waits for queued changes, then computes; cancelled requests, documents that are not open or are no
   * disclosures, and faults are answered with `empty`.
   */
  private answer<P extends { readonly textDocument: { readonly uri: string } }, R>(
    empty: R,
    compute: (open: AnalysedDocument, params: P) => R,
  ): (params: P, token: CancellationToken) => Promise<R | ResponseError<never>> {
    return async (params, token) => {
      const refusal = this.refusal();
      if (refusal !== undefined) return refusal;
      try {
        await this.ready;
        await this.settling.settled();
        const document = token.isCancellationRequested ? undefined : this.documents.get(params.textDocument.uri);
        const open = document && this.cache.get(document);
        if (open) this.warmUp.begin(open.analysis.text);
        return open === undefined ? empty : compute(open, params);
      } catch (error) {
        this.log(error);
        return empty;
      }
    };
  }

  /** Why nothing is answered now; `undefined` between `initialize` and `shutdown`. */
  private refusal(): ResponseError<never> | undefined {
    if (this.client === undefined) {
      return new ResponseError<never>(ErrorCodes.ServerNotInitialized, 'The server has not been initialized.');
    }
    if (!this.isShutDown) return undefined;
    return new ResponseError<never>(ErrorCodes.InvalidRequest, 'The server has been shut down.');
  }

  private diagnosticsOf({ uri, analysis, lines }: AnalysedDocument): Diagnostic[] {
    return diagnosticsOf(analysis, lines, { locale: this.locale, uri, rulesBase: this.client?.rulesBase });
  }

  /** Sends diagnostics to clients that do not ask for them; several documents and changes are taken together. */
  private schedulePush(uri: string): void {
    if (this.client?.pullsDiagnostics !== false) return;
    this.toPush.add(uri);
    if (this.pushing) return;
    this.pushing = true;
    void this.pushAll();
  }

  private async pushAll(): Promise<void> {
    try {
      while (this.toPush.size > 0) {
        await this.settling.settled();
        const [uri] = this.toPush;
        if (uri === undefined) break;
        this.toPush.delete(uri);
        const document = this.documents.get(uri);
        if (document === undefined) continue;
        const open = this.cache.get(document);
        const diagnostics = open === undefined ? [] : this.diagnosticsOf(open);
        if (open) this.warmUp.begin(open.analysis.text);
        this.push({ uri, version: document.version, diagnostics });
      }
    } catch (error) {
      this.log(error);
    } finally {
      this.pushing = false;
    }
  }

  private push(params: { uri: string; version?: number; diagnostics: Diagnostic[] }): void {
    this.connection.sendDiagnostics(params).catch((error: unknown) => this.log(error));
  }

  private scheduleStatus(uri: string): void {
    clearTimeout(this.statusTimers.get(uri));
    this.statusTimers.set(
      uri,
      setTimeout(() => this.sendStatus(uri), STATUS_DELAY),
    );
  }

  private sendStatus(uri: string): void {
    this.statusTimers.delete(uri);
    const document = this.documents.get(uri);
    if (document === undefined) return;
    try {
      const open = this.cache.get(document);
      const status = open === undefined ? NO_STATUS : statusOf(open.analysis, open.lines, this.locale);
      const params: StatusParams = { uri, version: document.version, ...status };
      this.connection.sendNotification(STATUS_METHOD, params).catch((error: unknown) => this.log(error));
    } catch (error) {
      this.log(error);
    }
  }

  private log(error: unknown): void {
    this.connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}
