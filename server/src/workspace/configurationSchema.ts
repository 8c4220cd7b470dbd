import { PROVINCE_NAMES } from '../catalogue/provinces';
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
      province: { $ref: '#/definitions/province' },
      year: { $ref: '#/definitions/year' },
      rules: { $ref: '#/definitions/rules' },
      profiles: {
        description:
          '某省或某年度文稿的专用设置，先于 rules / Settings of one province or year; they come before rules',
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['rules'],
          anyOf: [{ required: ['province'] }, { required: ['year'] }],
          properties: {
            province: { $ref: '#/definitions/province' },
            year: { $ref: '#/definitions/year' },
            rules: { $ref: '#/definitions/rules' },
          },
        },
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
    definitions: {
      setting: { enum: ['off', 'information', 'warning', 'error'] },
      province: {
        description: '省、自治区、直辖市，如河北 / Province, in Chinese; left out, each document tells',
        type: 'string',
        enum: PROVINCE_NAMES,
      },
      year: { description: '预算年度，如 2026 / Budget year', type: 'integer', minimum: 2000, maximum: 2099 },
      rules: {
        description: '各规则的严重程度；off 为关闭 / Severity of each rule; off switches it off',
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(rules) as object,
      },
    },
  };
}
