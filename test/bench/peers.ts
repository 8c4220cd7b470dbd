/** Checkers of other formats, each as it is used in an editor: read the text, check it by the schema or the rules. */
import { lint } from 'markdownlint/sync';
import { getLanguageService as jsonService } from 'vscode-json-languageservice';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { getLanguageService as yamlService } from 'yaml-language-server';
import schema from './schema.json';

/** A checker: the number of problems it finds in a text. */
export type Checker = (text: string) => number | Promise<number>;

const SCHEMA_URI = 'file:///disclosure.schema.json';

/** `vscode-json-languageservice`: parse and validate by the schema. */
export function jsonChecker(): Checker {
  const service = jsonService({});
  service.configure({
    validate: true,
    schemas: [{ uri: SCHEMA_URI, fileMatch: ['*.json'], schema: schema as object }],
  });
  return async (text) => {
    const document = TextDocument.create('file:///document.json', 'json', 1, text);
    const parsed = service.parseJSONDocument(document);
    return (await service.doValidation(document, parsed)).length;
  };
}

/** `yaml-language-server`: the same by the same schema. */
export function yamlChecker(): Checker {
  const service = yamlService({
    schemaRequestService: () => Promise.resolve(JSON.stringify(schema)),
    workspaceContext: { resolveRelativePath: (path) => path },
  });
  service.configure({
    validate: true,
    yamlVersion: '1.2',
    schemas: [{ uri: SCHEMA_URI, fileMatch: ['*.yaml'], schema: schema as object }],
  });
  let version = 0;
  return async (text) => {
    const document = TextDocument.create('file:///document.yaml', 'yaml', ++version, text);
    return (await service.doValidation(document, false)).length;
  };
}

/** `markdownlint`: all rules but the one on long lines, which every row of a table breaks. */
export function markdownChecker(): Checker {
  const config = { default: true, MD013: false };
  return (text) => lint({ strings: { document: text }, config }).document?.length ?? 0;
}
