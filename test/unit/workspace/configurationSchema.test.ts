import path from 'node:path';
import { format } from 'prettier';
import { expect, it } from 'vitest';
import * as manifest from '../../../package.json';
import { RULES } from '../../../server/src/rules/registry';
import { CONFIGURATION_FILE } from '../../../server/src/workspace/configuration';
import { configurationSchema } from '../../../server/src/workspace/configurationSchema';

const root = path.join(__dirname, '../../..');

/** After a new rule: `npm run test:unit -- configurationSchema -u` writes the file anew. */
it('the schema that is shipped is that of the rules', async () => {
  const [{ fileMatch, url }] = manifest.contributes.jsonValidation as [{ fileMatch: string; url: string }];
  expect(fileMatch).toBe(CONFIGURATION_FILE);
  const printed = await format(JSON.stringify(configurationSchema()), { parser: 'json', printWidth: 120 });
  await expect(printed).toMatchFileSnapshot(path.join(root, url));
});

it('names every rule', () => {
  expect(configurationSchema()).toMatchObject({
    definitions: {
      rules: { properties: Object.fromEntries(RULES.map(({ code, severity }) => [code, { default: severity }])) },
    },
  });
});
