import { RULES } from '../rules/registry';

/**
 * JSON schema of `.disclosure.json`, for editors to complete and check it by. `syntaxes/disclosure.schema.json` is its
 * printed form.
 */
export function configurationSchema(): object {
  const rules = RULES.map(({ code, severity, title }) => [
    code,
    { $ref: '#/definitions/setting', description: `${title['zh-cn']} / ${title.en}`, default: severity },
  ]);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: '预算信息公开校核 / Budget Disclosure',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      rules: {
        description: '各规则的严重程度；off 为关闭 / Severity of each rule; off switches it off',
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(rules) as object,
      },
      verified: {
        description: '已核实无误、不再提示之处 / Findings that were looked into and may stay',
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['id', 'reason'],
          properties: {
            id: { description: '该条提示的标识 / Id of the finding', type: 'string', minLength: 1 },
            reason: { description: '核实的理由 / Why it may stay', type: 'string', minLength: 1 },
          },
        },
      },
    },
    definitions: { setting: { enum: ['off', 'information', 'warning', 'error'] } },
  };
}
